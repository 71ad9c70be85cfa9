//! A letter: everything that stands in it, or what of it could become a case.

use domain::case::Cases;
use domain::date::{Date, to_iso};
use domain::exchange::letter::propose;
use domain::finding::Finding;
use domain::letter::words::{MORE, RESULT_HEADING, RESULT_HEADING_ONE, TIMES};
use domain::letter::{Group, Line, gather, read};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::model::{self, Model};
use crate::props::Props;

/// Everything that stands in a letter, kind by kind, for the template of the tool that looks through letters.
#[wasm_bindgen]
#[must_use]
pub fn look_through(props: &str, today: &str, text: &str) -> Option<String> {
    let props = Props::read(props, today)?;
    let groups = gather(text, &read(text, props.context()));
    let count: usize = groups.iter().map(|group| group.lines.len() + group.left).sum();
    Some(model::write(|model| {
        model.when("found", true);
        model.text("count", &count.to_string());
        match count {
            0 => model.when("nothing", true),
            1 => model.text("heading", props.word(RESULT_HEADING_ONE.key)),
            _ => model.text("heading", &props.say(&Finding::new(&RESULT_HEADING).with("count", count))),
        }
        model.list("groups", &groups, |group, model| fill_group(&props, group, model));
        let is_receipt = |line: &Line| matches!(line.told.mark, "receipt-number" | "unknown-prefix");
        model.when("way", groups.iter().any(|group| group.lines.iter().any(is_receipt)));
    }))
}

fn fill_group(props: &Props, group: &Group, model: &mut Model<'_>) {
    model.text("kind-heading", props.word(group.kind.heading().key));
    model.list("lines", &group.lines, |line, model| {
        if let Some(text) = &line.shown {
            model.text("shown", text);
        }
        model.text("kind", group.kind.mark());
        model.text("mark", line.told.mark);
        model.text("judged", props.word(line.told.judgement.key));
        let mut why: Vec<String> = line.told.why.iter().map(|finding| props.say(finding)).collect();
        if line.times > 1 {
            why.push(props.say(&Finding::new(&TIMES).with("count", line.times)));
        }
        if !why.is_empty() {
            model.text("why", &why.join(" "));
        }
        let next = &line.told.next;
        model.text("next", props.word(next.word.key));
        if let Some(link) = next.link {
            model.text("link", props.link(link));
        }
    });
    if group.left > 0 {
        model.text("more", &props.say(&Finding::new(&MORE).with("count", group.left)));
    }
}

/// What of a letter could become a case or come to one: its receipt numbers, each once, and the two days that may matter.
#[wasm_bindgen]
#[must_use]
pub fn take_over(props: &str, today: &str, text: &str) -> Option<String> {
    let props = Props::read(props, today)?;
    // Which of the numbers the reader has already, the page knows.
    let found = propose(&read(text, props.context()), &Cases::default());
    let first = |days: &[Date]| days.first().map(|day| to_iso(*day));
    Some(model::write(|model| {
        model.list("proposals", &found.cases, |proposal, model| model.text("id", &proposal.receipt));
        for (name, day) in [("letter-date", first(&found.days)), ("letter-printed", first(&found.last_days))] {
            if let Some(day) = day {
                model.text(name, &day);
            }
        }
    }))
}
