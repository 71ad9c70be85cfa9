//! What was stored before, and what other tabs write meanwhile.

use browser::storage::{self, Area};
use browser::{crypto, fetch};
use domain::case::Cases;
use domain::stored::{Encrypted, Outcome, Reading, Snapshot, Stored};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{ALL, ANSWER, CASES, DamagedText, ERASED, StorageState};
use crate::tracker::Tracker;

/// How an encrypted text begins; one that cannot be read must not be reported as lost cases.
const ENCRYPTED: &str = "{\"waymark\":\"locked\"";

impl Tracker {
    /// Looks for what was stored before, and follows other tabs from then on.
    pub fn load(self) {
        let (state, text) = find();
        self.persistence.state.set(state);
        self.persistence.internals.update_value(|internals| internals.is_known = text.is_some());
        self.privacy.load(self.persistence.area());
        if state == StorageState::Memory {
            self.persistence.outcome.set(Some(Outcome::Denied));
        }
        if let Some(text) = text {
            self.absorb_stored(&text);
        }
        let listeners = [
            storage::on_change(CASES, move || self.follow_other_tab()),
            storage::on_change(ERASED, move || self.follow_erasure()),
        ];
        // They live as long as the tool.
        StoredValue::new_local(listeners);
    }

    /// Loads the official titles: they are needed once a case has a status. Without them a status is stored as it was typed.
    pub fn load_titles(self) {
        let file = self.tables.with_value(|tables| tables.titles.clone());
        spawn_local(async move {
            let text = fetch::text(&file).await.ok();
            if let Some(titles) = text.and_then(|text| contract::json::read(&text).ok()) {
                self.titles.set(Some(std::sync::Arc::new(titles)));
            }
        });
    }

    /// Takes what is stored into memory, and saves where it lacks something.
    fn absorb_stored(self, text: &str) {
        match Reading::parse(text) {
            Reading::Empty => {}
            Reading::Fine(stored) => {
                self.persistence.is_encrypted.set(false);
                self.absorb(&stored, text);
            }
            Reading::Damaged(_) if text.starts_with(ENCRYPTED) => {
                self.persistence.state.set(StorageState::Unreadable);
                self.persistence.damaged.set(Some(DamagedText { count: 0, text: text.to_owned() }));
            }
            Reading::Damaged(damaged) => {
                let count = damaged.stored.cases.read().count();
                self.persistence.damaged.set(Some(DamagedText { count, text: text.to_owned() }));
                self.join(&damaged.stored.cases);
                // Saving what could be read puts the damaged text aside first.
                self.save();
            }
            Reading::TooLarge => {
                self.persistence.damaged.set(Some(DamagedText { count: 0, text: text.to_owned() }));
            }
            Reading::Newer(_) => {
                self.persistence.state.set(StorageState::Newer);
                self.persistence.outcome.set(Some(Outcome::Newer));
            }
            Reading::Encrypted(locked) => self.decrypt_stored(locked, text.to_owned()),
        }
    }

    /// As [`Self::absorb_stored`], for an encrypted text; without its key it waits for the passphrase.
    fn decrypt_stored(self, locked: Encrypted, text: String) {
        let persistence = self.persistence;
        let Some(key) = persistence.key() else { return persistence.locked.set(Some(locked)) };
        spawn_local(async move {
            let opened = crypto::decrypt(&key, &locked).await.ok();
            match opened.map(|opened| Reading::parse(&opened)) {
                Some(Reading::Fine(stored)) => {
                    persistence.is_encrypted.set(true);
                    self.absorb(&stored, &text);
                }
                _ => persistence.locked.set(Some(locked)),
            }
        });
    }

    /// Joins what was found, and saves where it lacks something that is here.
    pub(super) fn absorb(self, stored: &Stored, text: &str) {
        self.join(&stored.cases);
        let known = Snapshot { text: text.to_owned(), revision: stored.revision };
        self.persistence.internals.update_value(|internals| {
            internals.read = Some(known);
            internals.is_known = true;
        });
        if self.list.cases.with_untracked(|cases| stored.cases.lacks(cases)) {
            self.save();
        }
    }

    /// Puts cases from elsewhere to those in memory.
    pub fn join(self, cases: &Cases) {
        self.list.cases.update(|known| known.join(cases));
        self.read_all();
    }

    /// Another tab wrote or removed what is stored on the device.
    fn follow_other_tab(self) {
        let persistence = self.persistence;
        let state = persistence.state.get_untracked();
        let Ok(found) = storage::get(Area::Local, CASES) else { return };
        let is_empty = self.list.cases.with_untracked(Cases::is_empty);
        match (state, found) {
            (StorageState::Device, Some(text)) => self.absorb_stored(&text),
            // Nothing was entered here: this tab goes along. With cases, its own reader answers.
            (StorageState::Unanswered, Some(text)) if is_empty => {
                persistence.state.set(StorageState::Device);
                self.absorb_stored(&text);
            }
            (StorageState::Device, None) if !is_empty => persistence.outcome.set(Some(Outcome::Gone)),
            _ => {}
        }
    }

    /// Another tab erased everything: the copies in the session of this one go too.
    fn follow_erasure(self) {
        let _ = storage::remove_all(Area::Session, ALL);
        if !self.list.cases.with_untracked(Cases::is_empty) {
            self.persistence.outcome.set(Some(Outcome::Gone));
        }
    }
}

/// Where cases are stored, and the text of them.
fn find() -> (StorageState, Option<String>) {
    let device = storage::get(Area::Local, CASES);
    let tab = storage::get(Area::Session, CASES);
    let answer = storage::get(Area::Session, ANSWER).ok().flatten();
    match (device, tab, answer.as_deref()) {
        (_, Ok(Some(text)), Some("shared")) => (StorageState::Tab, Some(text)),
        (_, Ok(Some(text)), Some(_)) => (StorageState::Unanswered, Some(text)),
        // Versions before the question was asked late left the answer unsaid: the device came first.
        (Ok(Some(text)), _, _) => (StorageState::Device, Some(text)),
        (_, Ok(Some(text)), None) => (StorageState::Tab, Some(text)),
        (Err(_), Err(_), _) => (StorageState::Memory, None),
        _ => (StorageState::Unanswered, None),
    }
}
