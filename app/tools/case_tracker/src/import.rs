//! What comes in: a pasted list or letter, and a backup file.

use contract::case_tracker::keys;
use leptos::prelude::*;

use crate::tracker::Tracker;

/// A pasted list or letter.
#[component]
pub fn PastePanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    view! { <p>{tracker.words.get(&keys::PASTE_HINT)}</p> }
}

/// A backup file that the reader opens.
#[component]
pub fn OpenFilePanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    view! { <p>{tracker.words.get(&keys::OPEN_FILE)}</p> }
}
