//! Dates on a vertical line: what is over, today, what comes.

use contract::case_tracker::keys;
use domain::date::{Date, to_iso};
use domain::sort::sorted;
use leptos::prelude::*;
use ui::dynamic::Each;

use crate::cases::Listed;
use crate::tracker::Tracker;

/// A date on the line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Point {
    /// The date.
    pub date: Date,
    /// What it is.
    pub what: String,
}

/// The dates and deadlines of a case, by date.
#[must_use]
pub fn points(tracker: Tracker, listed: &Listed) -> Vec<Point> {
    let words = tracker.words;
    let days =
        listed.case.days.iter().map(|dated| Point { date: dated.day.date, what: words.by_key(dated.day.kind.word()) });
    let due = listed.due.iter().map(|due| Point { date: due.safe, what: words.by_key(&format!("rule-{}", due.rule)) });
    let mut all =
        sorted(days.chain(due).collect(), &|one: &Point, other| (one.date, &one.what).cmp(&(other.date, &other.what)));
    // An appointment is a date of the case and a deadline at once.
    all.dedup();
    all
}

/// Where a date is on the line, as a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum When {
    Past,
    Today,
    Next,
    Later,
}

/// The dates with today between them; the first one that comes is marked.
fn with_today(points: &[Point], today: Date, words_of_today: &str) -> Vec<(When, Point)> {
    let (past, later): (Vec<&Point>, Vec<&Point>) = points.iter().partition(|point| point.date < today);
    let past = past.into_iter().map(|point| (When::Past, point.clone()));
    let now = Point { date: today, what: words_of_today.to_owned() };
    let later = later
        .into_iter()
        .enumerate()
        .map(|(index, point)| (if index == 0 { When::Next } else { When::Later }, point.clone()));
    past.chain([(When::Today, now)]).chain(later).collect()
}

/// The line.
#[component]
pub fn Timeline(
    /// The tracker.
    tracker: Tracker,
    /// The dates in their order.
    points: Memo<Vec<Point>>,
) -> impl IntoView {
    let words = tracker.words;
    let marks = move || points.with(|points| with_today(points, tracker.today.get(), &words.get(&keys::LINE_TODAY)));
    view! {
        <ol class="timeline">
            <Each each=marks key=Clone::clone let:mark>
                <li class=match mark.0 {
                    When::Past => "past",
                    When::Today => "today",
                    When::Next => "next",
                    When::Later => "later",
                }>
                    <time datetime=to_iso(mark.1.date)>{tracker.date(mark.1.date)}</time>
                    " "
                    <span>{mark.1.what}</span>
                </li>
            </Each>
        </ol>
    }
}

#[cfg(test)]
mod tests {
    use domain::date::from_iso;

    use super::{Point, When, with_today};

    #[test]
    fn today_is_between_what_is_over_and_what_comes() {
        let point = |date: &str| Point { date: from_iso(date).unwrap(), what: date.to_owned() };
        let points = ["2026-01-01", "2026-11-24", "2026-12-01"].map(point);
        let marks = with_today(&points, from_iso("2026-11-24").unwrap(), "now");
        let marks: Vec<(When, &str)> = marks.iter().map(|(when, point)| (*when, point.what.as_str())).collect();
        let expected =
            [(When::Past, "2026-01-01"), (When::Today, "now"), (When::Next, "2026-11-24"), (When::Later, "2026-12-01")];
        assert_eq!(marks, expected);
    }
}
