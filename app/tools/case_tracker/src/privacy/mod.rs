//! What is hidden: the numbers, or everything at once; and the count in the title of the tab.

mod state;

use browser::storage;
use browser::{lifecycle, page};
use contract::case_tracker::keys;
use domain::deadline::{Urgency, urgency};
use leptos::prelude::*;
use ui::focus::focus_id_next;

pub use self::state::Privacy;
use self::state::{COUNTED, MASKED};
use crate::tracker::Tracker;

impl Tracker {
    /// Hides everything at once.
    pub fn hide(self) {
        self.toast.set(None);
        self.privacy.is_hidden.set(true);
        focus_id_next(self.id("hidden"));
    }

    /// Stores what the reader chose, where the cases are stored.
    fn remember(self, key: &str, is_chosen: bool) {
        let area = self.persistence.area();
        if is_chosen {
            // A browser that refuses asks again on the next visit.
            let _ = storage::set(area, key, "yes");
        } else {
            let _ = storage::remove_all(area, key);
        }
    }

    /// How many deadlines are near or missed.
    fn near(self) -> usize {
        let today = self.today.get();
        let is_near = |urgency| matches!(urgency, Urgency::Over | Urgency::Near);
        self.list.listed.with(|listed| {
            listed.iter().flat_map(|listed| &listed.due).filter(|due| is_near(urgency(due, today))).count()
        })
    }

    /// Hides everything on Escape, and has the title of the tab count the dates that are near.
    pub fn follow_privacy(self) {
        if let Some(listener) = lifecycle::on_escape(move || self.hide()) {
            // It lives as long as the tool.
            StoredValue::new_local(listener);
        }
        let own_title = page::title();
        Effect::new(move |was_counted: Option<bool>| {
            let privacy = self.privacy;
            let is_seen = privacy.is_counted.get() && !privacy.is_hidden.get() && !self.persistence.is_locked();
            let count = if is_seen { self.near() } else { 0 };
            if self.error.with(Option::is_some) {
                // While there is an error, the title says that.
                return was_counted.unwrap_or_default();
            }
            if count > 0 {
                page::set_title(&format!("({count}) {own_title}"));
            } else if was_counted == Some(true) {
                page::set_title(&own_title);
            }
            count > 0
        });
    }
}

/// Shown instead of everything that is hidden.
#[component]
pub fn Hidden(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let show = move |_| {
        tracker.privacy.is_hidden.set(false);
        focus_id_next(tracker.heading_id());
    };
    view! {
        <div class="tracker-hidden" id=tracker.id("hidden") tabindex="-1">
            <p>{words.get(&keys::HIDDEN)}</p>
            <button type="button" on:click=show>
                {words.get(&keys::UNHIDE)}
            </button>
        </div>
    }
}

/// The button above the list that hides everything, in reach at once.
#[component]
pub fn HideButton(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    view! {
        <button type="button" class="button-quiet" on:click=move |_| tracker.hide()>
            {tracker.words.get(&keys::HIDE)}
        </button>
    }
}

/// The options of the reader for what is shown.
#[component]
pub fn PrivacyChoices(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let choice = move |id: &'static str, key: &'static str, label: String, value: RwSignal<bool>| {
        let id = tracker.id(id);
        let change = move |_| {
            value.update(|value| *value = !*value);
            tracker.remember(key, value.get_untracked());
        };
        view! {
            <p class="choice">
                <input type="checkbox" id=id.clone() prop:checked=move || value.get() on:change=change/>
                <label for=id>{label}</label>
            </p>
        }
    };
    let privacy = tracker.privacy;
    view! {
        {choice("mask", MASKED, words.get(&keys::MASK), privacy.is_masked)}
        {choice("counted", COUNTED, words.get(&keys::TITLE_COUNT), privacy.is_counted)}
        <p class="hint">{words.get(&keys::HIDE_HINT)}</p>
    }
}
