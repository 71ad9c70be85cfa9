//! Calendar dates, the government's fiscal years, and the working days in them.
//!
//! There is no clock here: today's date comes in as an argument.

mod day;
mod holiday;
mod phrases;
mod workday;

pub use day::{days_after, days_between, from_iso, months_after, to_iso, working_day};
pub use holiday::{HOLIDAY_WORDS, Holiday, federal_holiday, is_federal_holiday};
pub use phrases::{DAY_WORDS, WORDS, phrase, phrase_between};
pub use workday::{is_weekday, workday};

/// A calendar date, without a time of day and without a time zone.
pub type Date = time::Date;

/// The date of a year, a month (1 to 12) and a day of the month (from 1), or nothing where the calendar has no such day.
///
/// ```
/// assert!(domain::date::date(2024, 2, 29).is_some());
/// assert!(domain::date::date(2023, 2, 29).is_none());
/// ```
#[must_use]
pub fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    let month = time::Month::try_from(month).ok()?;
    Date::from_calendar_date(year, month, day).ok()
}

/// The date of a year's day, counted from 1 on 1 January, or nothing where the year has no such day.
#[must_use]
pub fn day_of_year(year: i32, day: u16) -> Option<Date> {
    Date::from_ordinal_date(year, day).ok()
}

/// The fiscal year in which a date lies.
///
/// A fiscal year runs from 1 October to 30 September and is named after the year in which it ends: 1 October 2026 lies in fiscal year 2027.
/// Source: [31 U.S.C. 1102](https://www.law.cornell.edu/uscode/text/31/1102).
///
/// ```
/// use domain::date::{date, fiscal_year};
/// assert_eq!(date(2026, 10, 1).map(fiscal_year), Some(2027));
/// ```
#[must_use]
pub fn fiscal_year(date: Date) -> i32 {
    if u8::from(date.month()) >= 10 { date.year() + 1 } else { date.year() }
}

#[cfg(test)]
mod tests;
