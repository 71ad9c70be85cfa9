//! How long guessing takes, for two attackers, in units that people can picture.
//!
//! The two rates are those of zxcvbn for a throttled sign-in page and for a stolen list with a slow scrambling: <https://github.com/dropbox/zxcvbn#usage>.
//! How fast the account's own page or its scrambling is, nobody outside can know: hence a range.

use crate::finding::Finding;
use crate::message::MessageKey;

/// Guesses in an hour for somebody who must ask the sign-in page each time.
pub const ONLINE_IN_AN_HOUR: u32 = 100;
/// Guesses in a second for somebody who has stolen the list of scrambled passwords.
pub const STOLEN_IN_A_SECOND: u32 = 10_000;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;
const MONTH: f64 = 30.4 * DAY;
const YEAR: f64 = 365.25 * DAY;
/// Longer times have no meaning for a person, and machines change; so none is named.
const LIFETIME: f64 = 80.0 * YEAR;

/// A length of time, rounded down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// How many of the unit; 0 where the unit takes no count.
    pub count: u32,
    /// What is counted.
    pub unit: Unit,
}

/// What a time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Less than a second; takes no count.
    Moment,
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Months.
    Month,
    /// Years.
    Year,
    /// Longer than a lifetime; takes no count.
    Lifetime,
}

const MOMENT_WORD: MessageKey = MessageKey::new("time-moment", &[]);
const LIFETIME_WORD: MessageKey = MessageKey::new("time-lifetime", &[]);

/// One and many of each counted unit, in the order of [`Unit`].
const COUNTED: [(Unit, f64, MessageKey, MessageKey); 6] = [
    (Unit::Second, 1.0, MessageKey::new("time-second", &[]), MessageKey::new("time-seconds", &["count"])),
    (Unit::Minute, MINUTE, MessageKey::new("time-minute", &[]), MessageKey::new("time-minutes", &["count"])),
    (Unit::Hour, HOUR, MessageKey::new("time-hour", &[]), MessageKey::new("time-hours", &["count"])),
    (Unit::Day, DAY, MessageKey::new("time-day", &[]), MessageKey::new("time-days", &["count"])),
    (Unit::Month, MONTH, MessageKey::new("time-month", &[]), MessageKey::new("time-months", &["count"])),
    (Unit::Year, YEAR, MessageKey::new("time-year", &[]), MessageKey::new("time-years", &["count"])),
];

impl Time {
    /// How long `guesses` take at the sign-in page.
    #[must_use]
    pub fn online(guesses: f64) -> Self {
        Self::from_seconds(guesses * HOUR / f64::from(ONLINE_IN_AN_HOUR))
    }

    /// How long `guesses` take with a stolen list.
    #[must_use]
    pub fn stolen(guesses: f64) -> Self {
        Self::from_seconds(guesses / f64::from(STOLEN_IN_A_SECOND))
    }

    fn from_seconds(seconds: f64) -> Self {
        if seconds >= LIFETIME {
            return Self { count: 0, unit: Unit::Lifetime };
        }
        COUNTED.iter().rev().find(|(_, length, ..)| seconds >= *length).map_or(
            Self { count: 0, unit: Unit::Moment },
            |(unit, length, ..)| Self { count: whole(seconds / length), unit: *unit },
        )
    }

    /// The sentence that says the time: `time-hour` for one, `time-hours` with a `count` for more.
    #[must_use]
    pub fn finding(self) -> Finding {
        match COUNTED.iter().find(|(unit, ..)| *unit == self.unit) {
            Some((.., one, _)) if self.count == 1 => Finding::new(one),
            Some((.., many)) => Finding::new(many).with("count", self.count),
            None if self.unit == Unit::Lifetime => Finding::new(&LIFETIME_WORD),
            None => Finding::new(&MOMENT_WORD),
        }
    }
}

/// Every sentence of a time.
pub(super) fn words() -> impl Iterator<Item = &'static MessageKey> {
    COUNTED.iter().flat_map(|(.., one, many)| [one, many]).chain([&MOMENT_WORD, &LIFETIME_WORD])
}

/// The whole part of a count, which is below 100 for every unit.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count is at least 1 and below 100; a cast of anything else stops at the ends of the type"
)]
fn whole(count: f64) -> u32 {
    count as u32
}

#[cfg(test)]
mod tests {
    use super::{Time, Unit};

    #[test]
    fn times_are_rounded_down_in_the_largest_unit() {
        #[rustfmt::skip]
        let table = [
            (0.0, Unit::Moment, 0), (0.9, Unit::Moment, 0), (1.0, Unit::Second, 1),
            (59.9, Unit::Second, 59), (60.0, Unit::Minute, 1), (7_300.0, Unit::Hour, 2),
            (90_000.0, Unit::Day, 1), (6e6, Unit::Month, 2), (4e7, Unit::Year, 1),
            (2.5e9, Unit::Year, 79), (2.6e9, Unit::Lifetime, 0), (f64::INFINITY, Unit::Lifetime, 0),
        ];
        for (seconds, unit, count) in table {
            assert_eq!(Time::from_seconds(seconds), Time { count, unit }, "{seconds}");
        }
    }

    #[test]
    fn the_sign_in_page_is_the_slower_way() {
        assert_eq!(Time::online(100.0).finding().code, "time-hour");
        assert_eq!(Time::stolen(100.0).finding().code, "time-moment");
        assert_eq!(Time::stolen(3e4).finding().code, "time-seconds");
    }
}
