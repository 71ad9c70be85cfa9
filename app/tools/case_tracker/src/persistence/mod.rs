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
mod state;

use browser::offline;
use browser::storage::{self, Area};
use domain::stored::Outcome;
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::state::Internals;
pub use self::state::{DamagedText, Persistence, StorageState};
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

    /// Stores again what was erased elsewhere.
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
        // Other tabs are notified by this key.
        let _ = storage::set(Area::Local, ERASED, "yes");
        let left = [Area::Local, Area::Session].map(|area| storage::remove_all(area, ALL).len());
        let script = self.tables.with_value(|tables| tables.offline.clone());
        let is_removed = offline::remove(&script).await;
        self.empty();
        is_removed && left == [0, 0]
    }
}
