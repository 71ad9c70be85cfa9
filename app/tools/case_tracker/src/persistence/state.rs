//! The state of where the cases are stored.

use browser::crypto::Key;
use browser::storage::Area;
use domain::stored::{Encrypted, Outcome, Snapshot};
use leptos::prelude::*;

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
    pub(super) internals: StoredValue<Internals, LocalStorage>,
}

/// What no view shows.
#[derive(Default)]
pub(super) struct Internals {
    /// The key of the passphrase.
    pub(super) key: Option<Key>,
    /// Whether anything was found or stored there before.
    pub(super) is_known: bool,
    /// The text there that this page read or wrote last.
    pub(super) read: Option<Snapshot>,
    pub(super) is_saving: bool,
    /// Whether something changed while it was saving.
    pub(super) is_due: bool,
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

    pub(super) fn key(self) -> Option<Key> {
        self.internals.with_value(|internals| internals.key.clone())
    }
}

impl Default for Persistence {
    fn default() -> Self {
        Self::new()
    }
}
