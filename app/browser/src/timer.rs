//! Waiting for a while.

use gloo_timers::callback::{Interval, Timeout};
use gloo_timers::future::TimeoutFuture;

/// Waits for so many milliseconds.
pub async fn sleep(milliseconds: u32) {
    TimeoutFuture::new(milliseconds).await;
}

/// Does `then` after so many milliseconds, unless what comes back is dropped first.
#[must_use = "the timer ends when it is dropped"]
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, then)
}

/// Does `then` again and again, until what comes back is dropped.
#[must_use = "the timer ends when it is dropped"]
pub fn every(milliseconds: u32, then: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, then)
}
