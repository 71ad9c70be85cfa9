//! Which results were made from a page: the reverse of what each result has read.

use crate::link::PageId;

/// For each page, what the results of other pages have read of it.
#[derive(Default)]
pub(super) struct Readers {
    /// What the result of each page has read.
    reads: Vec<Vec<PageId>>,
    /// Whose results have read each page.
    readers: Vec<Vec<PageId>>,
}

impl Readers {
    /// Forgets everything, for a site of so many pages.
    pub fn reset(&mut self, pages: usize) {
        self.reads = vec![Vec::new(); pages];
        self.readers = vec![Vec::new(); pages];
    }

    /// Records what the result of a page has read now, instead of what it had read before.
    pub fn record(&mut self, reader: PageId, reads: Vec<PageId>) {
        let before = std::mem::replace(&mut self.reads[reader.index()], reads);
        let now = &self.reads[reader.index()];
        if before == *now {
            return;
        }
        for page in before {
            self.readers[page.index()].retain(|known| *known != reader);
        }
        for page in now {
            self.readers[page.index()].push(reader);
        }
    }

    /// The pages whose results have read this one.
    pub fn of(&self, page: PageId) -> &[PageId] {
        &self.readers[page.index()]
    }
}
