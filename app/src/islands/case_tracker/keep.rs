//! Keeping cases: what the tool does for the machine in [`domain::stored::Saving`].

use domain::case::Cases;
use domain::island::{LETTER_ON_ITS_WAY, case_tracker as words};
use domain::status::StatusTable;
use domain::stored::{Effect, Event, Known, Outcome, Reading, Saving, Stored};

use super::Tool;
use super::state::{Kept, State, Titles};
use crate::shell::props::Props;
use crate::shell::storage::{self, Place};
use crate::shell::{chance, field, offline, pause, seal, text_file};

/// The name of what is kept.
const NAME: &str = "waymark.cases";
/// The beginning of the names of texts that were put aside.
const ASIDE: &str = "waymark.cases.aside.";
/// The name under which it is kept that numbers are hidden.
const MASKED: &str = "waymark.masked";
/// The name under which it is kept that the tab's title tells how many dates are near.
const TITLED: &str = "waymark.titled";
/// The beginning of every name that this site uses.
const ALL: &str = "waymark.";
/// Milliseconds after which a text is read back where tabs cannot wait for each other: another tab would have come in between by then.
const BETWEEN: u64 = 50;

impl Tool {
    /// Looks for what was kept before.
    pub(super) fn load(self) {
        let device = storage::read(Place::Device, NAME);
        let tab = storage::read(Place::Tab, NAME);
        let (kept, text) = match (device, tab) {
            (Ok(Some(text)), _) => (Kept::In(Place::Device), Some(text)),
            (_, Ok(Some(text))) => (Kept::In(Place::Tab), Some(text)),
            (Err(_), Err(_)) => (Kept::Denied, None),
            _ => (Kept::Unasked, None),
        };
        let place = if kept == Kept::In(Place::Tab) { Place::Tab } else { Place::Device };
        let is_kept = |name| matches!(storage::read(place, name), Ok(Some(_)));
        self.state.alter(|state| {
            state.masked = is_kept(MASKED);
            state.titled = is_kept(TITLED);
            state.kept = kept;
            state.known = text.is_some();
            if kept == Kept::Denied {
                state.outcome = Some(Outcome::Denied);
            }
        });
        if let Some(text) = text {
            self.found(&text);
        }
        storage::on_change(NAME, move || self.changed_elsewhere());
    }

    /// Hides the numbers or shows them, now and on the next visit.
    pub(super) fn mask(self) {
        self.turn(|state| state.masked = !state.masked);
        // What the module wrote shows the numbers as they were.
        self.ask_sheet();
        if self.state.peek(|state| state.rows.is_some()) {
            self.read_list();
        }
        self.remember(MASKED, self.state.peek(|state| state.masked));
    }

    /// Has the tab's title tell how many dates are near, or no longer, now and on the next visit.
    pub(super) fn title(self) {
        let titled = self.state.peek(|state| !state.titled);
        self.turn(|state| state.titled = titled);
        self.remember(TITLED, titled);
    }

    /// Keeps a wish of the reader where the cases are kept; elsewhere it is said again on the next visit.
    fn remember(self, name: &str, wished: bool) {
        self.state.peek(|state| match state.kept {
            Kept::In(place) if wished => drop(storage::keep(place, name, "yes")),
            Kept::In(place) => drop(storage::remove_all(place, name)),
            _ => {}
        });
    }

    /// Fetches the titles of the official page: they are wanted once a case has a status. Without them a status is kept as it was typed.
    pub(super) fn fetch_titles(self) {
        let integrity = self.files.text(&format!("{}-integrity", words::TITLES));
        text_file::fetch(self.files.text(words::TITLES), integrity, move |text| {
            let titles = text.and_then(Props::parse).and_then(|titles| {
                let table = StatusTable::from_record(titles.record("statuses")?.iter());
                Some(Titles { table, words: titles.record("words")?, text: titles.text() })
            });
            if let Some(titles) = titles {
                // They stand as long as the page.
                self.turn(|state| state.titles = Some(Box::leak(Box::new(titles))));
            }
        });
    }

    /// Takes a letter in that the reader sent here from the tool that looks through letters: shows what it could bring.
    pub(super) fn receive(self) {
        if let Ok(Some(text)) = storage::read(Place::Tab, LETTER_ON_ITS_WAY) {
            let _ = storage::remove_all(Place::Tab, LETTER_ON_ITS_WAY);
            self.read_letter(&text, true);
        }
    }

    /// Takes what was found on the device into memory; true where that lacks something of what is in memory.
    fn found(self, text: &str) -> bool {
        match Reading::of(text) {
            Reading::Empty => {}
            Reading::Fine(stored) => {
                self.join(&stored.cases);
                let read = Known { text: text.to_owned(), revision: stored.revision };
                self.state.alter(|state| state.read = Some(read));
                self.ask_sheet();
                return self.state.peek(|state| stored.cases.lacks(&state.cases));
            }
            Reading::Damaged(damaged) => {
                self.join(&damaged.stored.cases);
                let count = damaged.stored.cases.read().count();
                self.turn(|state| state.damaged = Some((count, text.to_owned())));
                // Keeping what was rescued puts the damaged text aside first.
                self.save();
            }
            Reading::TooLarge => self.turn(|state| state.damaged = Some((0, text.to_owned()))),
            Reading::Newer(_) => self.turn(|state| {
                state.kept = Kept::Newer;
                state.outcome = Some(Outcome::Newer);
            }),
            Reading::Locked(locked) => {
                let key = self.state.peek(|state| state.key.clone());
                match key {
                    Some(key) => seal::open(&key, &locked.clone(), move |text| match text {
                        Some(text) => drop(self.found(&text)),
                        None => self.turn(|state| state.locked = Some(locked)),
                    }),
                    None => self.turn(|state| state.locked = Some(locked)),
                }
            }
        }
        false
    }

    /// Puts cases from elsewhere to those in memory.
    pub(super) fn join(self, cases: &Cases) {
        self.turn(|state| {
            state.cases.join(cases);
            state.read(&self.tables.rules);
        });
    }

    /// Another tab wrote or removed what is kept.
    fn changed_elsewhere(self) {
        let is_kept = self.state.peek(|state| state.kept == Kept::In(Place::Device));
        let Ok(found) = storage::read(Place::Device, NAME) else { return };
        match found {
            Some(text) => {
                if !is_kept {
                    // The other tab was told where to keep cases: this one has the same device.
                    self.turn(|state| {
                        state.kept = Kept::In(Place::Device);
                        state.known = true;
                    });
                }
                // What the other tab wrote over is written again.
                if self.found(&text) {
                    self.save();
                }
            }
            None if is_kept && self.state.peek(|state| !state.cases.is_empty()) => {
                self.turn(|state| state.outcome = Some(Outcome::Gone));
            }
            None => {}
        }
    }

    /// The reader says whose device it is.
    pub(super) fn answer(self, place: Place) {
        self.turn(|state| {
            state.kept = Kept::In(place);
            state.known = false;
        });
        if place == Place::Device {
            offline::keep(self.files.text(words::OFFLINE));
            storage::persist(move |persisted| self.turn(|state| state.persisted = persisted));
        }
        self.save();
    }

    /// Keeps what is in memory, where the reader said so.
    pub(super) fn save(self) {
        self.ask_sheet();
        let mut begun = None;
        self.state.alter(|state| {
            let is_closed = state.saving.is_some() || state.locked.is_some();
            if is_closed || !matches!(state.kept, Kept::In(_)) {
                return;
            }
            let stored = Stored { revision: 0, cases: state.cases.clone() };
            let (saving, first) = Saving::begin(stored, state.known, state.seals, state.read.take());
            state.saving = Some(saving);
            begun = Some(first);
        });
        if let Some(first) = begun {
            self.run(first);
        }
    }

    /// Does what the machine asks for, and tells it.
    fn run(self, effect: Effect) {
        let place = self.state.peek(|state| match state.kept {
            Kept::In(place) => place,
            _ => Place::Tab,
        });
        match effect {
            Effect::Lock => storage::hold(NAME, move |hold| {
                self.state.alter(|state| state.hold = Some(hold));
                self.hear(Event::Locked);
            }),
            Effect::Read => self.hear(storage::read(place, NAME).map_or(Event::Denied, Event::Found)),
            Effect::ReadBack => {
                let look = move || self.hear(Event::FoundBack(storage::read(place, NAME).ok().flatten()));
                let others_wait = self
                    .state
                    .peek(|state| place == Place::Tab || state.hold.as_ref().is_some_and(storage::Hold::is_real));
                if others_wait { look() } else { pause::after(BETWEEN, look) }
            }
            Effect::PutAside(text) => {
                let name = format!("{ASIDE}{}", domain::case::Id::new(chance::bits()));
                let is_there = storage::keep(place, &name, &text);
                self.turn(|state| {
                    let count = state.cases.read().count();
                    state.damaged.get_or_insert((count, text));
                });
                self.hear(Event::PutAside(is_there));
            }
            Effect::Write(text) => self.hear(Event::Written(storage::write(place, NAME, &text))),
            Effect::Open(locked) => match self.state.peek(|state| state.key.clone()) {
                Some(key) => seal::open(&key, &locked, move |text| self.hear(Event::Opened(text))),
                None => self.hear(Event::Opened(None)),
            },
            Effect::Seal(text) => match self.state.peek(|state| state.key.clone()) {
                Some(key) => seal::seal(&key, &text, move |text| self.hear(Event::Sealed(text))),
                None => self.hear(Event::Sealed(None)),
            },
            Effect::Unlock => self.state.alter(|state| state.hold = None),
            Effect::End(outcome) => self.end(outcome),
        }
    }

    fn hear(self, event: Event) {
        let mut effects = Vec::new();
        self.state.alter(|state| {
            if let Some(saving) = &mut state.saving {
                effects = saving.hear(event);
            }
        });
        for effect in effects {
            self.run(effect);
        }
    }

    fn end(self, outcome: Outcome) {
        let (mut more, mut has_come) = (false, false);
        self.turn(|state| {
            let Some(saving) = state.saving.take() else { return };
            let found = &saving.stored().cases;
            if state.cases.lacks(found) {
                state.cases.join(found);
                state.read(&self.tables.rules);
                has_come = true;
            }
            if outcome == Outcome::Kept {
                state.known = true;
                // What was written down while this was being kept.
                more = found.lacks(&state.cases);
                state.read = Some(saving.known());
            }
            if outcome == Outcome::Newer {
                state.kept = Kept::Newer;
            }
            state.outcome = Some(outcome);
        });
        if more {
            self.save();
        } else if has_come {
            self.ask_sheet();
        }
    }

    /// Keeps again what was erased elsewhere.
    pub(super) fn keep_again(self) {
        self.turn(|state| state.known = false);
        self.save();
    }

    /// Empties this page as another tab emptied the device.
    pub(super) fn empty(self) {
        self.turn(|state| {
            let kept = if state.kept == Kept::Denied { Kept::Denied } else { Kept::Unasked };
            let told = std::mem::take(&mut state.told);
            *state = State { kept, told, titles: state.titles, ..State::new(state.today) };
        });
    }

    /// Removes everything that this site keeps, here and in other tabs of this device.
    pub(super) fn erase(self) {
        let count = self.state.peek(|state| state.cases.read().count());
        let gone = [Place::Device, Place::Tab].map(|place| storage::remove_all(place, ALL));
        offline::remove(move |is_removed| {
            let word = if is_removed && gone == [true, true] { &words::ERASED } else { &words::ERASE_FAILED };
            let told = self.words.fill(word, &count.to_string());
            self.empty();
            self.turn(|state| state.told = told);
        });
    }

    /// Opens what is kept with the passphrase that was typed.
    pub(super) fn unlock(self) {
        let Some(locked) = self.state.peek(|state| state.locked.clone()) else { return };
        let passphrase = field::value(&self.id("unlock"));
        seal::key(&passphrase, Some(&locked.clone()), move |key| {
            let Some(key) = key else {
                self.refuse("error-unlock", self.words.of(&words::UNLOCK_WRONG).to_owned(), false);
                return;
            };
            seal::open(&key.clone(), &locked, move |text| match text {
                Some(text) => {
                    self.accept();
                    self.turn(|state| {
                        state.locked = None;
                        state.key = Some(key);
                        state.seals = true;
                    });
                    self.found(&text);
                }
                None => self.refuse("error-unlock", self.words.of(&words::UNLOCK_WRONG).to_owned(), false),
            });
        });
    }

    /// Protects what is kept with the passphrase that was typed.
    pub(super) fn lock(self) {
        let passphrase = field::value(&self.id("lock"));
        if passphrase.chars().count() < 12 {
            self.refuse("error-lock", self.words.of(&words::LOCK_SHORT).to_owned(), passphrase.is_empty());
            return;
        }
        self.accept();
        self.clear(&["lock"]);
        seal::key(&passphrase, None, move |key| {
            self.tell(if key.is_some() { &words::LOCKED } else { &words::LOCK_FAILED });
            if key.is_some() {
                self.turn(|state| {
                    state.key = key;
                    state.seals = true;
                });
                self.seal_aside();
                self.save();
            }
        });
    }

    /// Seals the texts that were put aside as damaged: they hold what the passphrase is to protect.
    fn seal_aside(self) {
        let Some(key) = self.state.peek(|state| state.key.clone()) else { return };
        for place in [Place::Device, Place::Tab] {
            for name in storage::names(place, ASIDE) {
                // One that is sealed keeps the passphrase that it has: under two, nobody would open it.
                if let Ok(Some(text)) = storage::read(place, &name)
                    && !matches!(Reading::of(&text), Reading::Locked(_))
                {
                    seal::seal(&key, &text, move |sealed| {
                        // One that cannot be written stays as it is: it may be all that is left of a case.
                        let _ = sealed.is_some_and(|sealed| storage::write(place, &name, &sealed));
                    });
                }
            }
        }
    }

    /// Ends the protection: what is sealed is opened once more, joined, and written open.
    pub(super) fn stop_locking(self) {
        self.turn(|state| state.seals = false);
        self.tell(&words::CHANGED);
        self.save();
    }
}
