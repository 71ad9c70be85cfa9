//! The receipt tool: a field, a check on the device, an answer.
//!
//! The number stays in the field and in the answer: it never enters the address, the title or the history.

use std::rc::Rc;

use domain::number::{Kind, PostTable};
use domain::receipt::words::{COPIED, COPY_FAILED};
use domain::receipt::{Context, Judgement, PrefixTable, Repair, Verdict, check};
use domain::word::Word;

use crate::mount::MountError;
use crate::shell::held::Held;
use crate::shell::page::{PROPS, Place};
use crate::shell::view::{Act, Model, Template};
use crate::shell::{clipboard, clock, field, pause};
use crate::ui::error_summary;
use crate::ui::field_error::FieldError;
use crate::ui::words::Words;

/// Milliseconds from the live tool to the verdict that nobody sees: nobody has typed a number by then.
const REHEARSAL: u64 = 300;
/// A number of which much can be said, and that nobody has.
const REHEARSED: &str = "EAC2212300000";

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
    let template: &Template = Box::leak(Box::new(place.template()?));
    let act: Act = Rc::new(move |deed, number| tool.act(deed, number));
    place.draw(move || template.fill(tool.answer.with(|answer| tool.model(answer.as_ref())), &act))?;
    pause::after(REHEARSAL, move || {
        template.rehearse(&tool.model(Some(&check(REHEARSED, tool.context()))));
    });
    Ok(())
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

    fn context(self) -> Context<'static> {
        Context { prefixes: self.prefixes, today: clock::today() }
    }

    fn check(self) {
        self.judge(check(&field::value(&self.id("number")), self.context()));
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

    fn act(self, deed: &str, number: &str) {
        match deed {
            "check" => self.check(),
            "take" => self.take(number),
            "a-number" => self.settle(Kind::ANumber),
            "social-security-number" => self.settle(Kind::SocialSecurityNumber),
            "copy" => self.copy(number),
            _ => {}
        }
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

    fn model(self, answer: Option<&Judgement>) -> Model {
        let mut model = Model::default();
        model.text("n", self.number.to_string());
        model.text("told", self.told.with(|told| told.map_or("", |word| self.words.of(word))));
        if let Some(judgement) = answer {
            if let Some(error) = self.error(judgement) {
                model.text("error", error.message);
                model.text("error-id", self.id("number-error"));
                model.text("quiet", if error.quiet { "quiet" } else { "" });
                model.text("invalid", "true");
            }
            self.answer(judgement, &mut model);
        }
        model
    }

    fn answer(self, judgement: &Judgement, model: &mut Model) {
        let verdict = judgement.verdict;
        let Some((mark, heading)) = verdict.mark().zip(verdict.heading()) else { return };
        model.text("verdict", mark);
        model.some("prefix", judgement.prefix.clone());
        model.some("kind", judgement.kind.map(Kind::mark));
        model.text("heading", self.words.of(heading));
        // What must be changed stands beside the field already.
        let said = judgement.findings.iter().filter(|_| !verdict.refuses());
        model.list("said", said.map(|finding| Model::one("sentence", self.words.say(finding))));
        model.list("repairs", judgement.repairs.iter().map(repair));
        model.when("nine", judgement.kind == Some(Kind::NineDigits));
        let parts = judgement.parts.iter().map(|part| {
            let mut entry = Model::one("part", part.text.clone());
            entry.text("name", self.words.of(part.kind.word()));
            entry.text("meaning", self.words.say(&part.meaning));
            entry
        });
        model.list("parts", parts);
        let steps = judgement.next().into_iter().map(|step| {
            let sentence = self.words.of(step.word);
            let mut entry = Model::one(if step.link.is_some() { "linked" } else { "plain" }, sentence);
            entry.some("link", step.link.map(|link| self.words.link(link)));
            entry
        });
        model.list("steps", steps);
        model.list("copy", judgement.number().map(|number| Model::one("id", number)));
        model.when("right", verdict == Verdict::ReceiptNumber);
    }
}

/// An offered number; characters that changed side by side are one mark.
fn repair(repair: &Repair) -> Model {
    let mut runs: Vec<(bool, String)> = Vec::new();
    for (place, character) in (1..).zip(repair.number.chars()) {
        let changed = repair.changed.contains(&place);
        match runs.last_mut() {
            Some((same, run)) if *same == changed => run.push(character),
            _ => runs.push((changed, character.to_string())),
        }
    }
    let mut offer = Model::one("id", repair.number.clone());
    offer
        .list("runs", runs.into_iter().map(|(changed, run)| Model::one(if changed { "changed" } else { "same" }, run)));
    offer
}
