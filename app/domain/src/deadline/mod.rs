//! Deadlines that follow from what was written down, by rules that an editor keeps.
//!
//! The rules are content (`content/data/deadlines.toml`): what a rule begins with, for which forms, how long it is, from when until when it held, and its source.
//! **The date printed on a notice wins over every rule.**
//! Where a rule counts days for the mail, the day without them is reported too, because it is the safe one.
//! A day on a weekend or a holiday is never moved: the next working day is reported beside it, with the warning that it may not count.
//!
//! ```
//! use domain::case::{Case, Cases, Change, Day, DayKind, Id, Moment};
//! use domain::date::date;
//! use domain::deadline::{RuleTable, due};
//!
//! let rules = RuleTable::from_record([("intent-to-deny", "intent-to-deny * days 30 3 at-most 0001-01-01 9999-12-31 https://www.uscis.gov/")].into_iter());
//! let on = date(2026, 11, 2).expect("a day of the calendar");
//! let day = Day { kind: DayKind::IntentToDeny, date: on, mailed: true, printed: None };
//! let mut cases = Cases::default();
//! cases.write(Id::new(1), Moment { at: 0, on, id: Id::new(2) }, Change::Day(Id::new(3), Some(day)));
//! let case = cases.read().next().expect("a case");
//! let found = due(&case, &rules);
//! let deadline = found.first().expect("a deadline");
//! assert_eq!(deadline.safe, date(2026, 12, 2).expect("a day"));
//! assert_eq!(Some(deadline.last), date(2026, 12, 5));
//! ```

mod due;
mod rule;
pub mod words;

pub use due::{Due, Urgency, due, urgency};
pub use rule::{DeadlineRule, Length, Meaning, RuleTable};

#[cfg(test)]
pub(crate) mod tests;
