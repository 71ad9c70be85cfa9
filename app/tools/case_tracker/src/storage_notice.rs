//! Where the cases are stored, and what to do where they are not.

use browser::{file, storage};
use contract::case_tracker::keys;
use domain::case::{Reminder, remind};
use domain::finding::Finding;
use domain::message::MessageKey;
use domain::stored::Outcome;
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;

use crate::persistence::StorageState;
use crate::tracker::Tracker;

/// What is said of the last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Notice {
    Device,
    Tab,
    Denied,
    Full,
    Other,
    Newer,
    Unreadable,
    Gone,
}

impl Notice {
    fn from_outcome(state: StorageState, outcome: Option<&Outcome>) -> Option<Self> {
        if state == StorageState::Unreadable {
            return Some(Self::Unreadable);
        }
        Some(match outcome? {
            Outcome::Stored => match state {
                StorageState::Device => Self::Device,
                StorageState::Tab => Self::Tab,
                // The open question says it.
                _ => return None,
            },
            Outcome::Denied => Self::Denied,
            Outcome::NotWritten | Outcome::NotBackedUp | Outcome::NotEncrypted => Self::Full,
            Outcome::NotTheSame | Outcome::NotDecrypted => Self::Other,
            Outcome::Newer => Self::Newer,
            Outcome::Gone => Self::Gone,
        })
    }

    /// The mark in `data-kept`.
    const fn mark(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Tab => "tab",
            Self::Denied => "denied",
            Self::Full => "full",
            Self::Other => "other",
            Self::Newer => "newer",
            Self::Unreadable => "unreadable",
            Self::Gone => "gone",
        }
    }

    const fn word(self) -> &'static MessageKey {
        match self {
            Self::Device => &keys::STORED_DEVICE,
            Self::Tab => &keys::STORED_TAB,
            Self::Denied => &keys::NOT_STORED_DENIED,
            Self::Full => &keys::NOT_STORED_FULL,
            Self::Other => &keys::NOT_STORED_SAME,
            Self::Newer => &keys::NEWER,
            Self::Unreadable => &keys::UNREADABLE,
            Self::Gone => &keys::GONE,
        }
    }

    const fn is_failure(self) -> bool {
        !matches!(self, Self::Device | Self::Tab)
    }
}

/// Where the cases are stored; failures as alerts.
#[component]
pub fn StorageNotice(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let persistence = tracker.persistence;
    let notice = Memo::new(move |_| {
        persistence.outcome.with(|outcome| Notice::from_outcome(persistence.state.get(), outcome.as_ref()))
    });
    view! {
        <Each each=move || notice.get() key=|notice| *notice let:notice>
            {if notice.is_failure() {
                view! { <Failure tracker notice/> }.into_any()
            } else {
                view! { <p class="tracker-kept" data-kept=notice.mark()>{tracker.words.get(notice.word())}</p> }.into_any()
            }}
        </Each>
        <Damaged tracker/>
    }
}

#[component]
fn Failure(tracker: Tracker, notice: Notice) -> impl IntoView {
    let words = tracker.words;
    let store_again = move |_| {
        tracker.store_again();
        focus_id_next(tracker.heading_id());
    };
    let empty = move |_| {
        tracker.empty();
        focus_id_next(tracker.id("number"));
    };
    view! {
        <div class="notice notice-stop" data-kept=notice.mark()>
            <p role="alert">{words.get(notice.word())}</p>
            <p class="buttons">
                {matches!(notice, Notice::Full | Notice::Other | Notice::Denied).then(|| {
                    view! {
                        <button type="button" on:click=move |_| tracker.save_backup()>{words.get(&keys::SAVE_FILE)}</button>
                    }
                })}
                {(notice == Notice::Gone).then(|| {
                    view! {
                        <button type="button" on:click=store_again>{words.get(&keys::GONE_AGAIN)}</button>
                        <button type="button" class="button-danger" on:click=empty>{words.get(&keys::GONE_CLEAR)}</button>
                    }
                })}
            </p>
        </div>
    }
}

/// A damaged text that was found, to be saved as a file.
#[component]
fn Damaged(tracker: Tracker) -> impl IntoView {
    let words = tracker.words;
    let damaged = tracker.persistence.damaged;
    view! {
        <Each each=move || damaged.get() key=|damaged| damaged.text.len() let:damaged>
            <div class="notice notice-stop" data-damaged=damaged.count.to_string()>
                // Of an encrypted text nobody knows how many cases it holds, and it stays where it is.
                {(tracker.persistence.state.get_untracked() != StorageState::Unreadable).then(|| {
                    view! { <p role="alert">{words.count(&keys::DAMAGED_ONE, &keys::DAMAGED, damaged.count)}</p> }
                })}
                <button
                    type="button"
                    class="button-quiet"
                    on:click={
                        let text = damaged.text.clone();
                        move |_| tracker.say_saved(file::save("waymark-damaged.txt", "text/plain", &text).is_ok())
                    }
                >
                    {words.get(&keys::DAMAGED_FILE)}
                </button>
            </div>
        </Each>
    }
}

/// What the browser says about how long it stores data.
#[component]
pub fn Promise(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let line = move || {
        let is_on_device = tracker.persistence.state.get() == StorageState::Device;
        let is_empty = tracker.list.is_empty();
        let promise = tracker
            .persistence
            .is_persistent
            .get()
            .map(|is_persistent| if is_persistent { &keys::PERSISTED } else { &keys::NOT_PERSISTED });
        let short = storage::is_short_lived().then_some(&keys::FORGETFUL);
        short.or(promise).filter(|_| is_on_device && !is_empty)
    };
    view! {
        <Each each=line key=|word| word.key let:word>
            <p class="tracker-kept">{words.get(word)}</p>
        </Each>
    }
}

impl Tracker {
    /// Why a backup is due, where it is.
    #[must_use]
    pub fn backup_reminder(self) -> Option<Finding> {
        let today = self.today.get();
        let reminder =
            self.list.cases.with(|cases| remind(cases.entries(), cases.backup(), today, storage::is_short_lived()));
        reminder.map(Reminder::finding)
    }

    /// Says whether the browser accepted a file.
    pub fn say_saved(self, is_saved: bool) {
        self.say(if is_saved { &keys::SAVED_FILE } else { &keys::NOT_SAVED });
    }
}
