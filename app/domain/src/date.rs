//! Calendar dates and the government's fiscal years.
//!
//! There is no clock here: today's date comes in as an argument.

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

/// The fiscal year in which a date lies.
///
/// A fiscal year runs from 1 October to 30 September and is named after the year in which it ends: 1 October 2026 lies in fiscal year 2027.
/// Source: [31 U.S.C. 1102](https://www.law.cornell.edu/uscode/text/31/1102).
#[must_use]
pub fn fiscal_year(date: Date) -> i32 {
    if u8::from(date.month()) >= 10 { date.year() + 1 } else { date.year() }
}

#[cfg(test)]
mod tests {
    use super::{date, fiscal_year};

    #[test]
    fn the_fiscal_year_turns_on_1_october() {
        for (year, month, day, fiscal) in
            [(2026, 9, 30, 2026), (2026, 10, 1, 2027), (2026, 12, 31, 2027), (2027, 1, 1, 2027)]
        {
            assert_eq!(fiscal_year(date(year, month, day).unwrap()), fiscal);
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_no_date() {
        for (month, day) in [(0, 1), (13, 1), (4, 31), (2, 30), (1, 0)] {
            assert_eq!(date(2026, month, day), None);
        }
    }
}
