//! The props of the search field: where the files of the search are, and its words.
//!
//! The field is on every page and loads this when it has the focus; so it is a file at a fixed address,
//! and no page changes when the index does.

use domain::message::RequiredMessage;
use serde::{Deserialize, Serialize};

use crate::{File, Texts};

/// The name of the words file.
pub const NAME: &str = "search";

/// The name of the compiled module; its package is `bundle-search`.
pub const MODULE: &str = "search";

/// What the search of a language needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchProps {
    /// The folder of the site, which the addresses of results lie below.
    pub base: String,
    /// What the addresses of the files of the index begin with.
    pub index: String,
    /// The script of the worker.
    pub worker: File,
    /// The JavaScript bindings of the module.
    pub bindings: File,
    /// The WebAssembly module.
    pub module: File,
    /// The messages.
    pub words: Texts,
    /// Each link's name with its finished address.
    pub links: Texts,
    /// The session's storage key of a number on its way to the number tool.
    pub pending: String,
}

/// The names of links.
pub mod links {
    /// The page with the search.
    pub const PAGE: &str = "page";
    /// The list of everything, for readers without script and for questions without an answer.
    pub const A_TO_Z: &str = "a-z";
    /// The official contact.
    pub const CONTACT: &str = "contact";
    /// The number tool.
    pub const NUMBER_TOOL: &str = "number-tool";
}

/// The keys of the messages.
pub mod keys {
    crate::messages! {
        /// The name of the list of results.
        RESULTS = "results";
        /// Above one result, and announced.
        ONE = "one";
        /// Above several results, and announced.
        MANY = "many" ["count"];
        /// Instead of results.
        NONE = "none";
        /// Before words of the site that are near to what was typed.
        NEAR = "near";
        /// Leads to all results.
        EVERY = "all" ["count"];
        /// Leads to the list of everything.
        A_TO_Z = "a-z";
        /// Leads to the official contact.
        CONTACT = "contact";
        /// For a number of a case or of a person.
        NUMBER = "number";
        /// Leads to the number tool.
        NUMBER_TOOL = "number-tool";
        /// Where the search cannot start.
        FAILED = "failed";
    }
}

/// Every message with its placeholders.
#[must_use]
pub fn messages() -> Vec<RequiredMessage> {
    keys::ALL.iter().map(RequiredMessage::from).collect()
}

/// Every link.
#[must_use]
pub fn links() -> Vec<&'static str> {
    vec![links::PAGE, links::A_TO_Z, links::CONTACT, links::NUMBER_TOOL]
}
