//! A picture of time: dates on a line, with labels that do not cover each other.
//!
//! Pure layout in units of the picture's width; who draws it adds the words. The same marks in their order are the rows of the table beside it.

use crate::date::{Date, date, days_between, months_after};
use crate::order::sorted;

/// The width of the picture in its own units.
pub const WIDTH: i32 = 640;
/// Units that one letter of a label takes.
const LETTER: i32 = 8;
/// Units between two labels in a row, and between the line's ends and the picture's.
const GAP: i32 = 12;
/// Ticks that a line has at most.
const TICKS: usize = 12;

/// A date to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The date.
    pub date: Date,
    /// How many letters its label has.
    pub letters: usize,
}

/// Where a date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The place of the point in what came in.
    pub point: usize,
    /// Where it stands on the line.
    pub x: i32,
    /// The row of its label, from 0 nearest to the line.
    pub row: usize,
    /// Where its label begins.
    pub label: i32,
}

/// A first of a month below the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// The first of the month.
    pub date: Date,
    /// Where it stands on the line.
    pub x: i32,
}

/// The picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The marks, by date.
    pub marks: Vec<Mark>,
    /// The ticks, by date.
    pub ticks: Vec<Tick>,
    /// Where today stands.
    pub today: i32,
    /// How many rows the labels take.
    pub rows: usize,
}

/// Lays dates out on a line that reaches from the first of them, or today, to the last.
#[must_use]
pub fn lay_out(points: &[Point], today: Date) -> Picture {
    let first = points.iter().map(|point| point.date).min().map_or(today, |first| first.min(today));
    let last = points.iter().map(|point| point.date).max().map_or(today, |last| last.max(today));
    let span = i64::from(days_between(first, last).max(1));
    let place = |date: Date| {
        let along = i64::from(days_between(first, date)) * i64::from(WIDTH - 2 * GAP) / span;
        GAP + i32::try_from(along).unwrap_or(WIDTH)
    };
    let order: Vec<(usize, &Point)> = points.iter().enumerate().collect();
    let order = sorted(order, &|one, other| one.1.date.cmp(&other.1.date));
    // Where the last label of each row ends.
    let mut ends: Vec<i32> = Vec::new();
    let marks = order
        .into_iter()
        .map(|(point, of)| {
            let x = place(of.date);
            let length = i32::try_from(of.letters).unwrap_or(WIDTH).saturating_mul(LETTER).min(WIDTH);
            let label = x.min(WIDTH - length).max(0);
            let row = ends.iter().position(|end| *end <= label).unwrap_or(ends.len());
            let end = label + length + GAP;
            match ends.get_mut(row) {
                Some(known) => *known = end,
                None => ends.push(end),
            }
            Mark { point, x, row, label }
        })
        .collect();
    let ticks = ticks(first, last).into_iter().map(|date| Tick { date, x: place(date) }).collect();
    Picture { marks, ticks, today: place(today), rows: ends.len() }
}

/// Firsts of months between two dates, as many as can be told apart.
fn ticks(first: Date, last: Date) -> Vec<Date> {
    [1, 2, 3, 6, 12, 24, 60, 120, 600, 6_000]
        .into_iter()
        .find_map(|step| {
            // A step of years begins in January.
            let month = if step >= 12 { Some(1) } else { None };
            let start = date(first.year(), month.unwrap_or(u8::from(first.month())), 1)?;
            let all: Vec<Date> = std::iter::successors(Some(start), |date| months_after(*date, step))
                .take_while(|date| *date <= last)
                .filter(|date| *date >= first)
                .take(TICKS + 1)
                .collect();
            (all.len() <= TICKS).then_some(all)
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{GAP, LETTER, Point, WIDTH, lay_out};
    use crate::date::{Date, days_after, from_iso};

    fn today() -> Date {
        from_iso("2026-11-24").unwrap()
    }

    #[test]
    fn no_date_at_all_is_a_picture_too() {
        let picture = lay_out(&[], today());
        assert_eq!((picture.marks.len(), picture.rows), (0, 0));
    }

    #[test]
    fn a_year_has_a_tick_for_each_month() {
        let points = ["2026-01-10", "2026-12-20"].map(|date| Point { date: from_iso(date).unwrap(), letters: 8 });
        let picture = lay_out(&points, today());
        assert_eq!(picture.ticks.len(), 11);
        assert!(picture.ticks.windows(2).all(|pair| pair[1].x - pair[0].x >= 30), "{:?}", picture.ticks);
    }

    proptest! {
        #[test]
        fn labels_never_cover_each_other(points in prop::collection::vec((-5_000..5_000_i32, 0..120_usize), 0..60)) {
            let points: Vec<Point> = points
                .into_iter()
                .map(|(days, letters)| Point { date: days_after(today(), days).unwrap(), letters })
                .collect();
            let picture = lay_out(&points, today());
            prop_assert_eq!(picture.marks.len(), points.len());
            let length = |point: usize| (i32::try_from(points[point].letters).unwrap() * LETTER).min(WIDTH);
            for (place, mark) in picture.marks.iter().enumerate() {
                prop_assert!((GAP..=WIDTH - GAP).contains(&mark.x) && mark.row < picture.rows);
                prop_assert!(mark.label >= 0 && mark.label + length(mark.point) <= WIDTH);
                for other in &picture.marks[place + 1..] {
                    prop_assert!(mark.x <= other.x, "marks stand in the order of their dates");
                    prop_assert!(mark.row != other.row || mark.label + length(mark.point) + GAP <= other.label);
                }
            }
        }
    }
}
