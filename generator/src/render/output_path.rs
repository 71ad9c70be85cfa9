//! The path of a finished file.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use crate::link::Route;

/// A file's path below the output folder, with `/` on every system: `accounts/index.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// Takes a relative path with `/` between its parts.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into().into())
    }

    /// The file in which a route's page is.
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
