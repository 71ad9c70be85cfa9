//! What a file would bring, before anything of it is imported.

use super::by_receipt;
use crate::case::{Case, Cases, Id};

/// What a file would bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Cases that are not here.
    pub added: Vec<Case>,
    /// Cases that are here, with entries that are not: as they would be, and how many entries come to them.
    pub changed: Vec<(Case, usize)>,
    /// How many cases are the same here, or newer.
    pub equal: usize,
    /// Cases that were deleted for good on the other device and would go here too.
    pub deleted: Vec<Case>,
    /// Cases that are not here but have the receipt number of one that is: the case of the file, and the one here.
    pub duplicates: Vec<(Id, Id)>,
}

impl Preview {
    /// Compares what a file holds with what is here.
    #[must_use]
    pub fn compare(here: &Cases, there: &Cases) -> Self {
        let mut preview = Self::default();
        let known = by_receipt(here);
        for journal in there.journals() {
            match here.find(journal.id) {
                None if journal.is_gone() => {}
                None => {
                    let case = Case::read(journal);
                    if let Some(twin) = known.get(&case.receipt).filter(|_| !case.receipt.is_empty()) {
                        preview.duplicates.push((case.id, *twin));
                    }
                    preview.added.push(case);
                }
                Some(known) if known.is_gone() => preview.equal += 1,
                Some(known) if journal.is_gone() => preview.deleted.push(Case::read(known)),
                Some(known) => match known.lacks(journal) {
                    0 => preview.equal += 1,
                    count => {
                        let mut joined = known.clone();
                        joined.join(journal);
                        preview.changed.push((Case::read(&joined), count));
                    }
                },
            }
        }
        preview
    }

    /// Whether taking it in would change nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.deleted.is_empty()
    }
}
