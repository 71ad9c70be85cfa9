//! A button that copies a text.

use browser::clipboard;
use domain::message::MessageKey;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::renewed::Renewed;
use crate::words::use_words;

/// A button that copies a text, with what became of it beside it.
#[component]
pub fn CopyButton(
    /// The text to copy, read when the button is pressed.
    #[prop(into)]
    text: Signal<String>,
    /// On the button.
    #[prop(into)]
    label: Signal<String>,
    /// Said after copying.
    copied: &'static MessageKey,
    /// Said where the browser refuses.
    failed: &'static MessageKey,
) -> impl IntoView {
    let words = use_words();
    // How often the button was pressed, and what became of it: the same words are said again.
    let outcome = RwSignal::new(None::<(u32, bool)>);
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let is_copied = clipboard::write_text(&text).await.is_ok();
            let count = outcome.get_untracked().map_or(0, |(count, _)| count + 1);
            outcome.set(Some((count, is_copied)));
        });
    };
    let number = Signal::derive(move || outcome.get().map(|(count, _)| count));
    let is_copied = move || outcome.get_untracked().is_some_and(|(_, is_copied)| is_copied);
    view! {
        <span class="copy">
            <button type="button" class="button-quiet" on:click=copy prop:textContent=label></button>
            <span role="status" class="copy-outcome">
                <Renewed number>
                    <span>{words.get(if is_copied() { copied } else { failed })}</span>
                </Renewed>
            </span>
        </span>
    }
}
