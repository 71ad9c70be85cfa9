//! What is to be written: paths and bytes, nothing yet on the disk.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use crate::link::Route;
use crate::preview::Preview;

/// A file's path below the output folder, with `/` on every system: `accounts/index.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// Takes a relative path with `/` between its parts.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into().into())
    }

    /// The file in which a route's page stands.
    pub fn of_route(route: &Route) -> Self {
        let path = route.as_str().trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { Self::new(format!("{path}index.html")) } else { Self(path.into()) }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

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

    /// Takes the wish for a picture of a page. Only a build that is published draws them.
    fn draw(&self, _preview: Preview) {}
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
}
