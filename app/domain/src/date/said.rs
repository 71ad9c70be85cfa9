//! Dates in words: the order of day, month and year belongs to the language, and so do the names of months.

use super::Date;
use crate::finding::Finding;
use crate::word::Word;

const DATE: Word = Word::live("date", &["day", "month", "year"]);
const ONE: Word = Word::live("dates-one", &["date"]);
const IN_MONTH: Word = Word::live("dates-in-month", &["first", "last", "month", "year"]);
const IN_YEAR: Word = Word::live("dates-in-year", &["first", "first-month", "last", "last-month", "year"]);
const ACROSS_YEARS: Word = Word::live("dates-across-years", &["first", "last"]);

/// The sentences that one date is said with.
pub const DAY_WORDS: &[Word] = &[
    DATE, MONTHS[0], MONTHS[1], MONTHS[2], MONTHS[3], MONTHS[4], MONTHS[5], MONTHS[6], MONTHS[7], MONTHS[8], MONTHS[9],
    MONTHS[10], MONTHS[11],
];

const MONTHS: [Word; 12] = [
    Word::live("month-1", &[]),
    Word::live("month-2", &[]),
    Word::live("month-3", &[]),
    Word::live("month-4", &[]),
    Word::live("month-5", &[]),
    Word::live("month-6", &[]),
    Word::live("month-7", &[]),
    Word::live("month-8", &[]),
    Word::live("month-9", &[]),
    Word::live("month-10", &[]),
    Word::live("month-11", &[]),
    Word::live("month-12", &[]),
];

/// The sentences that dates and spans of dates are said with; a tool that says them demands these.
pub const WORDS: &[Word] = &[
    DATE,
    ONE,
    IN_MONTH,
    IN_YEAR,
    ACROSS_YEARS,
    MONTHS[0],
    MONTHS[1],
    MONTHS[2],
    MONTHS[3],
    MONTHS[4],
    MONTHS[5],
    MONTHS[6],
    MONTHS[7],
    MONTHS[8],
    MONTHS[9],
    MONTHS[10],
    MONTHS[11],
];

/// A date by itself: "22 March 2022".
#[must_use]
pub fn said(date: Date) -> Finding {
    Finding::new(&DATE).with("day", date.day()).with_word("month", month(date)).with("year", date.year())
}

/// When something was, with the little word in front: "on 2 October 2023", "between 22 and 31 March 2022".
#[must_use]
pub fn said_between(first: Date, last: Date) -> Finding {
    if first == last {
        Finding::new(&ONE).with_finding("date", said(first))
    } else if first.year() != last.year() {
        Finding::new(&ACROSS_YEARS).with_finding("first", said(first)).with_finding("last", said(last))
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
