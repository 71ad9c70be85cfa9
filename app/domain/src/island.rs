//! The page contract: what a page hands to a tool that runs in it.
//!
//! An element with `data-island="<name>"` holds the tool's props as JSON, and a fallback that is useful without script.
//! Nothing else crosses from a page into a tool.
//! The generator writes the props, the app reads them, and both know them from here alone.

pub mod case_tracker;
pub mod password_strength;
pub mod sign_up_walkthrough;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use case_tracker::{CaseTracker, Tables};
pub use password_strength::{LIST, PasswordStrength};
pub use sign_up_walkthrough::SignUpWalkthrough;

use crate::letter;
use crate::receipt::{PrefixTable, words};
use crate::word::{Demand, Shown};

/// The name of the receipt tool in `data-island`, in directives and in file names.
pub const RECEIPT_VALIDATOR: &str = "receipt-validator";

/// The name of the tool that looks through a whole letter, in `data-island`, in directives and in file names.
pub const LETTER_FINDER: &str = "letter-finder";

/// The name of the password tool in `data-island`, in directives and in file names.
pub const PASSWORD_STRENGTH: &str = "password-strength";

/// The name of the sign-up walkthrough in `data-island`, in directives and in file names.
pub const SIGN_UP_WALKTHROUGH: &str = "sign-up-walkthrough";

/// The name of the case tracker in `data-island`, in directives and in file names.
pub const CASE_TRACKER: &str = "case-tracker";

/// The names of all tools.
pub const NAMES: &[&str] = &[RECEIPT_VALIDATOR, LETTER_FINDER, PASSWORD_STRENGTH, SIGN_UP_WALKTHROUGH, CASE_TRACKER];

/// The name under which a letter goes, in the memory of one tab, from the tool that looks through it to the case tracker.
pub const LETTER_ON_ITS_WAY: &str = "waymark.letter";

/// The name, in a tool's files, of the address of the worker that loads a module of its own.
pub const WORKER: &str = "worker";
/// The name of the address of that module's glue.
pub const GLUE: &str = "glue";
/// The name of the address of that module; its sum is under this name and `-integrity`.
pub const MODULE: &str = "module";

/// A part of a tool's props: texts by their names.
pub type Record = BTreeMap<String, String>;

/// The props of the receipt tool.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptValidator {
    /// The sentences that the running tool shows.
    pub words: Record,
    /// Each link's name with its finished address.
    pub links: Record,
    /// The known prefixes, as [`PrefixTable::to_record`] writes them.
    pub prefixes: Record,
    /// The known posts in the page's language, as [`crate::number::PostTable::to_record`] writes them.
    pub posts: Record,
}

impl ReceiptValidator {
    /// The sentences that a words file must hold, no more and no fewer.
    #[must_use]
    pub fn words(prefixes: &PrefixTable) -> Vec<Demand> {
        words::all(prefixes)
    }

    /// The names of the links in a words file's `[links]`, no more and no fewer.
    ///
    /// Each goes to a page's file under the language's folder (`numbers/which-number.md`), or to an official address.
    #[must_use]
    pub const fn links() -> &'static [&'static str] {
        words::LINKS
    }

    /// The props for one page: of `words` only those that the running tool shows.
    ///
    /// `links` are finished addresses by name, `posts` the posts in the page's language.
    #[must_use]
    pub fn props(words: &Record, links: Record, prefixes: &PrefixTable, posts: Record) -> Self {
        Self { words: live(words, words::all(prefixes)), links, prefixes: prefixes.to_record(), posts }
    }
}

/// The props of the tool that looks through a whole letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterFinder {
    /// The sentences that the running tool shows.
    pub words: Record,
    /// Each link's name with its finished address.
    pub links: Record,
    /// The known prefixes, as [`PrefixTable::to_record`] writes them.
    pub prefixes: Record,
    /// The known posts in the page's language, as [`crate::number::PostTable::to_record`] writes them.
    pub posts: Record,
    /// The addresses of the module that reads letters: [`WORKER`], [`GLUE`], [`MODULE`].
    pub files: Record,
}

impl LetterFinder {
    /// The sentences that a words file must hold, no more and no fewer.
    #[must_use]
    pub fn words() -> Vec<Demand> {
        letter::words::all()
    }

    /// The names of the links in a words file's `[links]`, no more and no fewer.
    #[must_use]
    pub const fn links() -> &'static [&'static str] {
        letter::words::LINKS
    }

    /// The props for one page: of `words` only those that the running tool shows.
    ///
    /// `links` are finished addresses by name, `posts` the posts in the page's language.
    #[must_use]
    pub fn props(words: &Record, links: Record, prefixes: &PrefixTable, posts: Record, files: Record) -> Self {
        Self { words: live(words, letter::words::all()), links, prefixes: prefixes.to_record(), posts, files }
    }
}

/// Of all sentences those that a running tool shows.
fn live(words: &Record, demands: Vec<Demand>) -> Record {
    let live = demands.into_iter().filter(|word| word.shown == Shown::Live);
    live.filter_map(|word| {
        let sentence = words.get(&word.key)?;
        Some((word.key, sentence.clone()))
    })
    .collect()
}
