//! Federal holidays of any year, by rule: a table would end.
//!
//! Source: [5 U.S.C. 6103](https://www.law.cornell.edu/uscode/text/5/6103), with Juneteenth since 2021 ([Public Law 117-17](https://www.congress.gov/bill/117th-congress/senate-bill/475)).
//! A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after.
//! Closings by order of the day, such as a shutdown, follow no rule and are not counted.

use time::Weekday;

use super::Date;

/// Since this year the nineteenth of June is a holiday.
const JUNETEENTH: i32 = 2021;

/// Whether federal offices are closed for a holiday on this date.
///
/// Holidays are told as they are kept since 1971; for years before that this says what today's rule would have been.
///
/// ```
/// use domain::date::{date, is_federal_holiday};
/// // Independence Day of 2026 is a Saturday, so that the Friday before is free.
/// assert_eq!(date(2026, 7, 3).map(is_federal_holiday), Some(true));
/// assert_eq!(date(2026, 7, 4).map(is_federal_holiday), Some(false));
/// ```
#[must_use]
pub fn is_federal_holiday(date: Date) -> bool {
    match date.weekday() {
        Weekday::Saturday | Weekday::Sunday => false,
        Weekday::Monday => moves(date) || has_day(date) || date.previous_day().is_some_and(has_day),
        Weekday::Friday => has_day(date) || date.next_day().is_some_and(has_day),
        _ => moves(date) || has_day(date),
    }
}

/// Holidays on the same day of each year: New Year's Day, Juneteenth, Independence Day, Veterans Day, Christmas Day.
fn has_day(date: Date) -> bool {
    match (u8::from(date.month()), date.day()) {
        (1, 1) | (7, 4) | (11, 11) | (12, 25) => true,
        (6, 19) => date.year() >= JUNETEENTH,
        _ => false,
    }
}

/// Holidays on a certain Monday or Thursday of a month.
fn moves(date: Date) -> bool {
    // The first such weekday of a month lies on the days 1 to 7, the second on 8 to 14, and so on.
    let week = date.day().div_ceil(7);
    match (u8::from(date.month()), date.weekday()) {
        // Martin Luther King's birthday; Washington's birthday.
        (1 | 2, Weekday::Monday) => week == 3,
        // Memorial Day is the last Monday of a month of 31 days.
        (5, Weekday::Monday) => date.day() > 24,
        // Labor Day.
        (9, Weekday::Monday) => week == 1,
        // Columbus Day.
        (10, Weekday::Monday) => week == 2,
        // Thanksgiving Day.
        (11, Weekday::Thursday) => week == 4,
        _ => false,
    }
}
