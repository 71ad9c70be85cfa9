//! The tool that looks through a whole letter: a field for its text, a look through it on the device, a list of what stands in it.
//!
//! The text stays in the field: it never enters the address, the title or the history, and a number that may be a Social Security number is not shown again.

use domain::letter::words::{
    BUTTON, HIDDEN, HINT, LABEL, LIMIT, LINK_CASE_TRACKER, MORE, NOTHING_ENTERED, NOTHING_FOUND, RESULT_HEADING,
    RESULT_HEADING_ONE, TAKE_OVER, TAKE_OVER_FAILED, TAKE_OVER_HINT, TIMES,
};
use domain::letter::{Group, Line, gather, read};
use domain::number::PostTable;
use domain::receipt::{Context, PrefixTable};

use crate::mount::MountError;
use crate::shell::held::Held;
use crate::shell::page::{PROPS, Place};
use crate::shell::view::{Element, View, element};
use crate::shell::{clock, field, leaving, storage};
use crate::ui::code_field;
use crate::ui::error_summary;
use crate::ui::field_error::FieldError;
use crate::ui::words::Words;

/// Puts the tool into its place.
///
/// `number` keeps the ids of two such tools on one page apart.
///
/// # Errors
///
/// Tells what the place lacks.
pub fn mount(place: &Place, number: usize) -> Result<(), MountError> {
    let props = place.props()?;
    let record = |name| {
        let record = props.record(name);
        record.ok_or_else(|| place.fault(PROPS, "hold words, links, prefixes and posts"))
    };
    let posts = PostTable::from_record(record("posts")?.iter());
    let tool = Tool {
        words: Words::keep(record("words")?, record("links")?),
        // A tool stands as long as its page, and its table with it.
        prefixes: Box::leak(Box::new(PrefixTable::from_record(record("prefixes")?.iter()).with_posts(posts))),
        number,
        answer: Held::new(None),
        failed: Held::new(false),
    };
    place.draw(move || tool.draw())
}

#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    prefixes: &'static PrefixTable,
    number: usize,
    /// The answer to the last look: what was found, or nothing where there was no text.
    answer: Held<Option<Option<Vec<Group>>>>,
    /// Whether the browser kept nothing for the way to the case tracker.
    failed: Held<bool>,
}

impl Tool {
    fn id(self, part: &str) -> String {
        format!("letter-finder-{}-{part}", self.number)
    }

    fn look(self) {
        let text = field::value(&self.id("text"));
        if text.trim().is_empty() {
            error_summary::show(self.words, self.id("text"), self.error());
            self.answer.update(|answer| *answer = Some(None));
        } else {
            error_summary::hide();
            let context = Context { prefixes: self.prefixes, today: clock::today() };
            let groups = gather(&text, &read(&text, context));
            self.answer.update(|answer| *answer = Some(Some(groups)));
        }
    }

    /// Takes the text over into the case tracker, through the memory of this tab.
    fn take_over(self) {
        let text = field::value(&self.id("text"));
        if storage::keep(storage::Place::Tab, domain::island::LETTER_ON_ITS_WAY, &text) {
            leaving::go(self.words.link(LINK_CASE_TRACKER));
        } else {
            self.failed.update(|failed| *failed = true);
        }
    }

    /// The way to the case tracker, where there is a number to keep.
    fn draw_way(self, groups: &[Group]) -> Option<Element> {
        let is_receipt = |line: &Line| matches!(line.told.mark, "receipt-number" | "unknown-prefix");
        groups.iter().any(|group| group.lines.iter().any(is_receipt)).then(|| {
            let failed = self.failed.with(|failed| *failed);
            let hint = if failed { &TAKE_OVER_FAILED } else { &TAKE_OVER_HINT };
            let button = element("button").class("button-quiet").with("type", "button");
            element("div")
                .holding(button.on("click", move || self.take_over()).holding(self.words.of(&TAKE_OVER)))
                .holding(element("p").class("hint").holding(self.words.of(hint)))
        })
    }

    /// What must be done where there is no text; nobody has made a mistake yet.
    fn error(self) -> FieldError {
        FieldError { message: self.words.of(&NOTHING_ENTERED).to_owned(), quiet: true }
    }

    /// Draws the tool as it is after the last look; what has not changed since the one before stays in the page.
    fn draw(self) -> View {
        self.answer.with(|answer| self.draw_after(answer.as_ref()))
    }

    fn draw_after(self, answer: Option<&Option<Vec<Group>>>) -> View {
        let error = matches!(answer, Some(None)).then(|| self.error());
        let form = element("form")
            .class("island-form letter-form")
            .with("novalidate", "")
            .on("submit", move || self.look())
            .holding(self.draw_field(error.as_ref()))
            .holding(element("button").with("type", "submit").holding(self.words.of(&BUTTON)));
        let status = element("div")
            .with("role", "status")
            .with("id", self.id("answer"))
            .with("tabindex", "-1")
            .holding(answer.and_then(Option::as_ref).map(|groups| self.draw_result(groups)));
        element("div").holding(form).holding(status).into()
    }

    fn draw_field(self, error: Option<&FieldError>) -> Element {
        let (label, hint) = (self.words.of(&LABEL), self.words.of(&HINT));
        let area = element("textarea")
            .with("rows", "8")
            .with("autocomplete", "off")
            .with("autocapitalize", "off")
            .with("spellcheck", "false");
        code_field::field(self.words, self.id("text"), label, hint, area, error)
    }

    fn draw_result(self, groups: &[Group]) -> Element {
        let count: usize = groups.iter().map(|group| group.lines.len() + group.left).sum();
        let heading = match count {
            0 => None,
            1 => Some(self.words.of(&RESULT_HEADING_ONE).to_owned()),
            _ => Some(self.words.fill(&RESULT_HEADING, &count.to_string())),
        };
        let lists: View = groups.iter().map(|group| self.draw_group(group)).collect();
        let last = self.words.of(if count == 0 { &NOTHING_FOUND } else { &LIMIT });
        element("div")
            .class("letter-result")
            .with("data-found", count.to_string())
            .holding(heading.map(|heading| element("h3").holding(heading)))
            .holding(lists)
            .holding(element("p").holding(last))
            .holding(self.draw_way(groups))
    }

    fn draw_group(self, group: &Group) -> View {
        let kind = group.kind.mark();
        let lines: View = group.lines.iter().map(|line| self.draw_line(kind, line)).collect();
        let more = (group.left > 0).then(|| element("p").holding(self.words.fill(&MORE, &group.left.to_string())));
        [
            element("h4").holding(self.words.of(group.kind.heading())).into(),
            element("ul").class("letter-list").holding(lines).into(),
            more.into(),
        ]
        .into()
    }

    fn draw_line(self, kind: &'static str, line: &Line) -> Element {
        let shown = match &line.shown {
            // Letters that run from right to left stay within their own line.
            Some(text) => element("bdi").class("found-text").holding(text.clone()),
            None => element("i").class("found-text").holding(self.words.of(&HIDDEN)),
        };
        let mut why: Vec<String> = line.told.why.iter().map(|finding| self.words.say(finding)).collect();
        if line.times > 1 {
            why.push(self.words.fill(&TIMES, &line.times.to_string()));
        }
        let next = &line.told.next;
        element("li")
            .class("found")
            .with("data-kind", kind)
            .with("data-judgement", line.told.mark)
            .holding(element("p").holding(shown))
            .holding(element("p").class("judged").holding(self.words.of(line.told.judgement)))
            .holding((!why.is_empty()).then(|| element("p").holding(why.join(" "))))
            .holding(element("p").class("next").holding(self.words.step(next.word, next.link)))
    }
}
