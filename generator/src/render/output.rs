//! What is to be written: paths and bytes, nothing yet on the disk.

use std::collections::BTreeMap;
use std::fmt;

use crate::link::Route;

/// A file's path below the output folder, with `/` on every system: `accounts/index.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

impl OutputPath {
    /// Takes a relative path with `/` between its parts.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The file in which a route's page stands.
    pub fn of_route(route: &Route) -> Self {
        let path = route.as_str().trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { Self(format!("{path}index.html")) } else { Self(path.to_owned()) }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
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

/// Where finished files go, one by one: into memory, or on their way to the disk.
pub trait Output {
    /// Takes a file.
    fn put(&mut self, path: OutputPath, bytes: Vec<u8>);
}

impl Output for OutputTree {
    fn put(&mut self, path: OutputPath, bytes: Vec<u8>) {
        self.insert(path, bytes);
    }
}
