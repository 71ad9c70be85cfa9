//! A part of a case that is closed at first.

use domain::message::MessageKey;
use leptos::prelude::*;
use ui::dynamic::When;

use crate::tracker::Tracker;

/// A part under a heading.
///
/// What is in it is rendered once it is opened, so that a case opens at once, and stays when it is closed, so that nothing half typed is lost.
#[component]
pub fn CasePart(
    /// The tracker.
    tracker: Tracker,
    /// The id of the heading, without its prefix.
    id: &'static str,
    /// The heading.
    heading: &'static MessageKey,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    view! {
        <details class="case-part" on:toggle=move |_| was_opened.set(true)>
            <summary id=tracker.id(id)>{tracker.words.get(heading)}</summary>
            <When when=move || was_opened.get() children/>
        </details>
    }
}
