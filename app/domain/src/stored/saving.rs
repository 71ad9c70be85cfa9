//! The way of a change from memory to the device: lock, read, join, write, read back, compare.
//!
//! A machine that knows no device: events go in, effects come out, and tests read the list.
//! **What another tab wrote is joined before anything is written**, and nothing is reported as stored before it was read back.

use super::read::{Cause, Reading};
use super::{Stored, write};

/// What the tool is asked to do; it answers each with the event of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavingEffect {
    /// Hold other tabs back until [`SavingEffect::Unlock`], where the browser can.
    Lock,
    /// Read the stored text.
    Read,
    /// Decrypt a text with the key that the reader gave.
    Decrypt(super::Encrypted),
    /// Back up a text that cannot be read whole, under a name of its own.
    BackUp(String),
    /// Encrypt a text with the key that the reader gave.
    Encrypt(String),
    /// Write the text.
    Write(String),
    /// Read the stored text once more.
    ReadBack,
    /// Let other tabs go on. It has no answer.
    Unlock,
    /// The end: what became of it. It has no answer.
    End(Outcome),
}

/// What the tool answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Other tabs wait, or the browser cannot make them.
    Locked,
    /// The stored text, or nothing.
    Found(Option<String>),
    /// The decrypted text; nothing where the key does not fit, or there is none.
    Decrypted(Option<String>),
    /// Whether it was backed up.
    BackedUp(bool),
    /// The encrypted text; nothing where the browser cannot encrypt.
    Encrypted(Option<String>),
    /// Whether the browser took it.
    Written(bool),
    /// The text that is stored now, or nothing.
    FoundBack(Option<String>),
    /// The browser stores nothing for this page.
    Denied,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored: it was read back and compared.
    Stored,
    /// The browser stores nothing for this page.
    Denied,
    /// The browser did not take it, for example because the storage is full.
    NotWritten,
    /// Reading back gave something else, each time.
    NotTheSame,
    /// The stored text cannot be read, and could not be backed up.
    NotBackedUp,
    /// A newer page wrote the stored text.
    Newer,
    /// The stored text is encrypted, and the passphrase does not decrypt it.
    NotDecrypted,
    /// The browser cannot encrypt.
    NotEncrypted,
    /// The stored text is gone: another tab erased it, or the browser did.
    Gone,
}

/// A text of the device that this tab read or wrote before, and whose cases it holds in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The text that was there.
    pub text: String,
    /// The number of its writing.
    pub revision: u64,
}

/// How a change is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    stored: Stored,
    /// Whether something was found on the device before, so that finding nothing means that it was erased.
    known: bool,
    /// Whether the text is encrypted before it is written.
    encrypted: bool,
    /// What was there when this tab last looked: found again, it brings nothing new and is not read again.
    read: Option<Snapshot>,
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
    /// `known` says that this tab found or stored something before, and that nobody asked to start again.
    #[must_use]
    pub const fn begin(stored: Stored, known: bool, encrypted: bool, read: Option<Snapshot>) -> (Self, SavingEffect) {
        (Self { stored, known, encrypted, read, written: String::new(), tries: TRIES }, SavingEffect::Lock)
    }

    /// What is on the device, once it was [`Outcome::Stored`].
    #[must_use]
    pub fn known(self) -> Snapshot {
        Snapshot { text: self.written, revision: self.stored.revision }
    }

    /// What is in memory now: what it began with, joined with what it found.
    #[must_use]
    pub const fn stored(&self) -> &Stored {
        &self.stored
    }

    /// Processes an answer; gives what to do next.
    pub fn on_event(&mut self, event: Event) -> Vec<SavingEffect> {
        match event {
            Event::Locked => vec![SavingEffect::Read],
            Event::Denied => end(Outcome::Denied),
            Event::Found(None) if self.known => end(Outcome::Gone),
            Event::Found(None) => self.write(),
            Event::Found(Some(text)) | Event::Decrypted(Some(text)) => self.found(text),
            Event::Decrypted(None) => end(Outcome::NotDecrypted),
            Event::BackedUp(true) => self.write(),
            Event::BackedUp(false) => end(Outcome::NotBackedUp),
            Event::Encrypted(Some(text)) => self.put(text),
            Event::Encrypted(None) => end(Outcome::NotEncrypted),
            Event::Written(true) => vec![SavingEffect::ReadBack],
            Event::Written(false) => end(Outcome::NotWritten),
            Event::FoundBack(found) => self.compare(found),
        }
    }

    fn found(&mut self, text: String) -> Vec<SavingEffect> {
        if let Some(known) = self.read.take().filter(|known| known.text == text) {
            self.stored.revision = self.stored.revision.max(known.revision);
            return self.write();
        }
        match Reading::parse(&text) {
            Reading::Empty => self.write(),
            Reading::Fine(stored) => {
                self.join(&stored);
                self.write()
            }
            // What a passphrase protected is never put aside for a text that nothing protects.
            Reading::Damaged(damaged) if damaged.cause == Cause::Encrypted => end(Outcome::NotDecrypted),
            Reading::Damaged(damaged) => {
                self.join(&damaged.stored);
                vec![SavingEffect::BackUp(text)]
            }
            Reading::TooLarge => vec![SavingEffect::BackUp(text)],
            Reading::Newer(_) => end(Outcome::Newer),
            Reading::Encrypted(locked) => vec![SavingEffect::Decrypt(locked)],
        }
    }

    fn join(&mut self, found: &Stored) {
        self.stored.cases.join(&found.cases);
        self.stored.revision = self.stored.revision.max(found.revision);
    }

    fn write(&mut self) -> Vec<SavingEffect> {
        self.stored.revision = self.stored.revision.saturating_add(1);
        let text = write(&self.stored);
        if self.encrypted { vec![SavingEffect::Encrypt(text)] } else { self.put(text) }
    }

    fn put(&mut self, text: String) -> Vec<SavingEffect> {
        self.written.clone_from(&text);
        vec![SavingEffect::Write(text)]
    }

    fn compare(&mut self, found: Option<String>) -> Vec<SavingEffect> {
        if found.as_ref() == Some(&self.written) {
            return end(Outcome::Stored);
        }
        self.tries = self.tries.saturating_sub(1);
        match found {
            // Where the browser holds nobody back, another tab may have come in between.
            Some(text) if self.tries > 0 => self.found(text),
            _ => end(Outcome::NotTheSame),
        }
    }
}

fn end(outcome: Outcome) -> Vec<SavingEffect> {
    vec![SavingEffect::Unlock, SavingEffect::End(outcome)]
}
