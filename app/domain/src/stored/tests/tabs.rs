//! Two tabs and one storage: every order in which their steps can fall, and the power that fails in between.

use std::collections::BTreeSet;

use super::{receipts, some};
use crate::case::tests::{moment, number};
use crate::case::{Cases, Change, Id};
use crate::stored::{Event, Outcome, Reading, Saving, SavingEffect, Snapshot, Stored, write};

/// A tab with its memory, as the shell holds it.
#[derive(Clone, Debug, Default)]
struct Tab {
    cases: Cases,
    known: bool,
    /// The text that it last read or wrote.
    read: Option<Snapshot>,
    saving: Option<Saving>,
    /// What it must do next, in this order.
    effects: Vec<SavingEffect>,
    /// Changes that its reader will still make.
    changes: Vec<(Id, u64, Change)>,
    /// Whether the browser has notified it that the other wrote.
    notified: bool,
    /// What it said was stored.
    stored: Cases,
    outcomes: Vec<Outcome>,
}

impl Tab {
    fn new(cases: &Cases, known: bool, changes: &[(u64, u64, Change)]) -> Self {
        let changes = changes.iter().map(|(id, at, change)| (Id::new(*id), *at, change.clone())).collect();
        Self { cases: cases.clone(), known, changes, stored: cases.clone(), ..Self::default() }
    }

    fn begin(&mut self) {
        let stored = Stored { revision: 0, cases: self.cases.clone() };
        let (saving, first) = Saving::begin(stored, self.known, false, self.read.clone());
        (self.saving, self.effects) = (Some(saving), vec![first]);
    }
}

/// The device.
#[derive(Clone, Debug)]
struct Device {
    text: Option<String>,
    aside: Vec<String>,
    /// The tab that the others wait for.
    holder: Option<usize>,
    has_locks: bool,
    tabs: Vec<Tab>,
}

impl Device {
    /// Every next state: each tab may go one step.
    fn next(&self) -> Vec<Self> {
        let mut all = Vec::new();
        for position in 0..self.tabs.len() {
            let tab = &self.tabs[position];
            let mut next = self.clone();
            if !tab.effects.is_empty() {
                if next.step(position) {
                    all.push(next);
                }
                continue;
            }
            if !tab.changes.is_empty() {
                let mut next = self.clone();
                let tab = &mut next.tabs[position];
                let (id, at, change) = tab.changes.remove(0);
                tab.cases.write(id, moment(at), change);
                tab.begin();
                all.push(next);
            }
            if tab.notified {
                next.read_other_tab(position);
                all.push(next);
            }
        }
        all
    }

    /// Takes one step of a tab; false where it must wait.
    fn step(&mut self, position: usize) -> bool {
        if self.tabs[position].effects[0] == SavingEffect::Lock && self.has_locks {
            if self.holder.is_some() {
                return false;
            }
            self.holder = Some(position);
        }
        let effect = self.tabs[position].effects.remove(0);
        let event = match effect {
            SavingEffect::Lock => Event::Locked,
            SavingEffect::Read => Event::Found(self.text.clone()),
            SavingEffect::ReadBack => Event::FoundBack(self.text.clone()),
            SavingEffect::BackUp(text) => {
                self.aside.push(text);
                Event::BackedUp(true)
            }
            SavingEffect::Write(text) => {
                self.text = Some(text);
                for (other, tab) in self.tabs.iter_mut().enumerate() {
                    tab.notified |= other != position;
                }
                Event::Written(true)
            }
            SavingEffect::Unlock => {
                self.holder = self.holder.filter(|holder| *holder != position);
                return true;
            }
            SavingEffect::End(outcome) => {
                let tab = &mut self.tabs[position];
                let saving = tab.saving.take().expect("it was saving");
                tab.cases.join(&saving.stored().cases);
                if outcome == Outcome::Stored {
                    tab.stored = saving.stored().cases.clone();
                    tab.known = true;
                    tab.read = Some(saving.known());
                }
                tab.outcomes.push(outcome);
                return true;
            }
            SavingEffect::Decrypt(_) | SavingEffect::Encrypt(_) => unreachable!("no passphrase"),
        };
        let tab = &mut self.tabs[position];
        tab.effects = tab.saving.as_mut().expect("it is saving").on_event(event);
        true
    }

    /// What the shell does when the browser says that another tab wrote.
    fn read_other_tab(&mut self, position: usize) {
        let (found, text) = (self.found(), self.text.clone());
        let tab = &mut self.tabs[position];
        tab.notified = false;
        tab.cases.join(&found);
        if let Some(text) = &text {
            let revision = Reading::parse(text).stored().map_or(0, |stored| stored.revision);
            tab.read = Some(Snapshot { text: text.clone(), revision });
        }
        // What the other wrote over is written again.
        if found.lacks(&tab.cases) {
            tab.begin();
        }
    }

    /// What a page that is opened now would find.
    fn found(&self) -> Cases {
        match self.text.as_deref().map(Reading::parse) {
            Some(Reading::Fine(stored)) => stored.cases,
            None => Cases::default(),
            other => panic!("{other:?}"),
        }
    }
}

/// Goes through every order of steps from a state; `check` sees each state once, and whether it is an end.
fn every_order(device: Device, mut check: impl FnMut(&Device, bool)) -> usize {
    let mut seen = BTreeSet::new();
    let mut open = vec![device];
    while let Some(device) = open.pop() {
        if !seen.insert(format!("{device:?}")) {
            continue;
        }
        let next = device.next();
        check(&device, next.is_empty());
        open.extend(next);
        assert!(seen.len() < 200_000, "the orders never end");
    }
    seen.len()
}

fn add(case: u64) -> (u64, u64, Change) {
    (case, case * 10, Change::Receipt(number(case)))
}

fn remark(case: u64, at: u64) -> (u64, u64, Change) {
    (case, at, Change::Note(format!("remark {at}")))
}

#[track_caller]
fn check(has_locks: bool, before: &Stored, changes: [&[(u64, u64, Change)]; 2]) {
    let known = !before.cases.is_empty();
    let tabs = changes.map(|changes| Tab::new(&before.cases, known, changes)).to_vec();
    let text = known.then(|| write(before));
    let mut all = before.cases.clone();
    for (id, at, change) in changes.into_iter().flatten() {
        all.write(Id::new(*id), moment(*at), change.clone());
    }
    let device = Device { text, aside: Vec::new(), holder: None, has_locks, tabs };
    let mut ends = 0;
    let states = every_order(device, |device, is_end| {
        // The power may fail in any state: what was said to be stored is there, without a word from any tab.
        let found = device.found();
        if has_locks {
            for tab in &device.tabs {
                assert!(!found.lacks(&tab.stored), "said to be kept, and lost: {device:#?}");
            }
        }
        assert!(!found.lacks(&before.cases), "what was there is lost");
        assert!(device.aside.is_empty());
        if is_end {
            ends += 1;
            // Entries of one case may be in another order than here, but all of them are there.
            assert_eq!(receipts(&found), receipts(&all));
            assert_eq!(found.entries(), all.entries(), "{device:#?}");
            assert!(device.tabs.iter().all(|tab| tab.cases == found), "a tab shows less than is there");
        }
    });
    assert!(ends > 0 && states > 30, "{states} states, {ends} ends");
}

#[test]
fn two_tabs_that_each_add_a_case_keep_both() {
    for has_locks in [true, false] {
        check(has_locks, &some(0), [&[add(11)], &[add(12)]]);
        check(has_locks, &some(2), [&[add(11), add(13)], &[add(12)]]);
    }
}

#[test]
fn two_tabs_that_change_one_case_keep_both_changes() {
    for has_locks in [true, false] {
        check(has_locks, &some(1), [&[remark(1, 5_000)], &[remark(1, 6_000)]]);
        check(has_locks, &some(1), [&[remark(1, 5_000), add(11)], &[remark(1, 6_000)]]);
    }
}

/// Goes through one saving alone; `answer` is the device.
fn alone(mut saving: Saving, mut answer: impl FnMut(&SavingEffect) -> Event) -> (Saving, Vec<SavingEffect>) {
    let mut effects = vec![SavingEffect::Lock];
    let mut done = Vec::new();
    while let Some(effect) = effects.first().cloned() {
        effects.remove(0);
        if !matches!(effect, SavingEffect::Unlock | SavingEffect::End(_)) {
            effects = saving.on_event(answer(&effect));
        }
        done.push(effect);
    }
    (saving, done)
}

/// A device on which one thing fails.
#[track_caller]
fn check_failure(
    known: bool,
    text: Option<&str>,
    fails: fn(&SavingEffect) -> Option<Event>,
    expected: Outcome,
) -> Vec<SavingEffect> {
    let mut stored = text.map(str::to_owned);
    let (saving, done) = alone(Saving::begin(some(2), known, false, None).0, |effect| {
        if let Some(event) = fails(effect) {
            return event;
        }
        match effect {
            SavingEffect::Read => Event::Found(stored.clone()),
            SavingEffect::ReadBack => Event::FoundBack(stored.clone()),
            SavingEffect::BackUp(_) => Event::BackedUp(true),
            SavingEffect::Write(text) => {
                stored = Some(text.clone());
                Event::Written(true)
            }
            _ => Event::Locked,
        }
    });
    assert_eq!(done.last(), Some(&SavingEffect::End(expected)));
    assert!(done.contains(&SavingEffect::Unlock), "other tabs would wait for ever");
    assert!(!saving.stored().cases.lacks(&some(2).cases), "memory holds everything, whatever happened");
    done
}

#[test]
fn full_storage_loses_nothing() {
    let full = |effect: &SavingEffect| matches!(effect, SavingEffect::Write(_)).then_some(Event::Written(false));
    check_failure(false, None, full, Outcome::NotWritten);
    check_failure(true, Some(&write(&some(1))), full, Outcome::NotWritten);
}

#[test]
fn denied_storage_is_reported() {
    check_failure(false, None, |effect| (*effect == SavingEffect::Read).then_some(Event::Denied), Outcome::Denied);
}

#[test]
fn what_was_erased_elsewhere_is_not_brought_back_unasked() {
    let done = check_failure(true, None, |_| None, Outcome::Gone);
    assert!(!done.iter().any(|effect| matches!(effect, SavingEffect::Write(_))));
    check_failure(false, None, |_| None, Outcome::Stored);
}

#[test]
fn what_a_newer_page_wrote_is_not_written_over() {
    let newer = write(&some(1)).replace("\"schema\":1", "\"schema\":9");
    let done = check_failure(true, Some(&newer), |_| None, Outcome::Newer);
    assert!(!done.iter().any(|effect| matches!(effect, SavingEffect::Write(_))));
}

#[test]
fn what_cannot_be_read_is_backed_up_before_it_is_written_over() {
    let text = write(&some(4));
    let cut = &text[..text.len() - 50];
    let done = check_failure(true, Some(cut), |_| None, Outcome::Stored);
    let aside = done.iter().position(|effect| *effect == SavingEffect::BackUp(cut.to_owned())).unwrap();
    let written = done.iter().position(|effect| matches!(effect, SavingEffect::Write(_))).unwrap();
    assert!(aside < written);
    let SavingEffect::Write(text) = &done[written] else { unreachable!() };
    assert_eq!(receipts(&Reading::parse(text).stored().unwrap().cases).len(), 4, "what could be rescued is in it");
    // Where it cannot be put aside it stays as it is.
    let full = |effect: &SavingEffect| matches!(effect, SavingEffect::BackUp(_)).then_some(Event::BackedUp(false));
    let done = check_failure(true, Some(cut), full, Outcome::NotBackedUp);
    assert!(!done.iter().any(|effect| matches!(effect, SavingEffect::Write(_))));
}

#[test]
fn what_is_not_there_is_not_reported_as_stored() {
    let other =
        |effect: &SavingEffect| (*effect == SavingEffect::ReadBack).then(|| Event::FoundBack(Some(write(&some(1)))));
    let done = check_failure(false, None, other, Outcome::NotTheSame);
    let tries = done.iter().filter(|effect| matches!(effect, SavingEffect::Write(_))).count();
    assert!(tries > 1 && tries < 10, "{tries}");
    let nothing = |effect: &SavingEffect| (*effect == SavingEffect::ReadBack).then_some(Event::FoundBack(None));
    check_failure(false, None, nothing, Outcome::NotTheSame);
}

#[test]
fn an_encrypted_text_is_decrypted_joined_and_encrypted_again() {
    let locked = crate::stored::Encrypted {
        rounds: crate::stored::ROUNDS,
        salt: "AAAAAAAAAAAAAAAAAAAAAA==".to_owned(),
        nonce: "AAAAAAAAAAAAAAAA".to_owned(),
        ciphertext: "AAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
    };
    let mut stored = Some(locked.write());
    let (saving, done) = alone(Saving::begin(some(1), true, true, None).0, |effect| match effect {
        SavingEffect::Read => Event::Found(stored.clone()),
        SavingEffect::ReadBack => Event::FoundBack(stored.clone()),
        SavingEffect::Decrypt(_) => Event::Decrypted(Some(write(&some(3)))),
        SavingEffect::Encrypt(text) => {
            assert_eq!(receipts(&Reading::parse(text).stored().unwrap().cases).len(), 3);
            Event::Encrypted(Some(locked.write()))
        }
        SavingEffect::Write(text) => {
            stored = Some(text.clone());
            Event::Written(true)
        }
        _ => Event::Locked,
    });
    assert_eq!(done.last(), Some(&SavingEffect::End(Outcome::Stored)));
    assert_eq!(receipts(&saving.stored().cases).len(), 3);
    let (_, done) = alone(Saving::begin(some(1), true, true, None).0, |effect| match effect {
        SavingEffect::Read => Event::Found(Some(locked.write())),
        SavingEffect::Decrypt(_) => Event::Decrypted(None),
        _ => Event::Locked,
    });
    assert_eq!(done.last(), Some(&SavingEffect::End(Outcome::NotDecrypted)));
}
