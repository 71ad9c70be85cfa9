//! A number drawn in its parts.
//!
//! Numbers of the service centers hold three letters, a two-digit fiscal year, a three-digit workday and a five-digit running number.
//! **Nothing is read from the digits after IOE**: nobody outside USCIS knows an order in them.
//! Source: the meaning of the parts is not published by USCIS; it is told alike by law offices, for one [CI Law Group](https://cilawgroup.com/news/2015/06/04/uscis-receipt-numbers-explained-lin-src-eac-wac-ioe).

use std::ops::Range;

use super::prefix::{Digits, Prefix};
use super::shape::Split;
use crate::date::{Date, fiscal_year, workday};
use crate::finding::Finding;
use crate::word::Word;

/// One part of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// Its characters.
    pub text: String,
    /// Where it stands in the cleaned number, counted in characters from 0; all of them are ASCII, so it counts bytes as well.
    pub range: Range<usize>,
    /// What it means.
    pub meaning: Finding,
}

/// What a part of a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The three letters.
    Letters,
    /// The asterisk of an older naturalization number.
    Asterisk,
    /// Two digits of the fiscal year.
    FiscalYear,
    /// Three digits that count the working days of the fiscal year.
    Workday,
    /// The running number.
    RunningNumber,
    /// The letters of an embassy, a consulate or an office that gives visas.
    Post,
    /// Four digits of a calendar year.
    Year,
    /// The day of the year plus 500, as the National Visa Center counts.
    DayCode,
    /// Two letters of a part of the world.
    Region,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Letters,
        Self::Asterisk,
        Self::FiscalYear,
        Self::Workday,
        Self::RunningNumber,
        Self::Post,
        Self::Year,
        Self::DayCode,
        Self::Region,
    ];

    /// The name of the part for readers.
    #[must_use]
    pub const fn word(self) -> &'static Word {
        match self {
            Self::Letters => &LETTERS_NAME,
            Self::Asterisk => &ASTERISK_NAME,
            Self::FiscalYear => &FISCAL_YEAR_NAME,
            Self::Workday => &WORKDAY_NAME,
            Self::RunningNumber => &RUNNING_NAME,
            Self::Post => &POST_NAME,
            Self::Year => &YEAR_NAME,
            Self::DayCode => &DAY_NAME,
            Self::Region => &REGION_NAME,
        }
    }
}

const LETTERS_NAME: Word = Word::live("part-letters", &[]);
const ASTERISK_NAME: Word = Word::live("part-asterisk", &[]);
const FISCAL_YEAR_NAME: Word = Word::live("part-fiscal-year", &[]);
const WORKDAY_NAME: Word = Word::live("part-workday", &[]);
const RUNNING_NAME: Word = Word::live("part-running-number", &[]);
const POST_NAME: Word = Word::live("part-post", &[]);
const YEAR_NAME: Word = Word::live("part-year", &[]);
const DAY_NAME: Word = Word::live("part-day", &[]);
const REGION_NAME: Word = Word::live("part-region", &[]);

const NAMED: Word = Word::live("part-named", &["name"]);
const OFFICE: Word = Word::live("part-letters-office", &["office"]);
const FIRST_OFFICE: Word = Word::live("part-letters-first-office", &["office"]);
const ASTERISK: Word = Word::live("part-asterisk-meaning", &[]);
const FISCAL_YEAR: Word = Word::live("part-fiscal-year-meaning", &["year", "before"]);
const WORKDAY: Word = Word::live("part-workday-meaning", &["day", "year"]);
const NO_WORKDAY: Word = Word::live("part-workday-none", &[]);
const RUNNING: Word = Word::live("part-running-number-meaning", &[]);
const CLOSED: Word = Word::live("part-running-number-closed", &[]);

pub(super) const WORDS: &[Word] = &[
    LETTERS_NAME,
    ASTERISK_NAME,
    FISCAL_YEAR_NAME,
    WORKDAY_NAME,
    RUNNING_NAME,
    POST_NAME,
    YEAR_NAME,
    DAY_NAME,
    REGION_NAME,
    NAMED,
    OFFICE,
    FIRST_OFFICE,
    ASTERISK,
    FISCAL_YEAR,
    WORKDAY,
    NO_WORKDAY,
    RUNNING,
    CLOSED,
];

/// The most working days that a fiscal year can count.
///
/// A year has 262 weekdays at most; samples run up to 265 in September, since some Saturdays and holidays count.
pub const LAST_WORKDAY: u16 = 266;

/// What the digits of a service center's number say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The fiscal year, with its century.
    pub fiscal_year: i32,
    /// The three digits in the place of the workday, whether or not such a day exists.
    pub day: u16,
}

impl Reading {
    /// Reads the ten digits behind a prefix, if numbers with this prefix hold a fiscal year and a workday.
    #[must_use]
    pub fn of(prefix: &Prefix, digits: &str) -> Option<Self> {
        if prefix.digits != Digits::Workday {
            return None;
        }
        let short: i32 = digits.get(..2)?.parse().ok()?;
        let day = digits.get(2..5)?.parse().ok()?;
        // Numbers of this form are not older than the fiscal years of the 1990s.
        let century = if short >= 90 { 1900 } else { 2000 };
        Some(Self { fiscal_year: century + short, day })
    }

    /// Whether the fiscal year has begun on `today`.
    #[must_use]
    pub fn has_begun(self, today: Date) -> bool {
        self.fiscal_year <= fiscal_year(today)
    }

    /// The first and the last date on which the case can have been taken in, if the digits name a day that has come.
    ///
    /// The span is an estimate, as [`workday`] is, and never lies in the future.
    #[must_use]
    pub fn dates(self, today: Date) -> Option<(Date, Date)> {
        if !self.is_workday() || !self.has_begun(today) {
            return None;
        }
        let (first, last) = workday(self.fiscal_year, self.day)?;
        (first <= today).then(|| (first, last.min(today)))
    }

    /// Whether a fiscal year can have such a working day.
    #[must_use]
    pub const fn is_workday(self) -> bool {
        1 <= self.day && self.day <= LAST_WORKDAY
    }
}

/// Cuts a receipt number into its parts.
#[must_use]
pub fn cut(split: Split<'_>, prefix: &Prefix) -> Vec<Part> {
    // A number that holds a workday was counted by the office that took the case in.
    let office = match prefix.digits {
        Digits::Workday => &FIRST_OFFICE,
        Digits::Running => &OFFICE,
    };
    let office = Finding::new(office).with_word("office", format!("office-{}", prefix.office));
    let mut row = Row::default();
    row.push(Kind::Letters, split.letters, office);
    if let Some(digits) = split.rest.strip_prefix('*') {
        row.push(Kind::Asterisk, "*", Finding::new(&ASTERISK));
        row.push(Kind::RunningNumber, digits, closed());
    } else if let Some(reading) = Reading::of(prefix, split.rest)
        && let Some((year, rest)) = split.rest.split_at_checked(2)
        && let Some((day, running)) = rest.split_at_checked(3)
    {
        let meaning =
            Finding::new(&FISCAL_YEAR).with("year", reading.fiscal_year).with("before", reading.fiscal_year - 1);
        row.push(Kind::FiscalYear, year, meaning);
        let meaning = if reading.is_workday() {
            Finding::new(&WORKDAY).with("day", reading.day).with("year", reading.fiscal_year)
        } else {
            Finding::new(&NO_WORKDAY)
        };
        row.push(Kind::Workday, day, meaning);
        row.push(Kind::RunningNumber, running, of_one_day());
    } else {
        row.push(Kind::RunningNumber, split.rest, closed());
    }
    row.finish()
}

/// Parts that are put side by side, from the first on.
#[derive(Default)]
pub(crate) struct Row(Vec<Part>);

impl Row {
    /// Puts one more part behind the others.
    pub(crate) fn push(&mut self, kind: Kind, text: &str, meaning: Finding) {
        let start = self.0.last().map_or(0, |part| part.range.end);
        self.0.push(Part { kind, text: text.to_owned(), range: start..start + text.len(), meaning });
    }

    pub(crate) fn finish(self) -> Vec<Part> {
        self.0
    }
}

/// A part that means a name, or a year.
pub(crate) fn named(name: impl ToString) -> Finding {
    Finding::new(&NAMED).with("name", name)
}

/// A running number that tells the numbers of one day apart.
pub(crate) fn of_one_day() -> Finding {
    Finding::new(&RUNNING)
}

/// A running number in which nothing can be read.
pub(crate) fn closed() -> Finding {
    Finding::new(&CLOSED)
}
