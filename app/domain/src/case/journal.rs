//! The journal of a case: every change with its date, and nothing overwritten.
//!
//! **Entries are only ever added.** A correction is a new entry, undoing is a new entry, putting a case away is a new entry.
//! So the journals of two tabs or two devices are joined by putting their entries together, in whatever order.

use super::change::Change;
use super::id::Id;
use crate::date::Date;

/// The latest time that a journal takes, in milliseconds since 1970: the largest number that every JSON reader keeps exactly.
pub const LAST_TIME: u64 = (1 << 53) - 1;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JournalEntry {
    /// Its rank in the order: milliseconds since 1970 by the device's clock, and always behind the entries that it follows.
    pub at: u64,
    /// Its name.
    pub id: Id,
    /// The day on which it was written, where the reader was.
    pub on: Date,
    /// What changed.
    pub change: Change,
}

/// The moment of an entry, as the device reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970 by the device's clock, right or wrong.
    pub at: u64,
    /// The calendar date where the reader is.
    pub on: Date,
    /// Random bits that name the entry.
    pub id: Id,
}

/// A case as it is stored: its name and its entries, or only its name where it was deleted for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// The case's name.
    pub id: Id,
    /// The entries in their order; empty once the case is gone.
    entries: Vec<JournalEntry>,
    /// Whether the case was deleted for good. The name stays, so that an old tab or file cannot bring the case back.
    gone: bool,
}

impl Journal {
    /// An empty journal.
    #[must_use]
    pub const fn new(id: Id) -> Self {
        Self { id, entries: Vec::new(), gone: false }
    }

    /// What stays of a case that was deleted for good.
    #[must_use]
    pub const fn gone(id: Id) -> Self {
        Self { id, entries: Vec::new(), gone: true }
    }

    /// A journal of entries in any order.
    #[must_use]
    pub fn from_entries(id: Id, entries: Vec<JournalEntry>) -> Self {
        let mut journal = Self::new(id);
        for entry in entries {
            journal.take(entry);
        }
        journal
    }

    /// The entries in their order.
    #[must_use]
    pub fn entries(&self) -> &[JournalEntry] {
        &self.entries
    }

    /// Whether the case was deleted for good.
    #[must_use]
    pub const fn is_gone(&self) -> bool {
        self.gone
    }

    /// Writes a change into the journal, behind everything that is in it even where the clock went back.
    pub fn write(&mut self, moment: Moment, change: Change) {
        if self.gone {
            return;
        }
        let last = self.entries.last().map(|entry| (entry.at, entry.id));
        let next = last.map_or(0, |(at, _)| at.saturating_add(1));
        let at = moment.at.max(next).min(LAST_TIME);
        // At the last time of all, which a file may hold, the names decide the order.
        let id = last.filter(|(last, _)| *last == at).map_or(moment.id, |(_, id)| id.behind(moment.id));
        self.take(JournalEntry { at, id, on: moment.on, change });
    }

    /// Puts another journal of the same case into this one.
    ///
    /// The order in which journals come, and how often, makes no difference.
    pub fn join(&mut self, other: &Self) {
        if self.gone || other.gone {
            self.gone = true;
            self.entries.clear();
            return;
        }
        if self.lacks(other) == 0 {
            return;
        }
        for entry in &other.entries {
            self.take(entry.clone());
        }
    }

    /// Inserts an entry at its position.
    ///
    /// Two entries of one name are one entry; damage that makes them differ is settled alike everywhere.
    fn take(&mut self, entry: JournalEntry) {
        match self.position(&entry) {
            Ok(position) => {
                if let Some(known) = self.entries.get_mut(position).filter(|known| entry < **known) {
                    *known = entry;
                }
            }
            Err(position) => self.entries.insert(position, entry),
        }
    }

    fn position(&self, entry: &JournalEntry) -> Result<usize, usize> {
        self.entries.binary_search_by(|known| (known.at, known.id).cmp(&(entry.at, entry.id)))
    }

    /// How many entries of another journal are not in this one.
    #[must_use]
    pub fn lacks(&self, other: &Self) -> usize {
        if self.gone {
            return 0;
        }
        if other.gone {
            return 1;
        }
        other.entries.iter().filter(|entry| self.takes(entry)).count()
    }

    /// Whether joining would take an entry in.
    fn takes(&self, entry: &JournalEntry) -> bool {
        self.position(entry).ok().and_then(|position| self.entries.get(position)).is_none_or(|known| entry < known)
    }
}
