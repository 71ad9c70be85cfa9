//! The device's clock: today's date where the reader is.

use domain::date::{Date, date};
use domain::walkthrough::Now;
use js_sys::Date as Clock;

/// The day and the time of this moment.
#[must_use]
pub fn now() -> Now {
    Now { day: today(), milliseconds: milliseconds() }
}

/// Today in the time zone of the device; a clock that shows no real date gives [`Date::MIN`].
#[must_use]
pub fn today() -> Date {
    let now = Clock::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .zip(u8::try_from(now.get_month()).ok())
        .zip(u8::try_from(now.get_date()).ok())
        // The browser counts months from 0.
        .and_then(|((year, month), day)| date(year, month + 1, day))
        .unwrap_or(Date::MIN)
}

/// Milliseconds since 1970; 0 before that year.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock before 1970 or past all numbers stops at the ends of the type"
)]
pub fn milliseconds() -> u64 {
    Clock::now() as u64
}
