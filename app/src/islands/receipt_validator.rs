//! The receipt tool: a field, a check on the device, an answer.
//!
//! The number stays in the field and in the answer: it never enters the address, the title or the history.

use domain::number::{Kind, PostTable};
use domain::receipt::words::{
    BUTTON, LINK_NOT_FOUND, NEXT_HEADING, NINE_A_NUMBER, NINE_QUESTION, NINE_SOCIAL, NOT_FOUND, NOT_FOUND_HEADING,
    NOT_FOUND_MORE, REPAIR_BUTTON, REPAIR_MARKS, REPAIR_QUESTION, Step,
};
use domain::receipt::{Context, Judgement, PrefixTable, Repair, Verdict, check};
use domain::word::Word;
use leptos::prelude::*;

use crate::mount::MountError;
use crate::shell::event::on;
use crate::shell::page::{PROPS, Place};
use crate::shell::{clock, field};
use crate::ui::code_field::code_field;
use crate::ui::error_summary;
use crate::ui::field_error::FieldError;
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
    /// The answer to the last check.
    answer: RwSignal<Option<Judgement>>,
}

impl Tool {
    fn id(self, part: &str) -> String {
        format!("receipt-validator-{}-{part}", self.number)
    }

    fn check(self) {
        let context = Context { prefixes: self.prefixes, today: clock::today() };
        self.judge(check(&field::value(&self.id("number")), context));
    }

    /// Shows a judgement, and takes what nobody should keep out of the field.
    fn judge(self, judgement: Judgement) {
        if judgement.kind.is_some_and(Kind::is_secret) {
            field::set_value(&self.id("number"), "");
        }
        match self.error(&judgement) {
            Some(error) => error_summary::show(self.words, self.id("number"), error),
            None => error_summary::hide(),
        }
        self.answer.set(Some(judgement));
    }

    /// Takes the reader's word for what nine digits are.
    fn settle(self, kind: Kind) {
        self.judge(Judgement::answered(kind));
        field::focus(&self.id("answer"));
    }

    /// Takes an offered number; its button goes with the old answer, so the focus goes to the new one.
    fn take(self, number: &str) {
        field::set_value(&self.id("number"), number);
        self.check();
        field::focus(&self.id("answer"));
    }

    /// What must be changed, in one text, if anything.
    fn error(self, judgement: &Judgement) -> Option<FieldError> {
        FieldError::of(judgement.verdict, || {
            let findings = judgement.findings.iter();
            let sentences: Vec<String> = findings.map(|finding| self.words.say(finding)).collect();
            sentences.join(" ")
        })
    }

    /// Draws the tool as it is after the last check; what has not changed since the one before stays in the page.
    fn draw(self) -> impl IntoView + use<> {
        let answer = self.answer.get();
        let error = answer.as_ref().and_then(|judgement| self.error(judgement));
        let answer = answer.and_then(|judgement| self.draw_answer(&judgement));
        view! {
            <form
                class="receipt-form"
                novalidate
                {..on("submit", move || self.check())}
            >
                {code_field(self.words, self.id("number"), error)}
                <button type="submit">{self.words.of(&BUTTON)}</button>
            </form>
            <div role="status" id=self.id("answer") tabindex="-1">{answer}</div>
        }
    }

    fn draw_answer(self, judgement: &Judgement) -> Option<AnyView> {
        let verdict = judgement.verdict;
        let mark = verdict.mark()?;
        let heading = self.words.of(verdict.heading()?);
        // What must be changed stands beside the field already.
        let said: Vec<AnyView> = judgement
            .findings
            .iter()
            .filter(|_| !verdict.refuses())
            .map(|finding| paragraph(self.words.say(finding)))
            .collect();
        let parts = (!judgement.parts.is_empty()).then(|| number_parts(self.words, &judgement.parts));
        let repairs = (!judgement.repairs.is_empty()).then(|| self.draw_repairs(&judgement.repairs));
        let question = (judgement.kind == Some(Kind::NineDigits)).then(|| self.draw_question());
        let steps: Vec<AnyView> = judgement.next().iter().map(|step| self.draw_step(step)).collect();
        let not_found = (verdict == Verdict::ReceiptNumber).then(|| self.draw_not_found());
        let kind = judgement.kind.map(Kind::mark);
        let answer = view! {
            <div class="answer" data-verdict=mark data-prefix=judgement.prefix.clone() data-kind=kind>
                <h2>{heading}</h2>
                {said}
                {repairs}
                {question}
                {parts}
                <h3>{self.words.of(&NEXT_HEADING)}</h3>
                <ul>{steps}</ul>
                {not_found}
            </div>
        };
        Some(answer.into_any())
    }

    fn draw_repairs(self, repairs: &[Repair]) -> AnyView {
        let offers: Vec<AnyView> = repairs.iter().map(|repair| self.draw_repair(repair)).collect();
        (offers, paragraph(self.words.of(&REPAIR_MARKS).to_owned())).into_any()
    }

    fn draw_repair(self, repair: &Repair) -> AnyView {
        let question = self.words.around(&REPAIR_QUESTION, || marked_number(repair));
        let button = self.words.fill(&REPAIR_BUTTON, &repair.number);
        let number = repair.number.clone();
        view! {
            <div class="repair">
                <p>{question}</p>
                <button
                    type="button"
                    {..on("click", move || self.take(&number))}
                >
                    {button}
                </button>
            </div>
        }
        .into_any()
    }

    /// Asks which of two numbers nine digits are: nothing in them shows it.
    fn draw_question(self) -> AnyView {
        let choice = |word: &Word, kind| {
            view! {
                <button
                    type="button"
                    {..on("click", move || self.settle(kind))}
                >
                    {self.words.of(word)}
                </button>
            }
            .into_any()
        };
        view! {
            <div class="repair">
                <p>{self.words.of(&NINE_QUESTION)}</p>
                {choice(&NINE_A_NUMBER, Kind::ANumber)}
                {choice(&NINE_SOCIAL, Kind::SocialSecurityNumber)}
            </div>
        }
        .into_any()
    }

    /// What to check when the official page does not find a number of the right shape.
    fn draw_not_found(self) -> AnyView {
        let checks: Vec<AnyView> =
            NOT_FOUND.iter().map(|word| view! { <li>{self.words.of(word)}</li> }.into_any()).collect();
        view! {
            <details>
                <summary>{self.words.of(&NOT_FOUND_HEADING)}</summary>
                <ol>{checks}</ol>
                <p>
                    <a href=self.words.link(LINK_NOT_FOUND)>{self.words.of(&NOT_FOUND_MORE)}</a>
                </p>
            </details>
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
