//! A passphrase: protecting, locking at once and after a while, opening.

use browser::{clock, crypto, lifecycle, timer};
use contract::case_tracker::keys;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;
use ui::text_field::TextField;

use crate::persistence::encryption::{ProtectError, normalized};
use crate::tracker::Tracker;

/// The fewest characters of a passphrase.
const SHORTEST: usize = 12;
/// Milliseconds for which the page may be hidden before it locks by itself.
pub const ABSENCE: u32 = 15 * 60 * 1_000;

/// Whether two fields hold a passphrase that protects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    Good,
    Short,
    Different,
}

fn checked(passphrase: &str, again: &str) -> Typed {
    if passphrase.trim().chars().count() < SHORTEST {
        Typed::Short
    } else if passphrase.trim() != again.trim() {
        Typed::Different
    } else {
        Typed::Good
    }
}

/// Protection with a passphrase.
#[component]
pub fn LockPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let is_working = RwSignal::new(false);
    let is_encrypted = tracker.persistence.is_encrypted;
    let can_encrypt = crypto::is_available();
    view! {
        <When when=move || !can_encrypt>
            <p>{tracker.words.get(&keys::LOCK_UNAVAILABLE)}</p>
        </When>
        // While the key is made, nothing is protected yet, whatever is prepared for it.
        <When when=move || can_encrypt && (is_working.get() || !is_encrypted.get())>
            <Protect tracker is_working/>
        </When>
        <When when=move || can_encrypt && !is_working.get() && is_encrypted.get()>
            <Protected tracker/>
        </When>
    }
}

/// The form for a new passphrase, with a backup first.
#[component]
fn Protect(tracker: Tracker, is_working: RwSignal<bool>) -> impl IntoView {
    let words = tracker.words;
    let typed = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let is_shown = RwSignal::new(false);
    let protect = move |event: SubmitEvent| {
        event.prevent_default();
        if is_working.get_untracked() {
            return;
        }
        match checked(&normalized(&typed.get_untracked()), &normalized(&again.get_untracked())) {
            Typed::Short => {
                let is_quiet = typed.with_untracked(String::is_empty);
                return tracker.refuse("lock", words.get(&keys::LOCK_SHORT), is_quiet);
            }
            Typed::Different => return tracker.refuse("lock-again", words.get(&keys::LOCK_DIFFERENT), false),
            Typed::Good => tracker.accept(),
        }
        is_working.set(true);
        focus_id_next(tracker.id("locking"));
        spawn_local(async move {
            let outcome = tracker.protect(&typed.get_untracked()).await;
            is_working.set(false);
            match outcome {
                Ok(()) => focus_id_next(tracker.id("locked")),
                Err(ProtectError::Unavailable) => tracker.refuse("lock", words.get(&keys::LOCK_FAILED), false),
                Err(ProtectError::NotStored) => tracker.refuse("lock", words.get(&keys::LOCK_NOT_STORED), false),
            }
        });
    };
    view! {
        <p>{words.get(&keys::LOCK_INTRO)}</p>
        <p>{words.get(&keys::LOCK_FIRST)}</p>
        <button type="button" class="button-quiet" on:click=move |_| tracker.save_backup()>
            {words.get(&keys::SAVE_FILE)}
        </button>
        <form class="island-form" novalidate on:submit=protect aria-labelledby=tracker.id("panel")>
            <PassphraseField tracker part="lock" label=words.get(&keys::LOCK_LABEL) hint=words.get(&keys::LOCK_HINT)
                value=typed is_shown autocomplete="new-password"/>
            <PassphraseField tracker part="lock-again" label=words.get(&keys::LOCK_AGAIN) hint=String::new()
                value=again is_shown autocomplete="new-password"/>
            <ShowBox tracker part="lock-show" is_shown/>
            <When when=move || !is_working.get()>
                <button type="submit" id=tracker.id("protect")>{words.get(&keys::LOCK_BUTTON)}</button>
            </When>
            <When when=move || is_working.get()>
                <p id=tracker.id("locking") tabindex="-1">{words.get(&keys::LOCK_WORKING)}</p>
            </When>
        </form>
    }
}

/// What can be done while a passphrase protects what is stored.
#[component]
fn Protected(tracker: Tracker) -> impl IntoView {
    let words = tracker.words;
    let lock = move |_| {
        spawn_local(async move {
            if tracker.lock_now().await {
                focus_id_next(tracker.id("unlock"));
            } else {
                tracker.say(&keys::LOCK_NOT_NOW);
            }
        });
    };
    let stop = move |_| {
        spawn_local(async move {
            let is_stopped = tracker.stop_protecting().await;
            tracker.say(if is_stopped { &keys::LOCK_ENDED } else { &keys::LOCK_FAILED });
            focus_id_next(tracker.id("panel"));
        });
    };
    view! {
        <p id=tracker.id("locked") tabindex="-1">
            <strong>{words.get(&keys::LOCKED)}</strong>
        </p>
        <p class="hint">{words.get(&keys::LOCK_ABSENCE)}</p>
        <p class="buttons">
            <button type="button" id=tracker.id("lock-now") on:click=lock>{words.get(&keys::LOCK_NOW)}</button>
            <button type="button" class="button-quiet" id=tracker.id("stop-protecting") on:click=stop>
                {words.get(&keys::LOCK_OFF)}
            </button>
        </p>
    }
}

/// A field for a passphrase, as dots or as it is typed.
#[component]
fn PassphraseField(
    tracker: Tracker,
    /// The end of the id of the field.
    part: &'static str,
    label: String,
    hint: String,
    value: RwSignal<String>,
    is_shown: RwSignal<bool>,
    autocomplete: &'static str,
) -> impl IntoView {
    let error_mark = tracker.words.get(&keys::ERROR_MARK);
    view! {
        <Each each=move || [is_shown.get()] key=|is_shown| *is_shown let:is_shown>
            <TextField
                id=tracker.id(part)
                label=label.clone()
                hint=hint.clone()
                value=value
                error=tracker.error
                error_mark=error_mark.clone()
                kind=if is_shown { "text" } else { "password" }
                autocomplete=autocomplete
            />
        </Each>
    }
}

/// The option to see what is typed.
#[component]
fn ShowBox(tracker: Tracker, part: &'static str, is_shown: RwSignal<bool>) -> impl IntoView {
    view! {
        <p class="choice">
            <input type="checkbox" id=tracker.id(part) bind:checked=is_shown/>
            <label for=tracker.id(part)>{tracker.words.get(&keys::LOCK_SHOW)}</label>
        </p>
    }
}

/// The form instead of everything, while a passphrase protects what is stored.
#[component]
pub fn Unlock(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let typed = RwSignal::new(String::new());
    let is_shown = RwSignal::new(false);
    let is_working = RwSignal::new(false);
    let unlock = move |event: SubmitEvent| {
        event.prevent_default();
        if is_working.get_untracked() {
            return;
        }
        let passphrase = typed.get_untracked();
        if passphrase.is_empty() {
            return tracker.refuse("unlock", words.get(&keys::UNLOCK_EMPTY), true);
        }
        tracker.accept();
        is_working.set(true);
        spawn_local(async move {
            let opened = tracker.unlock(&passphrase).await;
            is_working.set(false);
            match opened {
                Ok(()) => focus_id_next(tracker.heading_id()),
                Err(_) => tracker.refuse("unlock", words.get(&keys::UNLOCK_WRONG), false),
            }
        });
    };
    view! {
        <section class="tracker tracker-locked" aria-labelledby=tracker.id("unlock-heading")>
            <h2 id=tracker.id("unlock-heading") tabindex="-1">{words.get(&keys::UNLOCK_HEADING)}</h2>
            <form class="island-form" novalidate on:submit=unlock aria-labelledby=tracker.id("unlock-heading")>
                <PassphraseField tracker part="unlock" label=words.get(&keys::LOCK_LABEL) hint=String::new()
                    value=typed is_shown autocomplete="current-password"/>
                <ShowBox tracker part="unlock-show" is_shown/>
                <button type="submit">{words.get(&keys::UNLOCK_BUTTON)}</button>
                <div role="status">
                    <When when=move || is_working.get()>
                        <p>{words.get(&keys::UNLOCK_WORKING)}</p>
                    </When>
                </div>
            </form>
        </section>
    }
}

impl Tracker {
    /// Locks by itself when the page was hidden for so many milliseconds.
    pub fn follow_absence(self, longest: u32) {
        // Since when it is hidden, and the timer that then runs.
        let absence = StoredValue::new_local(None);
        let lock = move || {
            spawn_local(async move {
                // What is not saved yet stays open: it would be lost.
                if self.lock_now().await {
                    focus_id_next(self.id("unlock"));
                }
            });
        };
        let follow = move |is_hidden: bool| {
            if is_hidden {
                absence.set_value(Some((clock::milliseconds(), timer::after(longest, lock))));
                return;
            }
            // A phone that slept ran no timer.
            let since = absence.try_update_value(Option::take).flatten().map(|(since, _)| since);
            let is_long = since.is_some_and(|since| is_long(since, clock::milliseconds(), longest));
            if is_long && !self.persistence.locked.with_untracked(Option::is_some) {
                lock();
            }
        };
        // It lives as long as the tool.
        StoredValue::new_local(lifecycle::on_visibility(follow));
    }
}

/// Whether somebody was away so long that the page locks.
const fn is_long(since: u64, now: u64, longest: u32) -> bool {
    now.saturating_sub(since) >= longest as u64
}

#[cfg(test)]
mod tests {
    use super::{ABSENCE, Typed, checked, is_long};

    #[test]
    fn a_passphrase_is_long_and_typed_twice() {
        let table = [
            ("", "", Typed::Short),
            ("eleven char", "eleven char", Typed::Short),
            ("twelve chars", "twelve chars", Typed::Good),
            ("twelve chars", "twelve Chars", Typed::Different),
            ("ñandúñandúññ", "ñandúñandúññ", Typed::Good),
            ("           a", "           a", Typed::Short),
        ];
        for (passphrase, again, expected) in table {
            assert_eq!(checked(passphrase, again), expected, "{passphrase:?}");
        }
    }

    #[test]
    fn fifteen_minutes_are_long() {
        assert!(is_long(0, 15 * 60 * 1_000, ABSENCE));
        assert!(!is_long(0, 15 * 60 * 1_000 - 1, ABSENCE));
        assert!(!is_long(10, 0, ABSENCE), "a clock that was set back");
    }
}
