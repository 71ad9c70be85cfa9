//! What goes out: a backup file, a table for a spreadsheet, a file for a calendar.

use browser::{clock, crypto, file};
use domain::case::Backup;
use domain::date::to_iso;
use domain::stored::{Stored, write_file};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::tracker::Tracker;

impl Tracker {
    /// Saves everything as a file; encrypted where what is kept is encrypted.
    pub fn save_backup(self) {
        spawn_local(async move {
            let today = clock::today();
            let stored = Stored { revision: 0, cases: self.list.cases.get_untracked() };
            let text = write_file(&stored, today);
            let text = match self.persistence.backup_key() {
                Some(key) => crypto::encrypt(&key, &text).await.ok(),
                None => Some(text),
            };
            let name = format!("waymark-cases-{}.json", to_iso(today));
            let is_saved = text.is_some_and(|text| file::save(&name, "application/json", &text).is_ok());
            if is_saved {
                let entries = stored.cases.entries();
                self.list.cases.update(|cases| cases.note_backup(Backup { on: today, entries }));
                self.save();
            }
            self.say_saved(is_saved);
        });
    }
}

/// A table and a calendar.
#[component]
pub fn ExportPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    view! { <p>{tracker.words.get(&contract::case_tracker::keys::FILES_INTRO)}</p> }
}
