//! A button that gives a text to another page of this site.
//!
//! The text goes through the storage of this tab's session, **never through an address**.

use browser::page;
use browser::storage::{self, Area};
use domain::word::Word;
use leptos::html;
use leptos::prelude::*;

use crate::focus::focus_next;
use crate::words::use_words;

/// A button that stores a text for another page and goes there.
#[component]
pub fn HandOverButton(
    /// Under which key the other page looks for the text.
    key: &'static str,
    /// The text.
    #[prop(into)]
    text: String,
    /// The address of the other page.
    #[prop(into)]
    href: String,
    /// On the button, and on the link that is left where the browser stores nothing.
    #[prop(into)]
    label: String,
    /// Said where the browser stores nothing.
    failed: &'static Word,
    /// Whether it is one action among others.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let words = use_words();
    let is_failed = RwSignal::new(false);
    let link = NodeRef::<html::A>::new();
    let hand_over = {
        let href = href.clone();
        move |_| match storage::set_verified(Area::Session, key, &text) {
            Ok(()) => page::go(&href),
            Err(_) => {
                is_failed.set(true);
                focus_next(link);
            }
        }
    };
    let on_button = label.clone();
    view! {
        <Show when=move || !is_failed.get()>
            <button type="button" class:button-quiet=is_quiet on:click=hand_over.clone()>
                {on_button.clone()}
            </button>
        </Show>
        <Show when=move || is_failed.get()>
            <p class="hint">
                <span>{words.get(failed)}</span>
                " "
                <a href=href.clone() node_ref=link>{label.clone()}</a>
            </p>
        </Show>
    }
}
