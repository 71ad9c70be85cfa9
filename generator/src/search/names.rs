//! The names of the files of the search.

use crate::parse::config::Lang;

/// The script of the search field.
pub const SCRIPT: &str = "search-field.js";

/// The script of the worker that searches.
pub const WORKER: &str = "search-worker.js";

/// The file with the props of the search, at the site's root.
#[must_use]
pub fn props_name(lang: &Lang) -> String {
    format!("search-{lang}.json")
}
