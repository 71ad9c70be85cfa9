//! The fields of a receipt number.
//!
//! Numbers of the service centers hold three letters, a two-digit fiscal year, a three-digit workday and a five-digit running number.
//! **Nothing is read from the digits after IOE**: nobody outside USCIS knows an order in them.
//! Source: USCIS does not publish the meaning of the parts; several law offices describe it alike, for one [CI Law Group](https://cilawgroup.com/news/2015/06/04/uscis-receipt-numbers-explained-lin-src-eac-wac-ioe).

use crate::date::{Date, fiscal_year, workday};
use crate::finding::Finding;
use crate::identifier::part::{Part, PartKind, PartRow, closed, one_day_meaning};
use crate::identifier::shape::Split;
use crate::identifier::tables::{DigitMeaning, Prefix};
use crate::message::MessageKey;

const OFFICE: MessageKey = MessageKey::new("part-letters-office", &["office"]);
const FIRST_OFFICE: MessageKey = MessageKey::new("part-letters-first-office", &["office"]);
const ASTERISK: MessageKey = MessageKey::new("part-asterisk-meaning", &[]);
const FISCAL_YEAR: MessageKey = MessageKey::new("part-fiscal-year-meaning", &["year", "before"]);
const WORKDAY: MessageKey = MessageKey::new("part-workday-meaning", &["day", "year"]);
const NO_WORKDAY: MessageKey = MessageKey::new("part-workday-none", &[]);

pub(in crate::identifier) const WORDS: &[MessageKey] =
    &[OFFICE, FIRST_OFFICE, ASTERISK, FISCAL_YEAR, WORKDAY, NO_WORKDAY];

/// The most working days that a fiscal year can count.
///
/// A year has 262 weekdays at most; samples run up to 265 in September, since some Saturdays and holidays count.
pub const LAST_WORKDAY: u16 = 266;

/// What the digits of a service center's number say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fields {
    /// The fiscal year, with its century.
    pub fiscal_year: i32,
    /// The three digits instead of the workday, whether or not such a day exists.
    pub day: u16,
}

impl Fields {
    /// Reads the ten digits behind a prefix, if numbers with this prefix hold a fiscal year and a workday.
    #[must_use]
    pub fn read(prefix: &Prefix, digits: &str) -> Option<Self> {
        if prefix.digits != DigitMeaning::Workday {
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

    /// The first and the last date on which the case can have been received, if the digits name a day that has come.
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
        DigitMeaning::Workday => &FIRST_OFFICE,
        DigitMeaning::Running => &OFFICE,
    };
    let office = Finding::new(office).with_word("office", format!("office-{}", prefix.office));
    let mut row = PartRow::default();
    row.push(PartKind::Letters, split.letters, office);
    if let Some(digits) = split.rest.strip_prefix('*') {
        row.push(PartKind::Asterisk, "*", Finding::new(&ASTERISK));
        row.push(PartKind::RunningNumber, digits, closed());
    } else if let Some(reading) = Fields::read(prefix, split.rest)
        && let Some((year, rest)) = split.rest.split_at_checked(2)
        && let Some((day, running)) = rest.split_at_checked(3)
    {
        let meaning =
            Finding::new(&FISCAL_YEAR).with("year", reading.fiscal_year).with("before", reading.fiscal_year - 1);
        row.push(PartKind::FiscalYear, year, meaning);
        let meaning = if reading.is_workday() {
            Finding::new(&WORKDAY).with("day", reading.day).with("year", reading.fiscal_year)
        } else {
            Finding::new(&NO_WORKDAY)
        };
        row.push(PartKind::Workday, day, meaning);
        row.push(PartKind::RunningNumber, running, one_day_meaning());
    } else {
        row.push(PartKind::RunningNumber, split.rest, closed());
    }
    row.finish()
}
