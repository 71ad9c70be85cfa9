//! Waiting for a while.

use std::time::Duration;

use leptos::prelude::set_timeout;

/// Does `then` after so many milliseconds.
pub fn after(milliseconds: u64, then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::from_millis(milliseconds));
}
