//! The receipt tool: a field, a check on the device, an answer.
//!
//! The number stays in the field and in the answer: it never enters the address, the title or the history.

use domain::number::{Kind, PostTable};
use domain::receipt::words::{
    BUTTON, COPIED, COPY_BUTTON, COPY_FAILED, LINK_NOT_FOUND, NEXT_HEADING, NINE_A_NUMBER, NINE_QUESTION, NINE_SOCIAL,
    NOT_FOUND, NOT_FOUND_HEADING, NOT_FOUND_MORE, REPAIR_BUTTON, REPAIR_MARKS, REPAIR_QUESTION, Step,
};
use domain::receipt::{Context, Judgement, PrefixTable, Repair, Verdict, check};
use domain::word::Word;

use crate::mount::MountError;
use crate::shell::held::Held;
use crate::shell::page::{PROPS, Place};
use crate::shell::view::{Element, View, element};
use crate::shell::{clipboard, clock, field};
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
        answer: Held::new(None),
        told: Held::new(None),
    };
    place.draw(move || tool.draw())
}

#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    prefixes: &'static PrefixTable,
    number: usize,
    /// The answer to the last check.
    answer: Held<Option<Judgement>>,
    /// What came of the last copy.
    told: Held<Option<&'static Word>>,
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
        self.told.alter(|told| *told = None);
        self.answer.update(|answer| *answer = Some(judgement));
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

    /// Puts the number into the clipboard; only a click does.
    fn copy(self, number: &str) {
        clipboard::write(number, move |done| {
            self.told.update(|told| *told = Some(if done { &COPIED } else { &COPY_FAILED }));
        });
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
    fn draw(self) -> View {
        self.answer.with(|answer| self.draw_after(answer.as_ref()))
    }

    fn draw_after(self, answer: Option<&Judgement>) -> View {
        let error = answer.and_then(|judgement| self.error(judgement));
        let form = element("form")
            .class("island-form receipt-form")
            .with("novalidate", "")
            .on("submit", move || self.check())
            .holding(code_field(self.words, self.id("number"), error.as_ref()))
            .holding(element("button").with("type", "submit").holding(self.words.of(&BUTTON)));
        let status = element("div")
            .with("role", "status")
            .with("id", self.id("answer"))
            .with("tabindex", "-1")
            .holding(answer.and_then(|judgement| self.draw_answer(judgement)));
        // Beside the answer and not in it: what is told of a copy would have the whole answer read again.
        let told = self.told.with(|told| told.map_or("", |word| self.words.of(word)));
        let told = element("p").class("receipt-told").with("role", "status").holding(told);
        element("div").holding(form).holding(status).holding(told).into()
    }

    fn draw_answer(self, judgement: &Judgement) -> Option<Element> {
        let verdict = judgement.verdict;
        let mark = verdict.mark()?;
        let heading = self.words.of(verdict.heading()?);
        // What must be changed stands beside the field already.
        let said = judgement.findings.iter().filter(|_| !verdict.refuses());
        let said: View = said.map(|finding| paragraph(self.words.say(finding))).collect();
        let steps: View = judgement.next().iter().map(|step| self.draw_step(step)).collect();
        Some(
            element("div")
                .class("answer")
                .with("data-verdict", mark)
                .with_some("data-prefix", judgement.prefix.clone())
                .with_some("data-kind", judgement.kind.map(Kind::mark))
                .holding(element("h2").holding(heading))
                .holding(said)
                .holding((!judgement.repairs.is_empty()).then(|| self.draw_repairs(&judgement.repairs)))
                .holding((judgement.kind == Some(Kind::NineDigits)).then(|| self.draw_question()))
                .holding((!judgement.parts.is_empty()).then(|| number_parts(self.words, &judgement.parts)))
                .holding(element("h3").holding(self.words.of(&NEXT_HEADING)))
                .holding(element("ul").holding(steps))
                .holding(judgement.number().map(|number| self.draw_copy(number)))
                .holding((verdict == Verdict::ReceiptNumber).then(|| self.draw_not_found())),
        )
    }

    fn draw_copy(self, number: String) -> Element {
        let label = self.words.fill(&COPY_BUTTON, &number);
        let button = element("button").with("type", "button").class("button-quiet");
        button.on("click", move || self.copy(&number)).holding(label)
    }

    fn draw_repairs(self, repairs: &[Repair]) -> View {
        let offers: View = repairs.iter().map(|repair| self.draw_repair(repair)).collect();
        [offers, paragraph(self.words.of(&REPAIR_MARKS)).into()].into()
    }

    fn draw_repair(self, repair: &Repair) -> Element {
        let question = self.words.around(&REPAIR_QUESTION, || marked_number(repair).into());
        let number = repair.number.clone();
        let button = element("button")
            .with("type", "button")
            .on("click", move || self.take(&number))
            .holding(self.words.fill(&REPAIR_BUTTON, &repair.number));
        element("div").class("repair").holding(element("p").holding(question)).holding(button)
    }

    /// Asks which of two numbers nine digits are: nothing in them shows it.
    fn draw_question(self) -> Element {
        let choice = |word: &Word, kind| {
            let button = element("button").with("type", "button").on("click", move || self.settle(kind));
            button.holding(self.words.of(word))
        };
        element("div")
            .class("repair")
            .holding(paragraph(self.words.of(&NINE_QUESTION)))
            .holding(choice(&NINE_A_NUMBER, Kind::ANumber))
            .holding(choice(&NINE_SOCIAL, Kind::SocialSecurityNumber))
    }

    /// What to check when the official page does not find a number of the right shape.
    fn draw_not_found(self) -> Element {
        let checks: View = NOT_FOUND.iter().map(|word| element("li").holding(self.words.of(word))).collect();
        let more = element("a").with("href", self.words.link(LINK_NOT_FOUND)).holding(self.words.of(&NOT_FOUND_MORE));
        element("details")
            .holding(element("summary").holding(self.words.of(&NOT_FOUND_HEADING)))
            .holding(element("ol").holding(checks))
            .holding(element("p").holding(more))
    }

    fn draw_step(self, step: &Step) -> Element {
        element("li").holding(self.words.step(step.word, step.link))
    }
}

fn paragraph(sentence: impl Into<View>) -> Element {
    element("p").holding(sentence)
}
