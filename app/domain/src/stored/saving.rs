//! The way of a change from memory to the device: lock, read, join, write, read back, compare.
//!
//! A machine that knows no device: events go in, effects come out, and tests read the list.
//! **What another tab wrote is joined before anything is written**, and nothing is reported as kept before it was read back.

use super::read::{Cause, Reading};
use super::{Stored, write};

/// What the shell is asked to do; it answers each with the event of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Hold other tabs back until [`Effect::Unlock`], where the browser can.
    Lock,
    /// Read the kept text.
    Read,
    /// Open a sealed text with the key that the reader gave.
    Open(super::Locked),
    /// Put a text that cannot be read whole aside, under a name of its own.
    PutAside(String),
    /// Seal a text with the key that the reader gave.
    Seal(String),
    /// Write the text.
    Write(String),
    /// Read the kept text once more.
    ReadBack,
    /// Let other tabs go on. It has no answer.
    Unlock,
    /// The end: what became of it. It has no answer.
    End(Outcome),
}

/// What the shell answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Other tabs wait, or the browser cannot make them.
    Locked,
    /// The text that stands there, or nothing.
    Found(Option<String>),
    /// The text that the key opened; nothing where it does not fit, or there is none.
    Opened(Option<String>),
    /// Whether it lies aside.
    PutAside(bool),
    /// The sealed text; nothing where the browser cannot seal.
    Sealed(Option<String>),
    /// Whether the browser took it.
    Written(bool),
    /// The text that stands there now, or nothing.
    FoundBack(Option<String>),
    /// The browser keeps nothing for this page.
    Denied,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept: it was read back and compared.
    Kept,
    /// The browser keeps nothing for this page.
    Denied,
    /// The browser did not take it, for one because the place is full.
    NotWritten,
    /// Something else stood there when it was read back, again and again.
    NotTheSame,
    /// What stands there cannot be read, and could not be put aside.
    NotPutAside,
    /// A newer page wrote what stands there.
    Newer,
    /// A passphrase closes what stands there, and the one that was given does not open it.
    NotOpened,
    /// The browser cannot seal.
    NotSealed,
    /// What stood there is gone: another tab erased it, or the browser did.
    Gone,
}

/// A text of the device that this tab read or wrote before, and whose cases it holds in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The text, as it stood there.
    pub text: String,
    /// The number of its writing.
    pub revision: u64,
}

/// How a change is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    stored: Stored,
    /// Whether something was seen on the device before, so that finding nothing means that it was erased.
    known: bool,
    /// Whether the text is sealed before it is written.
    sealed: bool,
    /// What stood there when this tab last looked: found again, it brings nothing new and is not read again.
    read: Option<Known>,
    /// The text that was written.
    written: String,
    /// How often it may still be tried.
    tries: u8,
}

/// How often what was written may turn out to be overwritten by another tab.
const TRIES: u8 = 5;

impl Saving {
    /// Begins to save what is in memory.
    ///
    /// `known` says that this tab found or kept something before, and that nobody asked to begin anew.
    #[must_use]
    pub const fn begin(stored: Stored, known: bool, sealed: bool, read: Option<Known>) -> (Self, Effect) {
        (Self { stored, known, sealed, read, written: String::new(), tries: TRIES }, Effect::Lock)
    }

    /// What stands on the device, once it was [`Outcome::Kept`].
    #[must_use]
    pub fn known(self) -> Known {
        Known { text: self.written, revision: self.stored.revision }
    }

    /// What is in memory now: what it began with, joined with what it found.
    #[must_use]
    pub const fn stored(&self) -> &Stored {
        &self.stored
    }

    /// Takes an answer and tells what to do next.
    pub fn hear(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Locked => vec![Effect::Read],
            Event::Denied => end(Outcome::Denied),
            Event::Found(None) if self.known => end(Outcome::Gone),
            Event::Found(None) => self.write(),
            Event::Found(Some(text)) | Event::Opened(Some(text)) => self.found(text),
            Event::Opened(None) => end(Outcome::NotOpened),
            Event::PutAside(true) => self.write(),
            Event::PutAside(false) => end(Outcome::NotPutAside),
            Event::Sealed(Some(text)) => self.put(text),
            Event::Sealed(None) => end(Outcome::NotSealed),
            Event::Written(true) => vec![Effect::ReadBack],
            Event::Written(false) => end(Outcome::NotWritten),
            Event::FoundBack(found) => self.compare(found),
        }
    }

    fn found(&mut self, text: String) -> Vec<Effect> {
        if let Some(known) = self.read.take().filter(|known| known.text == text) {
            self.stored.revision = self.stored.revision.max(known.revision);
            return self.write();
        }
        match Reading::of(&text) {
            Reading::Empty => self.write(),
            Reading::Fine(stored) => {
                self.join(&stored);
                self.write()
            }
            // What a passphrase protected is never put aside for a text that nothing protects.
            Reading::Damaged(damaged) if damaged.cause == Cause::Sealed => end(Outcome::NotOpened),
            Reading::Damaged(damaged) => {
                self.join(&damaged.stored);
                vec![Effect::PutAside(text)]
            }
            Reading::TooLarge => vec![Effect::PutAside(text)],
            Reading::Newer(_) => end(Outcome::Newer),
            Reading::Locked(locked) => vec![Effect::Open(locked)],
        }
    }

    fn join(&mut self, found: &Stored) {
        self.stored.cases.join(&found.cases);
        self.stored.revision = self.stored.revision.max(found.revision);
    }

    fn write(&mut self) -> Vec<Effect> {
        self.stored.revision = self.stored.revision.saturating_add(1);
        let text = write(&self.stored);
        if self.sealed { vec![Effect::Seal(text)] } else { self.put(text) }
    }

    fn put(&mut self, text: String) -> Vec<Effect> {
        self.written.clone_from(&text);
        vec![Effect::Write(text)]
    }

    fn compare(&mut self, found: Option<String>) -> Vec<Effect> {
        if found.as_ref() == Some(&self.written) {
            return end(Outcome::Kept);
        }
        self.tries = self.tries.saturating_sub(1);
        match found {
            // Where the browser holds nobody back, another tab may have come in between.
            Some(text) if self.tries > 0 => self.found(text),
            _ => end(Outcome::NotTheSame),
        }
    }
}

fn end(outcome: Outcome) -> Vec<Effect> {
    vec![Effect::Unlock, Effect::End(outcome)]
}
