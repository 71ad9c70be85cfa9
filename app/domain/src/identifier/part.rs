//! A number drawn in its parts.

use std::ops::Range;

use crate::finding::Finding;
use crate::message::MessageKey;

/// One part of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its characters.
    pub text: String,
    /// Where it is in the cleaned number, counted in characters from 0; all of them are ASCII, so it counts bytes as well.
    pub range: Range<usize>,
    /// What it means.
    pub meaning: Finding,
}

/// What a part of a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
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

impl PartKind {
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
    pub const fn word(self) -> &'static MessageKey {
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

const LETTERS_NAME: MessageKey = MessageKey::new("part-letters", &[]);
const ASTERISK_NAME: MessageKey = MessageKey::new("part-asterisk", &[]);
const FISCAL_YEAR_NAME: MessageKey = MessageKey::new("part-fiscal-year", &[]);
const WORKDAY_NAME: MessageKey = MessageKey::new("part-workday", &[]);
const RUNNING_NAME: MessageKey = MessageKey::new("part-running-number", &[]);
const POST_NAME: MessageKey = MessageKey::new("part-post", &[]);
const YEAR_NAME: MessageKey = MessageKey::new("part-year", &[]);
const DAY_NAME: MessageKey = MessageKey::new("part-day", &[]);
const REGION_NAME: MessageKey = MessageKey::new("part-region", &[]);

const NAMED: MessageKey = MessageKey::new("part-named", &["name"]);
const RUNNING: MessageKey = MessageKey::new("part-running-number-meaning", &[]);
const CLOSED: MessageKey = MessageKey::new("part-running-number-closed", &[]);

pub(super) const WORDS: &[MessageKey] = &[
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
    RUNNING,
    CLOSED,
];

/// Parts that are put side by side, from the first on.
#[derive(Default)]
pub(crate) struct PartRow(Vec<Part>);

impl PartRow {
    /// Puts one more part behind the others.
    pub(crate) fn push(&mut self, kind: PartKind, text: &str, meaning: Finding) {
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

/// A running number that distinguishes the numbers of one day.
pub(crate) fn one_day_meaning() -> Finding {
    Finding::new(&RUNNING)
}

/// A running number in which nothing can be read.
pub(crate) fn closed() -> Finding {
    Finding::new(&CLOSED)
}
