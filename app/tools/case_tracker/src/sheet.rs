//! A sheet for a lawyer or somebody who helps: of which people and cases, with numbers in full or masked.

use contract::case_tracker::keys;
use leptos::prelude::*;

use crate::tracker::Tracker;

/// The sheet.
#[component]
pub fn SheetPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    view! { <p>{tracker.words.get(&keys::SHOW_SHEET)}</p> }
}
