//! A wait: its end is on the wall clock, so that a page in the background, asleep or reloaded shows the right rest.

/// Milliseconds of a minute.
const MINUTE: u64 = 60_000;

/// A wait that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// The step that asked to wait.
    pub step: String,
    /// When it is over, in milliseconds since 1970.
    pub ends: u64,
}

/// What is left of a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// So many minutes and seconds; never both zero.
    Time {
        /// Whole minutes.
        minutes: u64,
        /// The seconds beside them.
        seconds: u64,
    },
    /// It is over.
    Nothing,
}

impl Timer {
    /// A wait of some minutes that begins now.
    #[must_use]
    pub fn start(step: &str, minutes: u32, now: u64) -> Self {
        Self { step: step.to_owned(), ends: now.saturating_add(u64::from(minutes) * MINUTE) }
    }

    /// What is left at this time; a second that has begun counts whole.
    #[must_use]
    pub fn left(&self, now: u64) -> Left {
        let seconds = self.ends.saturating_sub(now).div_ceil(1_000);
        if seconds == 0 { Left::Nothing } else { Left::Time { minutes: seconds / 60, seconds: seconds % 60 } }
    }

    /// The same wait where the clock was set back meanwhile: nobody waits longer than the step says.
    #[must_use]
    pub fn within(self, minutes: u32, now: u64) -> Self {
        let latest = now.saturating_add(u64::from(minutes) * MINUTE);
        Self { ends: self.ends.min(latest), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Left, Timer};

    #[track_caller]
    fn check(minutes: u32, after_milliseconds: u64, expected: Left) {
        let timer = Timer::start("email", minutes, 1_000_000);
        assert_eq!(timer.left(1_000_000 + after_milliseconds), expected);
    }

    #[test]
    fn time_is_reported_in_minutes_and_seconds() {
        check(10, 0, Left::Time { minutes: 10, seconds: 0 });
        check(10, 1, Left::Time { minutes: 10, seconds: 0 });
        check(10, 1_000, Left::Time { minutes: 9, seconds: 59 });
        check(10, 599_001, Left::Time { minutes: 0, seconds: 1 });
        check(10, 600_000, Left::Nothing);
        check(20, 86_400_000, Left::Nothing);
    }

    #[test]
    fn a_clock_that_was_set_back_makes_no_wait_longer() {
        let timer = Timer::start("email", 10, 86_400_000);
        assert_eq!(timer.within(10, 0).left(0), Left::Time { minutes: 10, seconds: 0 });
    }
}
