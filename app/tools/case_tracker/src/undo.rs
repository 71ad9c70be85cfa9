//! What happened last, at the bottom of the view, with the way to take it back.
//!
//! It stays until something else happens: nobody has to be quick.

use std::sync::atomic::{AtomicU32, Ordering};

use contract::case_tracker::keys;
use domain::case::{Change, Id};
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;

use crate::tracker::{Tracker, moment};

/// What takes an action back: changes to write, and where the reader is then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    /// The changes, each of a case.
    pub changes: Vec<(Id, Change)>,
    /// The id of the element that takes the focus.
    pub focus: String,
}

/// A message about what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// Different for each message, so that the same words are announced again.
    number: u32,
    text: String,
    undo: Option<Undo>,
}

impl Toast {
    /// A message, with the way to take back what it says.
    #[must_use]
    pub fn new(text: String, undo: Option<Undo>) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        Self { number: LAST.fetch_add(1, Ordering::Relaxed), text, undo }
    }
}

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
