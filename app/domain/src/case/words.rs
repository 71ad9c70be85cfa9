//! What is said of a case: its journal in sentences, its kinds of dates and papers, its age.

use super::backup;
use super::change::{Change, DayKind, PaperKind};
use super::journal::Entry;
use super::read::Case;
use crate::date::{Date, said};
use crate::finding::Finding;
use crate::word::Word;

const RECEIPT: Word = Word::live("entry-receipt", &["text"]);
const FORM: Word = Word::live("entry-form", &["text"]);
const LABEL: Word = Word::live("entry-label", &["text"]);
const PERSON: Word = Word::live("entry-person", &["text"]);
const STATUS: Word = Word::live("entry-status", &["text"]);
const NOTE: Word = Word::live("entry-note", &["text"]);
const LOOKED: Word = Word::live("entry-looked", &[]);
const DAY: Word = Word::live("entry-day", &["kind", "date"]);
const DAY_PRINTED: Word = Word::live("entry-day-printed", &["kind", "date", "printed"]);
const DAY_GONE: Word = Word::live("entry-day-gone", &[]);
const PAPER: Word = Word::live("entry-paper", &["kind", "text"]);
const PAPER_GONE: Word = Word::live("entry-paper-gone", &[]);
const SETTLED: Word = Word::live("entry-settled", &["rule"]);
const UNSETTLED: Word = Word::live("entry-unsettled", &["rule"]);
const REMOVED: Word = Word::live("entry-removed", &[]);
const RESTORED: Word = Word::live("entry-restored", &[]);

const ENTRIES: &[Word] = &[
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

const AGE: Word = Word::live("age", &["days", "date"]);
const AGE_ONE: Word = Word::live("age-one", &["date"]);
const AGE_ZERO: Word = Word::live("age-zero", &[]);
const AGE_AHEAD: Word = Word::live("age-ahead", &["date"]);

const AGES: &[Word] = &[AGE, AGE_ONE, AGE_ZERO, AGE_AHEAD];

/// Every sentence that is said of a case.
pub fn words() -> impl Iterator<Item = &'static Word> {
    [ENTRIES, AGES, DayKind::WORDS, PaperKind::WORDS, backup::WORDS].into_iter().flatten()
}

impl Entry {
    /// What the entry says; `hide` masks a number.
    #[must_use]
    pub fn told(&self, hide: bool) -> Finding {
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
                    |word| Finding::new(word).with_word("kind", day.kind.word()).with_finding("date", said(day.date));
                match day.printed {
                    Some(printed) => of(&DAY_PRINTED).with_finding("printed", said(printed)),
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
    pub fn told_age(&self, today: Date) -> Option<Finding> {
        let since = self.since()?;
        Some(match self.age(today) {
            Some(0) => Finding::new(&AGE_ZERO),
            Some(1) => Finding::new(&AGE_ONE).with_finding("date", said(since)),
            Some(days) => Finding::new(&AGE).with("days", days).with_finding("date", said(since)),
            None => Finding::new(&AGE_AHEAD).with_finding("date", said(since)),
        })
    }
}
