//! The receipt tool: a field, a check on the device, an answer.
//!
//! The number stays in the field and in the answer: it never enters the address, the title or the history.

use domain::finding::Finding;
use domain::receipt::words::{
    BUTTON, NEXT_HEADING, REPAIR_BUTTON, REPAIR_MARKS, REPAIR_QUESTION, Step,
};
use domain::receipt::{Context, Judgement, PrefixTable, Repair, check};
use leptos::prelude::*;

use crate::mount::MountError;
use crate::shell::page::{PROPS, Place};
use crate::shell::{clock, field};
use crate::ui::code_field::code_field;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::marked_number::marked_number;
use crate::ui::number_parts::number_parts;
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
        record.ok_or_else(|| place.fault(PROPS, "hold words, links and prefixes"))
    };
    let tool = Tool {
        words: Words::keep(record("words")?, record("links")?),
        // A tool stands as long as its page, and its table with it.
        prefixes: Box::leak(Box::new(PrefixTable::from_record(
            record("prefixes")?.iter(),
        ))),
        number,
        answer: RwSignal::new(None),
    };
    place.draw(move || tool.draw())
}

#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    prefixes: &'static PrefixTable,
    number: usize,
    answer: RwSignal<Option<Answer>>,
}

/// The answer to the last check.
#[derive(Clone)]
struct Answer {
    judgement: Judgement,
    /// Whether an offered number was taken: its button is gone, so the focus goes to the answer.
    taken: bool,
}

impl Tool {
    fn id(self, part: &str) -> String {
        format!("receipt-validator-{}-{part}", self.number)
    }

    fn check(self, taken: bool) {
        let context = Context {
            prefixes: self.prefixes,
            today: clock::today(),
        };
        let judgement = check(&field::value(&self.id("number")), context);
        self.answer.set(Some(Answer { judgement, taken }));
    }

    /// What must be changed, in one text, if anything.
    fn error(self) -> Option<String> {
        self.answer.with(|answer| {
            let judgement = &answer.as_ref()?.judgement;
            judgement
                .verdict
                .refuses()
                .then(|| self.say_all(&judgement.findings))
        })
    }

    fn say_all(self, findings: &[Finding]) -> String {
        let sentences: Vec<String> = findings.iter().map(|f| self.words.say(f)).collect();
        sentences.join(" ")
    }

    fn draw(self) -> AnyView {
        // Each check makes a new summary in place of the old one, so that it is announced again.
        Effect::new(move |shown: Option<Option<ErrorSummary>>| {
            drop(shown);
            let taken = self.answer.with(|a| a.as_ref().is_some_and(|a| a.taken));
            if taken {
                field::focus(&self.id("answer"));
            }
            self.error()
                .map(|error| ErrorSummary::show(self.words, self.id("number"), error))
        });
        view! {
            <form
                class="receipt-form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    self.check(false);
                }
            >
                {code_field(self.words, self.id("number"), Signal::derive(move || self.error()))}
                <button type="submit">{self.words.of(&BUTTON)}</button>
            </form>
            <div role="status">
                {move || self.answer.with(|answer| answer.as_ref().map(|a| self.draw_answer(&a.judgement)))}
            </div>
        }
        .into_any()
    }

    fn draw_answer(self, judgement: &Judgement) -> Option<AnyView> {
        let verdict = judgement.verdict;
        let mark = verdict.mark()?;
        let heading = self.words.of(verdict.heading()?);
        // What must be changed stands beside the field already.
        let said = (!verdict.refuses()).then(|| {
            let said = judgement.findings.iter();
            said.map(|finding| paragraph(self.words.say(finding))).collect::<Vec<_>>()
        });
        let parts = (!judgement.parts.is_empty()).then(|| number_parts(self.words, &judgement.parts));
        let repairs = (!judgement.repairs.is_empty()).then(|| self.draw_repairs(&judgement.repairs));
        let steps: Vec<AnyView> = verdict.next().iter().map(|step| self.draw_step(step)).collect();
        let answer = view! {
            <div class="answer" data-verdict=mark data-prefix=judgement.prefix.clone()>
                <h2 id=self.id("answer") tabindex="-1">{heading}</h2>
                {said}
                {repairs}
                {parts}
                <h3>{self.words.of(&NEXT_HEADING)}</h3>
                <ul>{steps}</ul>
            </div>
        };
        Some(answer.into_any())
    }

    fn draw_repairs(self, repairs: &[Repair]) -> AnyView {
        let offers: Vec<AnyView> = repairs.iter().map(|repair| self.draw_repair(repair)).collect();
        (offers, paragraph(self.words.of(&REPAIR_MARKS).to_owned())).into_any()
    }

    fn draw_repair(self, repair: &Repair) -> AnyView {
        let question = self
            .words
            .around(&REPAIR_QUESTION, || marked_number(repair));
        let button = self.words.fill(&REPAIR_BUTTON, &repair.number);
        let number = repair.number.clone();
        view! {
            <div class="repair">
                <p>{question}</p>
                <button
                    type="button"
                    on:click=move |_| {
                        field::set_value(&self.id("number"), &number);
                        self.check(true);
                    }
                >
                    {button}
                </button>
            </div>
        }
        .into_any()
    }

    fn draw_step(self, step: &Step) -> AnyView {
        let sentence = self.words.of(step.word);
        match step.link {
            Some(link) => {
                let href = self.words.link(link);
                view! { <li><a href=href>{sentence}</a></li> }.into_any()
            }
            None => view! { <li>{sentence}</li> }.into_any(),
        }
    }
}

fn paragraph(sentence: String) -> AnyView {
    view! { <p>{sentence}</p> }.into_any()
}
