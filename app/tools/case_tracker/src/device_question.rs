//! Whose device is it? Asked once there is a case, instead of the button; until it is answered a line at the bottom repeats it.

use contract::case_tracker::keys;
use domain::stored::Outcome;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::dynamic::When;
use ui::focus::focus_id_next;

use crate::persistence::StorageState;
use crate::tracker::Tracker;

impl Tracker {
    /// Whether the question is open.
    #[must_use]
    pub fn asks_device(self) -> bool {
        self.persistence.state.get() == StorageState::Unanswered && !self.list.is_empty()
    }
}

/// The question.
#[component]
pub fn DeviceQuestion(
    /// The tracker.
    tracker: Tracker,
    /// Done once it is answered: moves the focus on.
    done: Callback<()>,
) -> impl IntoView {
    let words = tracker.words;
    let answer = move |is_own: bool| {
        spawn_local(async move {
            if tracker.answer(is_own).await == Outcome::Stored {
                tracker.say(if is_own { &keys::STORED_DEVICE } else { &keys::STORED_TAB });
            }
            done.run(());
        });
    };
    view! {
        <section class="tracker-ask notice notice-warning" aria-labelledby=tracker.id("ask")>
            <h3 id=tracker.id("ask") tabindex="-1">{words.get(&keys::ASK_HEADING)}</h3>
            <p>{words.get(&keys::ASK_TEXT)}</p>
            <p class="buttons">
                <button type="button" on:click=move |_| answer(true)>{words.get(&keys::ASK_YES)}</button>
                <button type="button" class="button-quiet" on:click=move |_| answer(false)>
                    {words.get(&keys::ASK_NO)}
                </button>
            </p>
        </section>
    }
}

/// The line at the bottom of the view, until the question is answered.
#[component]
pub fn DeviceReminder(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let go = move |_| {
        tracker.close_case();
        focus_id_next(tracker.id("ask"));
    };
    view! {
        <When when=move || tracker.asks_device()>
            <p class="tracker-reminder">
                <span>{words.get(&keys::ASK_REMINDER)}</span>
                " "
                <button type="button" class="button-quiet" on:click=go>{words.get(&keys::ASK_NOW)}</button>
            </p>
        </When>
    }
}
