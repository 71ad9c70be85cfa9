//! Erasing everything that this site stores, after one question.

use contract::case_tracker::keys;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::focus::focus_id_next;

use crate::tracker::Tracker;

/// The question.
#[component]
pub fn Erase(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let erase = move |_| {
        let count = tracker.list.cases.with_untracked(|cases| cases.read().count());
        spawn_local(async move {
            let is_done = tracker.erase().await;
            tracker.say_text(if is_done {
                words.count(&keys::ERASED_ONE, &keys::ERASED, count)
            } else {
                words.get(&keys::ERASE_FAILED)
            });
            focus_id_next(tracker.id("add"));
        });
    };
    view! {
        <p>{words.get(&keys::ERASE_ASK)}</p>
        <p class="buttons">
            <button type="button" on:click=move |_| tracker.save_backup()>{words.get(&keys::SAVE_FILE)}</button>
            <button type="button" class="button-danger" on:click=erase>{words.get(&keys::ERASE_YES)}</button>
        </p>
    }
}
