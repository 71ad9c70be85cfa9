//! What is said of a case: its journal in sentences, its kinds of dates and papers, its age.

use super::backup;
use super::change::{Change, DayKind, PaperKind};
use super::journal::JournalEntry;
use super::projection::Case;
use crate::date::{Date, phrase};
use crate::finding::Finding;
use crate::message::MessageKey;

const RECEIPT: MessageKey = MessageKey::new("entry-receipt", &["text"]);
const FORM: MessageKey = MessageKey::new("entry-form", &["text"]);
const LABEL: MessageKey = MessageKey::new("entry-label", &["text"]);
const PERSON: MessageKey = MessageKey::new("entry-person", &["text"]);
const STATUS: MessageKey = MessageKey::new("entry-status", &["text"]);
const NOTE: MessageKey = MessageKey::new("entry-note", &["text"]);
const LOOKED: MessageKey = MessageKey::new("entry-looked", &[]);
const DAY: MessageKey = MessageKey::new("entry-day", &["kind", "date"]);
const DAY_PRINTED: MessageKey = MessageKey::new("entry-day-printed", &["kind", "date", "printed"]);
const DAY_GONE: MessageKey = MessageKey::new("entry-day-gone", &[]);
const PAPER: MessageKey = MessageKey::new("entry-paper", &["kind", "text"]);
const PAPER_GONE: MessageKey = MessageKey::new("entry-paper-gone", &[]);
const SETTLED: MessageKey = MessageKey::new("entry-settled", &["rule"]);
const UNSETTLED: MessageKey = MessageKey::new("entry-unsettled", &["rule"]);
const REMOVED: MessageKey = MessageKey::new("entry-removed", &[]);
const RESTORED: MessageKey = MessageKey::new("entry-restored", &[]);

const ENTRIES: &[MessageKey] = &[
    RECEIPT,
    FORM,
    LABEL,
    PERSON,
    STATUS,
    NOTE,
    LOOKED,
    DAY,
    DAY_PRINTED,
    DAY_GONE,
    PAPER,
    PAPER_GONE,
    SETTLED,
    UNSETTLED,
    REMOVED,
    RESTORED,
];

const AGE: MessageKey = MessageKey::new("age", &["days", "date"]);
const AGE_ONE: MessageKey = MessageKey::new("age-one", &["date"]);
const AGE_ZERO: MessageKey = MessageKey::new("age-zero", &[]);
const AGE_AHEAD: MessageKey = MessageKey::new("age-ahead", &["date"]);

const AGES: &[MessageKey] = &[AGE, AGE_ONE, AGE_ZERO, AGE_AHEAD];

/// Every sentence that is said of a case.
pub fn words() -> impl Iterator<Item = &'static MessageKey> {
    [ENTRIES, AGES, DayKind::WORDS, PaperKind::WORDS, backup::WORDS].into_iter().flatten()
}

impl JournalEntry {
    /// What the entry says; `hide` masks a number.
    #[must_use]
    pub fn finding(&self, hide: bool) -> Finding {
        match &self.change {
            Change::Receipt(number) if hide => Finding::new(&RECEIPT).with("text", super::masked(number)),
            Change::Receipt(text) => Finding::new(&RECEIPT).with("text", text),
            Change::Form(text) => Finding::new(&FORM).with("text", text),
            Change::Label(text) => Finding::new(&LABEL).with("text", text),
            Change::Person(text) => Finding::new(&PERSON).with("text", text),
            Change::Status(text) => Finding::new(&STATUS).with("text", text),
            Change::Note(text) => Finding::new(&NOTE).with("text", text),
            Change::Looked => Finding::new(&LOOKED),
            Change::Day(_, Some(day)) => {
                let of =
                    |word| Finding::new(word).with_word("kind", day.kind.word()).with_finding("date", phrase(day.date));
                match day.printed {
                    Some(printed) => of(&DAY_PRINTED).with_finding("printed", phrase(printed)),
                    None => of(&DAY),
                }
            }
            Change::Day(_, None) => Finding::new(&DAY_GONE),
            Change::Paper(_, Some(paper)) => {
                Finding::new(&PAPER).with_word("kind", paper.kind.word()).with("text", &paper.title)
            }
            Change::Paper(_, None) => Finding::new(&PAPER_GONE),
            Change::Settled(key, is_settled) => {
                let rule = key.split('.').next().unwrap_or_default();
                Finding::new(if *is_settled { &SETTLED } else { &UNSETTLED }).with_word("rule", format!("rule-{rule}"))
            }
            Change::Removed(true) => Finding::new(&REMOVED),
            Change::Removed(false) => Finding::new(&RESTORED),
        }
    }
}

impl Case {
    /// How old the case is, in one sentence; nothing where no day of filing is known.
    #[must_use]
    pub fn age_finding(&self, today: Date) -> Option<Finding> {
        let since = self.since()?;
        Some(match self.age(today) {
            Some(0) => Finding::new(&AGE_ZERO),
            Some(1) => Finding::new(&AGE_ONE).with_finding("date", phrase(since)),
            Some(days) => Finding::new(&AGE).with("days", days).with_finding("date", phrase(since)),
            None => Finding::new(&AGE_AHEAD).with_finding("date", phrase(since)),
        })
    }
}
