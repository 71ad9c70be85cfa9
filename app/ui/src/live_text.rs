//! A text that changes.

use leptos::prelude::*;

/// A text that changes, alone in an element of its own.
///
/// The whole content of the element is set each time, so that it is right after the browser translated the page.
#[component]
pub fn LiveText(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <span prop:textContent=text></span> }
}
