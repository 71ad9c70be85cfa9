//! A button that gives a text to another page of this site.
//!
//! The text goes through the storage of this tab's session, **never through an address**.

use browser::page;
use browser::storage::{self, Area};
use domain::message::MessageKey;
use leptos::html;
use leptos::prelude::*;

use crate::focus::focus_next;
use crate::renewed::Renewed;
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
    failed: &'static MessageKey,
    /// Whether it is one action among others.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let words = use_words();
    let failures = RwSignal::new(None::<u32>);
    let link = NodeRef::<html::A>::new();
    let on_button = label.clone();
    let to = href.clone();
    let hand_over = move |_| match storage::set_verified(Area::Session, key, &text) {
        Ok(()) => page::go(&to),
        Err(_) => {
            failures.update(|count| *count = Some(count.map_or(0, |count| count + 1)));
            focus_next(link);
        }
    };
    view! {
        <button type="button" class:button-quiet=is_quiet on:click=hand_over>
            {on_button}
        </button>
        <Renewed number=failures>
            <p class="hint">
                <span>{words.get(failed)}</span>
                " "
                <a href=href.clone() node_ref=link>
                    {label.clone()}
                </a>
            </p>
        </Renewed>
    }
    .into_any()
}
