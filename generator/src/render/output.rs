//! What is to be written: paths and bytes, nothing yet on the disk.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;

pub use super::output_path::OutputPath;
use crate::preview::Preview;

/// Every file of the finished site, in order of path.
pub type OutputTree = BTreeMap<OutputPath, Vec<u8>>;

/// Where finished files go, one by one and from several threads: into memory, or on their way
/// to the disk.
pub trait Output: Sync {
    /// Takes a file; one that was there before at this path gives way.
    fn put(&self, path: OutputPath, bytes: Bytes);

    /// Takes a file away that an earlier build with the same cache has put. Where every build
    /// begins with an empty output, there is none.
    fn remove(&self, _path: &OutputPath) {}

    /// Requests a picture of a page. Only a build that is published draws them; an output
    /// that hands files on hands this on too.
    fn draw(&self, preview: Preview);
}

/// Collects files in memory.
#[derive(Debug, Default)]
pub struct Collected(Mutex<OutputTree>);

impl Collected {
    /// The files.
    pub fn into_tree(self) -> OutputTree {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Output for Collected {
    fn put(&self, path: OutputPath, bytes: Bytes) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path, bytes.into());
    }

    fn draw(&self, _preview: Preview) {}
}
