//! Today's date where the reader is.

use domain::date::{Date, date};
use domain::walkthrough::Now;
use js_sys::Date as Clock;

/// The day and the time of this moment, by the device's own clock.
pub fn now() -> Now {
    Now { day: today(), milliseconds: milliseconds() }
}

/// Today by the device's own clock and time zone; a clock that shows no real date gives the first day that computers count from.
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

/// Milliseconds since 1970 by the device's own clock; none before that year.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock before 1970 or past all numbers stops at the ends of the type"
)]
pub fn milliseconds() -> u64 {
    time() as u64
}

/// Milliseconds since 1970 by the device's own clock, as the browser tells them.
pub fn time() -> f64 {
    Clock::now()
}
