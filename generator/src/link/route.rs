//! The address of a page on the site, and its index among the pages.

use std::fmt;
use std::sync::Arc;

/// A page's index in [`Site::pages`](super::Site::pages).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(usize);

impl PageId {
    /// The page of this index.
    pub(crate) fn new(index: usize) -> Self {
        Self(index)
    }

    /// The index.
    pub fn index(self) -> usize {
        self.0
    }
}

/// A page's address on the site, without origin and base folder: `/accounts/reset-password/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// Takes an address that begins with `/`.
    pub fn new(route: impl Into<String>) -> Self {
        Self(route.into().into())
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
