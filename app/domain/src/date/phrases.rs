//! Dates in words: the order of day, month and year belongs to the language, and so do the names of months.

use super::Date;
use crate::finding::Finding;
use crate::message::MessageKey;

const DATE: MessageKey = MessageKey::new("date", &["day", "month", "year"]);
const ONE: MessageKey = MessageKey::new("dates-one", &["date"]);
const IN_MONTH: MessageKey = MessageKey::new("dates-in-month", &["first", "last", "month", "year"]);
const IN_YEAR: MessageKey = MessageKey::new("dates-in-year", &["first", "first-month", "last", "last-month", "year"]);
const ACROSS_YEARS: MessageKey = MessageKey::new("dates-across-years", &["first", "last"]);

/// The sentences that stretches of time are said with, beside [`DAY_WORDS`]; a tool that says them demands both.
pub const WORDS: &[MessageKey] = &[ONE, IN_MONTH, IN_YEAR, ACROSS_YEARS];

/// The sentences that single dates are said with; a tool that says dates demands them.
pub const DAY_WORDS: &[MessageKey] = &[
    DATE,
    MessageKey::new("month-1", &[]),
    MessageKey::new("month-2", &[]),
    MessageKey::new("month-3", &[]),
    MessageKey::new("month-4", &[]),
    MessageKey::new("month-5", &[]),
    MessageKey::new("month-6", &[]),
    MessageKey::new("month-7", &[]),
    MessageKey::new("month-8", &[]),
    MessageKey::new("month-9", &[]),
    MessageKey::new("month-10", &[]),
    MessageKey::new("month-11", &[]),
    MessageKey::new("month-12", &[]),
];

/// A date by itself: "22 March 2022".
#[must_use]
pub fn phrase(date: Date) -> Finding {
    Finding::new(&DATE).with("day", date.day()).with_word("month", month(date)).with("year", date.year())
}

/// When something was, with the little word in front: "on 2 October 2023", "between 22 and 31 March 2022".
#[must_use]
pub fn phrase_between(first: Date, last: Date) -> Finding {
    if first == last {
        Finding::new(&ONE).with_finding("date", phrase(first))
    } else if first.year() != last.year() {
        Finding::new(&ACROSS_YEARS).with_finding("first", phrase(first)).with_finding("last", phrase(last))
    } else if first.month() != last.month() {
        Finding::new(&IN_YEAR)
            .with("first", first.day())
            .with_word("first-month", month(first))
            .with("last", last.day())
            .with_word("last-month", month(last))
            .with("year", last.year())
    } else {
        Finding::new(&IN_MONTH)
            .with("first", first.day())
            .with("last", last.day())
            .with_word("month", month(last))
            .with("year", last.year())
    }
}

fn month(date: Date) -> String {
    format!("month-{}", u8::from(date.month()))
}
