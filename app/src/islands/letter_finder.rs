//! The tool that looks through a whole letter: a field for its text, a look through it on the device, a list of what stands in it.
//!
//! The text stays in the field: it never enters the address, the title or the history, and a number that may be a Social Security number is not shown again.

use domain::letter::words::{
    BUTTON, HIDDEN, HINT, LABEL, LIMIT, MORE, NOTHING_ENTERED, NOTHING_FOUND, RESULT_HEADING, RESULT_HEADING_ONE, Step,
    TIMES,
};
use domain::letter::{Group, Line, gather, read};
use domain::number::PostTable;
use domain::receipt::words::ERROR_MARK;
use domain::receipt::{Context, PrefixTable};
use leptos::prelude::*;

use crate::mount::MountError;
use crate::shell::event::on;
use crate::shell::page::{PROPS, Place};
use crate::shell::{clock, field};
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
        answer: RwSignal::new(None),
    };
    place.draw(move || (move || tool.draw()).into_any())
}

#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    prefixes: &'static PrefixTable,
    number: usize,
    /// The answer to the last look: what was found, or nothing where there was no text.
    answer: RwSignal<Option<Option<Vec<Group>>>>,
}

impl Tool {
    fn id(self, part: &str) -> String {
        format!("letter-finder-{}-{part}", self.number)
    }

    fn look(self) {
        let text = field::value(&self.id("text"));
        if text.trim().is_empty() {
            error_summary::show(self.words, self.id("text"), self.error());
            self.answer.set(Some(None));
        } else {
            error_summary::hide();
            let context = Context { prefixes: self.prefixes, today: clock::today() };
            self.answer.set(Some(Some(gather(&text, &read(&text, context)))));
        }
    }

    /// What must be done where there is no text; nobody has made a mistake yet.
    fn error(self) -> FieldError {
        FieldError { message: self.words.of(&NOTHING_ENTERED).to_owned(), quiet: true }
    }

    /// Draws the tool as it is after the last look; what has not changed since the one before stays in the page.
    fn draw(self) -> impl IntoView + use<> {
        let answer = self.answer.get();
        let error = matches!(answer, Some(None)).then(|| self.error());
        let result = answer.flatten().map(|groups| self.draw_result(&groups));
        view! {
            <form
                class="letter-form"
                novalidate
                {..on("submit", move || self.look())}
            >
                {self.draw_field(error)}
                <button type="submit">{self.words.of(&BUTTON)}</button>
            </form>
            <div role="status" id=self.id("answer") tabindex="-1">{result}</div>
        }
    }

    fn draw_field(self, error: Option<FieldError>) -> AnyView {
        let (id, hint_id, error_id) = (self.id("text"), self.id("text-hint"), self.id("text-error"));
        let described_by = match error {
            Some(_) => format!("{hint_id} {error_id}"),
            None => hint_id.clone(),
        };
        let invalid = error.is_some().then_some("true");
        let message = error.map(|error| {
            let class = error.class("error-message");
            view! {
                <p class=class id=error_id>
                    <span class="visually-hidden">{self.words.of(&ERROR_MARK)} " "</span>
                    {error.message}
                </p>
            }
        });
        view! {
            <div class="field">
                <label for=id.clone()>{self.words.of(&LABEL)}</label>
                <p class="hint" id=hint_id>{self.words.of(&HINT)}</p>
                {message}
                <textarea
                    id=id
                    rows="8"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described_by
                    aria-invalid=invalid
                ></textarea>
            </div>
        }
        .into_any()
    }

    fn draw_result(self, groups: &[Group]) -> AnyView {
        let count: usize = groups.iter().map(|group| group.lines.len() + group.left).sum();
        let heading = match count {
            0 => None,
            1 => Some(self.words.of(&RESULT_HEADING_ONE).to_owned()),
            _ => Some(self.words.fill(&RESULT_HEADING, &count.to_string())),
        };
        let heading = heading.map(|heading| view! { <h3>{heading}</h3> });
        let groups: Vec<AnyView> = groups.iter().map(|group| self.draw_group(group)).collect();
        let last = self.words.of(if count == 0 { &NOTHING_FOUND } else { &LIMIT });
        view! {
            <div class="letter-result" data-found=count.to_string()>
                {heading}
                {groups}
                <p>{last}</p>
            </div>
        }
        .into_any()
    }

    fn draw_group(self, group: &Group) -> AnyView {
        let kind = group.kind.mark();
        let lines: Vec<AnyView> = group.lines.iter().map(|line| self.draw_line(kind, line)).collect();
        let more = (group.left > 0).then(|| paragraph(self.words.fill(&MORE, &group.left.to_string())));
        view! {
            <h4>{self.words.of(group.kind.heading())}</h4>
            <ul class="letter-list">{lines}</ul>
            {more}
        }
        .into_any()
    }

    fn draw_line(self, kind: &'static str, line: &Line) -> AnyView {
        let shown = match &line.shown {
            // Letters that run from right to left stay within their own line.
            Some(text) => view! { <bdi class="found-text">{text.clone()}</bdi> }.into_any(),
            None => view! { <i class="found-text">{self.words.of(&HIDDEN)}</i> }.into_any(),
        };
        let mut why: Vec<String> = line.told.why.iter().map(|finding| self.words.say(finding)).collect();
        if line.times > 1 {
            why.push(self.words.fill(&TIMES, &line.times.to_string()));
        }
        let why = (!why.is_empty()).then(|| paragraph(why.join(" ")));
        view! {
            <li class="found" data-kind=kind data-judgement=line.told.mark>
                <p>{shown}</p>
                <p class="judged">{self.words.of(line.told.judgement)}</p>
                {why}
                {self.draw_step(&line.told.next)}
            </li>
        }
        .into_any()
    }

    fn draw_step(self, step: &Step) -> AnyView {
        let sentence = self.words.of(step.word);
        match step.link {
            Some(link) => {
                let href = self.words.link(link);
                view! { <p class="next"><a href=href>{sentence}</a></p> }.into_any()
            }
            None => view! { <p class="next">{sentence}</p> }.into_any(),
        }
    }
}

fn paragraph(sentence: String) -> AnyView {
    view! { <p>{sentence}</p> }.into_any()
}
