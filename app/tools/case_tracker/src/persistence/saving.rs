//! Saving: asks the browser for what [`domain::stored::Saving`] wants, and takes the end of it.

use std::collections::VecDeque;

use browser::storage::{self, Area};
use browser::{crypto, lock, timer};
use domain::stored::{Event, Outcome, Saving, SavingEffect, Stored};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{ALL, ANSWER, ASIDE, CASES, DamagedText, StorageState};
use crate::tracker::{Tracker, new_id};

/// Milliseconds after which a text is read back where tabs cannot wait for each other: another tab would have written by then.
const BETWEEN: u32 = 50;
/// Milliseconds between two looks whether another save has ended.
const WAIT: u32 = 20;

impl Tracker {
    /// Saves what is in memory.
    pub fn save(self) {
        if !self.can_save() {
            return;
        }
        let internals = self.persistence.internals;
        if internals.with_value(|internals| internals.is_saving) {
            internals.update_value(|internals| internals.is_due = true);
            return;
        }
        spawn_local(async move {
            self.save_now().await;
        });
    }

    fn can_save(self) -> bool {
        let is_open = !self.persistence.locked.with_untracked(Option::is_some);
        is_open
            && matches!(
                self.persistence.state.get_untracked(),
                StorageState::Unanswered | StorageState::Device | StorageState::Tab
            )
    }

    /// Saves what is in memory, and what came meanwhile; gives what became of it.
    pub async fn save_now(self) -> Outcome {
        let internals = self.persistence.internals;
        while internals.with_value(|internals| internals.is_saving) {
            timer::sleep(WAIT).await;
        }
        loop {
            internals.update_value(|internals| (internals.is_saving, internals.is_due) = (true, false));
            let (saving, outcome) = self.run().await;
            internals.update_value(|internals| internals.is_saving = false);
            let has_more = self.finish(saving, &outcome);
            if !has_more {
                return outcome;
            }
        }
    }

    /// Goes the whole way once: lock, read, join, write, read back, compare.
    async fn run(self) -> (Saving, Outcome) {
        let area = self.persistence.area();
        let (is_known, read) = self
            .persistence
            .internals
            .try_update_value(|internals| (internals.is_known, internals.read.take()))
            .unwrap_or_default();
        let stored = Stored { revision: 0, cases: self.list.cases.get_untracked() };
        let is_encrypted = self.persistence.is_encrypted.get_untracked();
        let (mut saving, first) = Saving::begin(stored, is_known, is_encrypted, read);
        let mut effects = VecDeque::from([first]);
        let mut tab_lock = None;
        while let Some(effect) = effects.pop_front() {
            let event = match effect {
                SavingEffect::Lock => {
                    // Nobody else writes into the session of a tab.
                    if area == Area::Local {
                        tab_lock = Some(lock::acquire(CASES).await);
                    }
                    Event::Locked
                }
                SavingEffect::Unlock => {
                    tab_lock = None;
                    continue;
                }
                SavingEffect::End(outcome) => return (saving, outcome),
                SavingEffect::ReadBack => {
                    if area == Area::Local && !tab_lock.as_ref().is_some_and(lock::Lock::is_exclusive) {
                        timer::sleep(BETWEEN).await;
                    }
                    Event::FoundBack(storage::get(area, CASES).ok().flatten())
                }
                effect => self.do_effect(area, effect).await,
            };
            effects.extend(saving.on_event(event));
        }
        // The machine always says how it ended.
        (saving, Outcome::NotWritten)
    }

    async fn do_effect(self, area: Area, effect: SavingEffect) -> Event {
        let key = self.persistence.key();
        match effect {
            SavingEffect::Read => storage::get(area, CASES).map_or(Event::Denied, Event::Found),
            SavingEffect::Write(text) => Event::Written(storage::set(area, CASES, &text).is_ok()),
            SavingEffect::BackUp(text) => {
                let is_aside = storage::set_verified(area, &format!("{ASIDE}{}", new_id()), &text).is_ok();
                self.persistence.damaged.update(|damaged| {
                    let count = self.list.cases.with_untracked(|cases| cases.read().count());
                    damaged.get_or_insert(DamagedText { count, text });
                });
                Event::BackedUp(is_aside)
            }
            SavingEffect::Decrypt(locked) => Event::Decrypted(match key {
                Some(key) => crypto::decrypt(&key, &locked).await.ok(),
                None => None,
            }),
            SavingEffect::Encrypt(text) => Event::Encrypted(match key {
                Some(key) => crypto::encrypt(&key, &text).await.ok(),
                None => None,
            }),
            // The others are done by the caller.
            SavingEffect::Lock | SavingEffect::ReadBack | SavingEffect::Unlock | SavingEffect::End(_) => Event::Denied,
        }
    }

    /// Takes what was found on the way into memory; true where something is still to be saved.
    fn finish(self, saving: Saving, outcome: &Outcome) -> bool {
        let found = &saving.stored().cases;
        if self.list.cases.with_untracked(|cases| cases.lacks(found)) {
            self.join(found);
        }
        let persistence = self.persistence;
        let lacks_some = self.list.cases.with_untracked(|cases| found.lacks(cases));
        let is_due = persistence.internals.with_value(|internals| internals.is_due);
        persistence.outcome.set(Some(outcome.clone()));
        match outcome {
            Outcome::Stored => {
                persistence.internals.update_value(|internals| {
                    internals.is_known = true;
                    internals.read = Some(saving.known());
                });
                self.tidy_session();
            }
            Outcome::Newer => persistence.state.set(StorageState::Newer),
            Outcome::NotDecrypted => self.ask_passphrase(),
            _ => {}
        }
        *outcome == Outcome::Stored && (lacks_some || is_due)
    }

    /// Removes the copy in the session, once the cases are on the device; else marks it as not answered yet.
    fn tidy_session(self) {
        match self.persistence.state.get_untracked() {
            StorageState::Device => {
                for key in storage::keys(Area::Session, ASIDE) {
                    if let Ok(Some(text)) = storage::get(Area::Session, &key) {
                        // One that the device does not take stays in the session: it may be all that is left of a case.
                        if storage::set_verified(Area::Local, &key, &text).is_err() {
                            return;
                        }
                    }
                }
                let _ = storage::remove_all(Area::Session, ALL);
            }
            StorageState::Unanswered => {
                let _ = storage::set(Area::Session, ANSWER, "not yet");
            }
            _ => {}
        }
    }
}
