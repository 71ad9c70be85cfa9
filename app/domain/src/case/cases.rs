//! All cases of a device.

use super::backup::Backup;
use super::change::Change;
use super::id::Id;
use super::journal::{Journal, Moment};
use super::projection::Case;

/// All cases, and when they were last put into a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cases {
    /// The journals, sorted by their names.
    journals: Vec<Journal>,
    /// The last backup.
    backup: Option<Backup>,
}

impl Cases {
    /// The journals, sorted by their names.
    #[must_use]
    pub fn journals(&self) -> &[Journal] {
        &self.journals
    }

    /// The journal of a case.
    #[must_use]
    pub fn find(&self, id: Id) -> Option<&Journal> {
        self.position(id).ok().and_then(|position| self.journals.get(position))
    }

    /// Every case that was not deleted permanently, in its current state, archived ones too.
    pub fn read(&self) -> impl Iterator<Item = Case> {
        self.journals.iter().filter(|journal| !journal.is_gone()).map(Case::read)
    }

    /// The case with this receipt number, unless it is put away.
    #[must_use]
    pub fn with_receipt(&self, number: &str) -> Option<Id> {
        self.read().find(|case| case.receipt == number && !case.removed).map(|case| case.id)
    }

    /// Whether there is neither a case nor the name of one.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.journals.is_empty()
    }

    /// How many entries all journals have together.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.journals.iter().map(|journal| journal.entries().len()).sum()
    }

    /// Writes a change into the journal of a case, which begins with it where there was none.
    pub fn write(&mut self, id: Id, moment: Moment, change: Change) {
        if let Some(journal) = self.journal(id) {
            journal.write(moment, change);
        }
    }

    /// Deletes a case for good: only its name stays.
    pub fn delete(&mut self, id: Id) {
        self.put(&Journal::gone(id));
    }

    /// Puts a journal to the others; one of the same name is joined with it.
    pub fn put(&mut self, journal: &Journal) {
        match self.position(journal.id) {
            Ok(position) => {
                if let Some(known) = self.journals.get_mut(position) {
                    known.join(journal);
                }
            }
            Err(position) => self.journals.insert(position, journal.clone()),
        }
    }

    /// Joins two cases that turned out to be one: the first has all entries then, the second is gone.
    pub fn merge(&mut self, into: Id, from: Id) {
        let Some(entries) = self.find(from).filter(|_| into != from).map(|journal| journal.entries().to_vec()) else {
            return;
        };
        self.put(&Journal::from_entries(into, entries));
        self.delete(from);
    }

    /// Puts everything of another tab, or of a file, to what is here.
    ///
    /// The order in which others come, and how often, makes no difference.
    pub fn join(&mut self, other: &Self) {
        for journal in &other.journals {
            self.put(journal);
        }
        self.backup = self.backup.max(other.backup);
    }

    /// Whether another has anything that is not here.
    #[must_use]
    pub fn lacks(&self, other: &Self) -> bool {
        other.backup > self.backup
            || other.journals.iter().any(|journal| match self.find(journal.id) {
                Some(known) => known.lacks(journal) > 0,
                None => true,
            })
    }

    /// The last backup.
    #[must_use]
    pub const fn backup(&self) -> Option<Backup> {
        self.backup
    }

    /// Notes that everything was put into a file.
    pub fn note_backup(&mut self, backup: Backup) {
        self.backup = self.backup.max(Some(backup));
    }

    fn position(&self, id: Id) -> Result<usize, usize> {
        self.journals.binary_search_by(|journal| journal.id.cmp(&id))
    }

    fn journal(&mut self, id: Id) -> Option<&mut Journal> {
        let position = self.position(id).unwrap_or_else(|position| {
            self.journals.insert(position, Journal::new(id));
            position
        });
        self.journals.get_mut(position)
    }
}
