//! Today's date.

use std::time::{SystemTime, UNIX_EPOCH};

use domain::date::Date;

/// Today's date in UTC: review dates are no matter of hours.
pub(crate) fn today_utc() -> Date {
    const EPOCH: i64 = 2_440_588;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or(0) + EPOCH;
    i32::try_from(days).ok().and_then(|day| Date::from_julian_day(day).ok()).unwrap_or(Date::MIN)
}
