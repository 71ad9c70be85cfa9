//! The working day of a fiscal year, as receipt numbers count it, and the dates on which it can have been.
//!
//! USCIS does not publish its count.
//! Numbers of one year run a little past the working days that the government has, so that some holidays count; therefore a day has a span of dates.
//! Source: [a thread of people who compared their notices](https://forums.immigration.com/threads/case-receipt-numbers.64693).

use time::Weekday;

use super::{Date, date, is_federal_holiday};

/// Whether a date is a day from Monday to Friday.
#[must_use]
pub const fn is_weekday(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The first and the last date on which the working day number `day` of a fiscal year can have been.
///
/// The first counts every weekday from 1 October on, the last leaves out federal holidays.
/// Neither lies behind the fiscal year's end, 30 September.
/// Gives nothing for day 0, and for years that the calendar does not reach.
///
/// ```
/// use domain::date::{date, workday};
/// let march = |day| date(2022, 3, day);
/// let (first, last) = workday(2022, 123).unzip();
/// assert_eq!((first, last), (march(22), march(31)));
/// ```
#[must_use]
pub fn workday(fiscal_year: i32, day: u16) -> Option<(Date, Date)> {
    let first = date(fiscal_year.checked_sub(1)?, 10, 1)?;
    let last = date(fiscal_year, 9, 30)?;
    let days = || std::iter::successors(Some(first), |date| date.next_day()).take_while(|date| *date <= last);
    let skipped = usize::from(day.checked_sub(1)?);
    let early = days().filter(|date| is_weekday(*date)).nth(skipped);
    let late = days().filter(|date| is_weekday(*date) && !is_federal_holiday(*date)).nth(skipped);
    Some((early.unwrap_or(last), late.unwrap_or(last)))
}
