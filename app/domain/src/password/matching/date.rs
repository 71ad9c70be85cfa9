//! Dates, with and without signs between their numbers: `4/7/1985`, `040785`.
//!
//! Not every day that fits is in the calendar: an attacker gains nothing by leaving out the 31st of February.

use std::ops::RangeInclusive;

use super::year::years_to_try;
use super::{Match, Pattern, Spans};
use crate::password::typed::{Sign, Typed};

const YEARS: RangeInclusive<u32> = 1000..=2050;
const DAYS_OF_A_YEAR: f64 = 365.0;
/// An attacker tries so many ways to part the numbers.
const SEPARATORS: f64 = 4.0;

/// How many digits the three numbers have: first, middle, last; a year is first or last.
const SHAPES: [(usize, usize, usize); 13] = [
    (1, 1, 2),
    (2, 1, 1),
    (1, 2, 2),
    (2, 1, 2),
    (1, 1, 4),
    (2, 2, 2),
    (4, 1, 1),
    (1, 2, 4),
    (2, 1, 4),
    (4, 1, 2),
    (4, 2, 1),
    (2, 2, 4),
    (4, 2, 2),
];

/// Offers every date that is not itself inside a longer one.
pub fn find(typed: &Typed, today: i32, spans: &mut Spans) {
    let mut dates: Vec<Match> = Vec::new();
    for first in 0..typed.len() {
        let rest = typed.between(first, typed.len());
        for shape in SHAPES {
            for gap in [0, 1] {
                dates.extend(at(rest, first, shape, gap, today));
            }
        }
    }
    for date in &dates {
        let inside = dates.iter().any(|other| {
            other.first <= date.first && date.end <= other.end && (other.first, other.end) != (date.first, date.end)
        });
        if !inside {
            spans.offer(*date);
        }
    }
}

/// The date of one shape at the start of `rest`, its numbers `gap` characters apart.
fn at(rest: &[Sign], first: usize, shape: (usize, usize, usize), gap: usize, today: i32) -> Option<Match> {
    let (start, rest_of_it) = rest.split_at_checked(shape.0)?;
    let (gap_one, rest_of_it) = rest_of_it.split_at_checked(gap)?;
    let (middle, rest_of_it) = rest_of_it.split_at_checked(shape.1)?;
    let (gap_two, rest_of_it) = rest_of_it.split_at_checked(gap)?;
    let last = rest_of_it.get(..shape.2)?;
    let parted = gap_one.iter().zip(gap_two).all(|(a, b)| a.typed == b.typed && is_separator(a.typed));
    if !parted {
        return None;
    }
    let year = year(number(start)?, number(middle)?, number(last)?)?;
    let year = i32::try_from(year).ok()?;
    let separators = if gap == 0 { 1.0 } else { SEPARATORS };
    Some(Match {
        first,
        end: first + shape.0 + shape.1 + shape.2 + 2 * gap,
        pattern: Pattern::Date,
        guesses: years_to_try(year, today) * DAYS_OF_A_YEAR * separators,
    })
}

fn is_separator(character: char) -> bool {
    character.is_ascii_whitespace() || matches!(character, '/' | '\\' | '_' | '.' | '-')
}

fn number(signs: &[Sign]) -> Option<u32> {
    signs.iter().try_fold(0, |number: u32, sign| Some(number * 10 + sign.typed.to_digit(10)?))
}

/// The year of three numbers that are a date; a day and a month are together, in either order.
fn year(first: u32, middle: u32, last: u32) -> Option<u32> {
    let numbers = [first, middle, last];
    let over = |limit: u32| numbers.iter().filter(|n| **n > limit).count();
    let strange = numbers.iter().any(|n| *n > 99 && !YEARS.contains(n));
    let zeros = numbers.iter().filter(|n| **n == 0).count();
    if strange || !(1..=31).contains(&middle) || over(31) >= 2 || over(12) == 3 || zeros >= 2 {
        return None;
    }
    let orders = [(last, first), (first, last)];
    if let Some((year, other)) = orders.into_iter().find(|(year, _)| YEARS.contains(year)) {
        return is_day_and_month(middle, other).then_some(year);
    }
    orders.into_iter().find(|(_, other)| is_day_and_month(middle, *other)).map(|(year, _)| match year {
        0..=50 => year + 2000,
        51..=99 => year + 1900,
        _ => year,
    })
}

fn is_day_and_month(one: u32, other: u32) -> bool {
    let fits = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    fits(one, other) || fits(other, one)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::password::matching::Spans;
    use crate::password::typed::Typed;

    fn guesses(password: &str) -> Option<f64> {
        let typed = Typed::new(password);
        let mut spans = Spans::new(typed.len());
        find(&typed, 2026, &mut spans);
        spans.get(0, typed.len()).map(|found| found.guesses)
    }

    #[test]
    fn dates_are_found_with_and_without_separators() {
        #[rustfmt::skip]
        let table = [
            ("1/1/91", Some(35.0 * 365.0 * 4.0)), ("13.2.2020", Some(20.0 * 365.0 * 4.0)),
            ("5591", Some(35.0 * 365.0)), ("19850704", Some(41.0 * 365.0)),
            ("04071985", Some(41.0 * 365.0)), ("1/1-91", None), ("99/99/99", None),
            ("0000", None), ("1a91", None), ("12/31/1066", Some(960.0 * 365.0 * 4.0)),
        ];
        for (password, expected) in table {
            assert_eq!(guesses(password), expected, "{password}");
        }
    }

    #[test]
    fn a_date_inside_a_longer_one_is_left_out() {
        let typed = Typed::new("04071985");
        let mut spans = Spans::new(typed.len());
        find(&typed, 2026, &mut spans);
        assert!(spans.get(0, 6).is_none());
    }
}
