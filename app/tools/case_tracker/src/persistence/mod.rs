//! Where the cases are stored: read when the tool starts, saved after every change.
//!
//! The rules are in [`domain::stored`]; this module asks the browser for what they say.
//! Until the reader says whose device it is, cases are stored in the session of the tab, so that a reload loses none.
//!
//! 1. [`load`]: what was stored before, and what other tabs write.
//! 2. [`saving`]: drives [`domain::stored::Saving`].
//! 3. [`encryption`]: opening, protecting and locking with a passphrase.

pub mod encryption;
pub mod load;
pub mod saving;

use browser::crypto::Key;
use browser::offline;
use browser::storage::{self, Area};
use domain::stored::{Encrypted, Outcome, Snapshot};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::tracker::Tracker;

/// The key of the cases.
pub const CASES: &str = "waymark.cases";
/// The beginning of the keys of texts that were put aside because they were damaged.
pub const ASIDE: &str = "waymark.cases.aside.";
/// The session's key of what the reader said about the device.
const ANSWER: &str = "waymark.device";
/// The beginning of every key of this site.
pub const ALL: &str = "waymark.";
/// The key that other tabs watch to learn that everything was erased.
const ERASED: &str = "waymark.erased";

/// Where cases are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageState {
    /// The reader was not asked yet: in the session of the tab, for now.
    Unanswered,
    /// On the device.
    Device,
    /// In the session of the tab.
    Tab,
    /// The browser stores nothing; they are in memory only.
    Memory,
    /// A newer version of the site wrote what is there; nothing is written.
    Newer,
    /// What is there is encrypted and damaged; nothing is written.
    Unreadable,
}

/// A damaged text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedText {
    /// How many cases could be read.
    pub count: usize,
    /// The text.
    pub text: String,
}

/// What is known of how cases are stored.
#[derive(Clone, Copy)]
pub struct Persistence {
    /// Where they are stored.
    pub state: RwSignal<StorageState>,
    /// What became of the last change.
    pub outcome: RwSignal<Option<Outcome>>,
    /// A damaged text that was found.
    pub damaged: RwSignal<Option<DamagedText>>,
    /// Whether the browser promised not to remove what is stored; nothing where it was not asked.
    pub is_persistent: RwSignal<Option<bool>>,
    /// An encrypted text that waits for its passphrase.
    pub locked: RwSignal<Option<Encrypted>>,
    /// Whether what is stored is encrypted.
    pub is_encrypted: RwSignal<bool>,
    internals: StoredValue<Internals, LocalStorage>,
}

/// What no view shows.
#[derive(Default)]
struct Internals {
    /// The key of the passphrase.
    key: Option<Key>,
    /// Whether anything was found or stored there before.
    is_known: bool,
    /// The text there that this page read or wrote last.
    read: Option<Snapshot>,
    is_saving: bool,
    /// Whether something changed while it was saving.
    is_due: bool,
}

impl Persistence {
    /// Nothing was looked for yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            state: RwSignal::new(StorageState::Unanswered),
            outcome: RwSignal::new(None),
            damaged: RwSignal::new(None),
            is_persistent: RwSignal::new(None),
            locked: RwSignal::new(None),
            is_encrypted: RwSignal::new(false),
            internals: StoredValue::new_local(Internals::default()),
        }
    }

    /// The storage area of the cases.
    #[must_use]
    pub fn area(self) -> Area {
        match self.state.get_untracked() {
            StorageState::Device | StorageState::Newer | StorageState::Unreadable => Area::Local,
            StorageState::Unanswered | StorageState::Tab | StorageState::Memory => Area::Session,
        }
    }

    /// Whether changes are stored, or can be once the reader says whose device it is.
    #[must_use]
    pub fn is_writable(self) -> bool {
        !matches!(self.state.get(), StorageState::Newer | StorageState::Unreadable)
    }

    /// Whether a passphrase must be entered first.
    #[must_use]
    pub fn is_locked(self) -> bool {
        self.locked.with(Option::is_some)
    }

    /// The key of backup files: that of what is stored, while it is encrypted.
    #[must_use]
    pub fn backup_key(self) -> Option<Key> {
        self.key().filter(|_| self.is_encrypted.get_untracked())
    }

    fn key(self) -> Option<Key> {
        self.internals.with_value(|internals| internals.key.clone())
    }
}

impl Default for Persistence {
    fn default() -> Self {
        Self::new()
    }
}

impl Tracker {
    /// The reader says whether the device is their own; gives what became of saving the cases there.
    pub async fn answer(self, is_own: bool) -> Outcome {
        let persistence = self.persistence;
        if is_own {
            persistence.state.set(StorageState::Device);
            persistence.internals.update_value(|internals| {
                internals.is_known = false;
                internals.read = None;
            });
            let script = self.tables.with_value(|tables| tables.offline.clone());
            spawn_local(async move {
                offline::register(&script).await;
                persistence.is_persistent.set(storage::persist().await);
            });
        } else {
            persistence.state.set(StorageState::Tab);
            // Where the session stores nothing, saving says so.
            let _ = storage::set(Area::Session, ANSWER, "shared");
        }
        self.save_now().await
    }

    /// Keeps again what was erased elsewhere.
    pub fn store_again(self) {
        self.persistence.internals.update_value(|internals| internals.is_known = false);
        self.save();
    }

    /// Empties this page, as another tab emptied the device.
    pub fn empty(self) {
        self.list.cases.set(domain::case::Cases::default());
        self.read_all();
        self.open_case.set(None);
        self.panel.set(None);
        let persistence = self.persistence;
        if persistence.state.get_untracked() != StorageState::Memory {
            persistence.state.set(StorageState::Unanswered);
        }
        persistence.outcome.set(None);
        persistence.damaged.set(None);
        persistence.is_persistent.set(None);
        persistence.locked.set(None);
        persistence.is_encrypted.set(false);
        persistence.internals.set_value(Internals::default());
    }

    /// Removes everything that this site stores, here and in other tabs, and says whether nothing is left.
    pub async fn erase(self) -> bool {
        // Other tabs hear of it by this key.
        let _ = storage::set(Area::Local, ERASED, "yes");
        let left = [Area::Local, Area::Session].map(|area| storage::remove_all(area, ALL).len());
        let script = self.tables.with_value(|tables| tables.offline.clone());
        let is_removed = offline::remove(&script).await;
        self.empty();
        is_removed && left == [0, 0]
    }
}
