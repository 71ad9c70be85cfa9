//! Counting days: the only function in which a number of days is made from two dates.
//!
//! Calendar days have no hours, so that daylight saving time, time zones and the hour of a look change nothing.

use super::{Date, date, is_federal_holiday, is_weekday};

/// How many days a date lies after another; negative where it lies before.
///
/// ```
/// use domain::date::{date, days_between};
/// let (first, last) = (date(2026, 3, 1), date(2026, 11, 24));
/// assert_eq!(first.zip(last).map(|(first, last)| days_between(first, last)), Some(268));
/// ```
#[must_use]
pub const fn days_between(first: Date, last: Date) -> i32 {
    last.to_julian_day() - first.to_julian_day()
}

/// The date so many days after another, or before it where the number is negative.
///
/// Gives nothing past the ends of the calendar.
#[must_use]
pub fn days_after(start: Date, days: i32) -> Option<Date> {
    Date::from_julian_day(start.to_julian_day().checked_add(days)?).ok()
}

/// The same day so many months later, or before where the number is negative; the last day of a shorter month.
///
/// ```
/// use domain::date::{date, months_after};
/// assert_eq!(date(2026, 8, 31).and_then(|day| months_after(day, -6)), date(2026, 2, 28));
/// ```
#[must_use]
pub fn months_after(start: Date, months: i32) -> Option<Date> {
    let month = i32::from(u8::from(start.month())) - 1;
    let count = start.year().checked_mul(12)?.checked_add(month)?.checked_add(months)?;
    let (year, month) = (count.div_euclid(12), u8::try_from(count.rem_euclid(12)).ok()? + 1);
    (1..=start.day()).rev().find_map(|day| date(year, month, day))
}

/// The first day from this one on that is no Saturday, Sunday or federal holiday.
#[must_use]
pub fn working_day(from: Date) -> Date {
    let works = |day: &Date| is_weekday(*day) && !is_federal_holiday(*day);
    std::iter::successors(Some(from), |day| day.next_day()).find(works).unwrap_or(from)
}

/// A date as computers write it: `2026-11-24`.
#[must_use]
pub fn to_iso(day: Date) -> String {
    let mut text = String::with_capacity(10);
    for (number, digits) in [(day.year(), 4), (i32::from(u8::from(day.month())), 2), (i32::from(day.day()), 2)] {
        if !text.is_empty() {
            text.push('-');
        }
        let figures = number.unsigned_abs().to_string();
        text.extend(std::iter::repeat_n('0', usize::saturating_sub(digits, figures.len())));
        text.push_str(&figures);
    }
    text
}

/// Reads a date as computers write it; nothing for any other text, or for a day that no calendar has.
#[must_use]
pub fn from_iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let figure = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let plain = bytes.len() == 10
        && (0..).zip(bytes).all(|(position, byte)| match position {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !plain {
        return None;
    }
    date(i32::from(figure(0, 4)?), u8::try_from(figure(5, 7)?).ok()?, u8::try_from(figure(8, 10)?).ok()?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{days_after, days_between, from_iso, months_after, to_iso, working_day};
    use crate::date::{Date, date};

    fn day(text: &str) -> Date {
        from_iso(text).unwrap()
    }

    #[test]
    fn a_count_crosses_the_nights_on_which_clocks_change() {
        for (first, last, days) in [
            ("2026-03-07", "2026-03-09", 2),
            ("2026-10-31", "2026-11-02", 2),
            ("2024-02-28", "2024-03-01", 2),
            ("2023-02-28", "2023-03-01", 1),
            ("2026-11-24", "2026-11-24", 0),
            ("2027-01-01", "2026-12-31", -1),
        ] {
            assert_eq!(days_between(day(first), day(last)), days, "{first} {last}");
        }
    }

    #[test]
    fn a_month_that_is_shorter_ends_on_its_last_day() {
        for (start, months, end) in [
            ("2026-08-31", -6, "2026-02-28"),
            ("2024-08-31", -6, "2024-02-29"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2026-07-15", -6, "2026-01-15"),
            ("2026-01-15", -1, "2025-12-15"),
        ] {
            assert_eq!(months_after(day(start), months), Some(day(end)), "{start} {months}");
        }
        assert_eq!(months_after(Date::MAX, i32::MAX), None);
        assert_eq!(days_after(Date::MIN, i32::MIN), None);
    }

    #[test]
    fn thanksgiving_and_the_weekend_are_no_working_days() {
        assert_eq!(working_day(day("2026-11-26")), day("2026-11-27"));
        assert_eq!(working_day(day("2026-11-28")), day("2026-11-30"));
        assert_eq!(working_day(day("2026-11-24")), day("2026-11-24"));
    }

    #[test]
    fn only_the_one_way_of_writing_is_read() {
        for text in
            ["", "2026-1-01", "2026-13-01", "2026-02-30", "+026-01-01", "2026-01-01 ", "２026-01-01", "26-01-01"]
        {
            assert_eq!(from_iso(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn adding_and_subtracting_days_cancel_out(year in 1900..2200_i32, ordinal in 1..=365_u16, days in -100_000..100_000_i32) {
            let start = Date::from_ordinal_date(year, ordinal).unwrap();
            let end = days_after(start, days).unwrap();
            prop_assert_eq!(days_between(start, end), days);
            // A second way of counting: day by day through the year's lengths.
            let slow: i32 = (start.year()..end.year()).map(|year| if date(year, 2, 29).is_some() { 366 } else { 365 }).sum();
            if end.year() >= start.year() {
                prop_assert_eq!(slow - i32::from(start.ordinal()) + i32::from(end.ordinal()), days);
            }
            prop_assert_eq!(from_iso(&to_iso(end)), Some(end));
        }

        #[test]
        fn any_text_is_a_date_or_none(text in any::<String>()) {
            if let Some(read) = from_iso(&text) {
                prop_assert_eq!(to_iso(read), text);
            }
        }
    }
}
