//! Federal holidays of any year, by rule: a table would end.
//!
//! Source: [5 U.S.C. 6103](https://www.law.cornell.edu/uscode/text/5/6103), with Juneteenth since 2021 ([Public Law 117-17](https://www.congress.gov/bill/117th-congress/senate-bill/475)).
//! A holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday after.
//! Closings by order of the day, such as a shutdown, follow no rule and are not counted.

use time::Weekday;

use super::Date;

use crate::message::MessageKey;

/// The first year in which the nineteenth of June is a holiday.
const JUNETEENTH: i32 = 2021;

/// A federal holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The third Monday of January: birthday of Martin Luther King, Jr.
    King,
    /// The third Monday of February: Washington's birthday.
    Washington,
    /// The last Monday of May.
    Memorial,
    /// 19 June, since 2021.
    Juneteenth,
    /// 4 July.
    Independence,
    /// The first Monday of September.
    Labor,
    /// The second Monday of October.
    Columbus,
    /// 11 November.
    Veterans,
    /// The fourth Thursday of November.
    Thanksgiving,
    /// 25 December.
    Christmas,
}

/// The names of all holidays.
pub const HOLIDAY_WORDS: &[MessageKey] = &[
    Holiday::NewYear.word(),
    Holiday::King.word(),
    Holiday::Washington.word(),
    Holiday::Memorial.word(),
    Holiday::Juneteenth.word(),
    Holiday::Independence.word(),
    Holiday::Labor.word(),
    Holiday::Columbus.word(),
    Holiday::Veterans.word(),
    Holiday::Thanksgiving.word(),
    Holiday::Christmas.word(),
];

impl Holiday {
    /// Its name.
    #[must_use]
    pub const fn word(self) -> MessageKey {
        let key = match self {
            Self::NewYear => "holiday-new-year",
            Self::King => "holiday-king",
            Self::Washington => "holiday-washington",
            Self::Memorial => "holiday-memorial",
            Self::Juneteenth => "holiday-juneteenth",
            Self::Independence => "holiday-independence",
            Self::Labor => "holiday-labor",
            Self::Columbus => "holiday-columbus",
            Self::Veterans => "holiday-veterans",
            Self::Thanksgiving => "holiday-thanksgiving",
            Self::Christmas => "holiday-christmas",
        };
        MessageKey::new(key, &[])
    }
}

/// The holiday for which federal offices are closed on this date.
///
/// Holidays are as they are observed since 1971; for years before that this says what today's rule would have been.
///
/// ```
/// use domain::date::{Holiday, date, federal_holiday};
/// // Independence Day of 2026 is a Saturday, so offices are closed on the Friday before.
/// assert_eq!(date(2026, 7, 3).and_then(federal_holiday), Some(Holiday::Independence));
/// assert_eq!(date(2026, 7, 4).and_then(federal_holiday), None);
/// ```
#[must_use]
pub fn federal_holiday(date: Date) -> Option<Holiday> {
    match date.weekday() {
        Weekday::Saturday | Weekday::Sunday => None,
        Weekday::Monday => on_weekday(date).or_else(|| on_day(date)).or_else(|| date.previous_day().and_then(on_day)),
        Weekday::Friday => on_day(date).or_else(|| date.next_day().and_then(on_day)),
        _ => on_weekday(date).or_else(|| on_day(date)),
    }
}

/// Whether federal offices are closed for a holiday on this date.
#[must_use]
pub fn is_federal_holiday(date: Date) -> bool {
    federal_holiday(date).is_some()
}

/// Holidays on the same day of each year.
fn on_day(date: Date) -> Option<Holiday> {
    Some(match (u8::from(date.month()), date.day()) {
        (1, 1) => Holiday::NewYear,
        (6, 19) if date.year() >= JUNETEENTH => Holiday::Juneteenth,
        (7, 4) => Holiday::Independence,
        (11, 11) => Holiday::Veterans,
        (12, 25) => Holiday::Christmas,
        _ => return None,
    })
}

/// Holidays on a certain Monday or Thursday of a month.
fn on_weekday(date: Date) -> Option<Holiday> {
    // The first such weekday of a month lies on the days 1 to 7, the second on 8 to 14, and so on.
    let week = date.day().div_ceil(7);
    Some(match (u8::from(date.month()), date.weekday()) {
        (1, Weekday::Monday) if week == 3 => Holiday::King,
        (2, Weekday::Monday) if week == 3 => Holiday::Washington,
        // The last Monday of a month of 31 days.
        (5, Weekday::Monday) if date.day() > 24 => Holiday::Memorial,
        (9, Weekday::Monday) if week == 1 => Holiday::Labor,
        (10, Weekday::Monday) if week == 2 => Holiday::Columbus,
        (11, Weekday::Thursday) if week == 4 => Holiday::Thanksgiving,
        _ => return None,
    })
}
