//! The page contract: what a page gives to a tool, and what a worker is asked and answers.
//!
//! An element with `data-island="<name>"` holds the props of the tool as JSON, and a fallback that is useful without script.
//! Nothing else crosses from a page into a tool.
//! The generator writes these types and the tools read them; both know them from here alone.
//!
//! 1. [`receipt_validator`], [`letter_finder`], [`password_strength`], [`sign_up_walkthrough`], [`case_tracker`]: the props of each tool, and the keys of its own messages.
//! 2. [`search`]: the props of the search field.
//! 3. [`message`]: a message with arguments, as it crosses from a worker.
//! 4. [`worker`]: the files of a worker, and how it is asked.
//! 5. [`record`], [`json`]: values by their keys, and how a tool reads all this.
//! 6. [`bundle`]: which compiled module mounts which tools.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg_attr(test, allow(clippy::expect_used, reason = "a test that cannot go on says so by panicking"))]

pub mod bundle;
pub mod case_tracker;
pub mod json;
pub mod letter_finder;
pub mod message;
pub mod password_strength;
pub mod receipt_validator;
pub mod record;
pub mod search;
pub mod sign_up_walkthrough;
pub mod worker;

use serde::{Deserialize, Serialize};

pub use record::Record;

/// The names of all tools that a page can ask for, as in `data-island`, in directives and in file names.
pub const ISLANDS: &[&str] =
    &[receipt_validator::NAME, password_strength::NAME, sign_up_walkthrough::NAME, case_tracker::NAME];

/// Texts by their keys: the messages of a tool, or finished addresses by the names of links.
pub type Texts = Record<String>;

/// A file of the site that a tool fetches when it needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The finished address.
    pub href: String,
    /// The checksum for subresource integrity: `sha256-...`.
    pub integrity: String,
}
