//! What happened last, at the bottom of the view, with the way to take it back.
//!
//! It stays until something else happens: nobody has to be quick.

use contract::case_tracker::keys;
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;

use crate::toast::Undo;
use crate::tracker::{Tracker, moment};

impl Tracker {
    /// Takes an action back.
    fn take_back(self, undo: Undo) {
        self.list.cases.update(|cases| {
            for (id, change) in undo.changes {
                cases.write(id, moment(), change);
            }
        });
        self.read_all();
        self.save();
        self.say(&keys::UNDONE);
        focus_id_next(undo.focus);
    }
}

/// The message at the bottom of the view.
#[component]
pub fn ToastRegion(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let toast = tracker.toast;
    view! {
        <div class="tracker-toast">
            // The region is there before the first message, and the buttons are outside of it: only the message is announced.
            <div role="status">
                <Each each=move || toast.get() key=|toast| toast.number let:toast>
                    <p>{toast.text}</p>
                </Each>
            </div>
            <Each each=move || toast.get() key=|toast| toast.number let:toast>
                <p class="buttons">
                    {toast.undo.map(|undo| {
                        view! {
                            <button type="button" class="toast-undo" on:click=move |_| tracker.take_back(undo.clone())>
                                {words.get(&keys::UNDO)}
                            </button>
                        }
                    })}
                    <button
                        type="button"
                        class="button-quiet"
                        aria-label=words.get(&keys::CLOSE)
                        on:click=move |_| close(tracker)
                    >
                        <span aria-hidden="true">"✕"</span>
                    </button>
                </p>
            </Each>
        </div>
    }
}

/// Closes the message; the reader goes back to the list or to the open case.
fn close(tracker: Tracker) {
    tracker.toast.set(None);
    focus_id_next(tracker.heading_id());
}
