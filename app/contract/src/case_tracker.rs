//! What a page gives to the case tracker: its messages, and the tables of prefixes, titles and deadlines.
//!
//! The messages of the rules are named with the rules; here are those of the tool itself.

pub mod keys;
pub mod transfer_keys;

use domain::deadline::RuleTable;
use domain::identifier::PrefixTable;
use domain::message::RequiredMessage;
use domain::status::StatusTable;
use domain::{case, date, deadline, transfer};
use serde::{Deserialize, Serialize};

use crate::{File, Texts};

/// The name of the tool in `data-island`, in directives and in file names.
pub const NAME: &str = "case-tracker";

/// The name of the link to the official page that shows the status of a case.
pub const LINK_CASE_STATUS: &str = "case-status";

/// The props of the case tracker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTrackerPageProps {
    /// The messages that the running tool shows.
    pub words: Texts,
    /// Each link's name with its finished address.
    pub links: Texts,
    /// The known prefixes.
    pub prefixes: PrefixTable,
    /// The rules of deadlines.
    pub deadlines: RuleTable,
    /// The file of official titles: [`Titles`] as JSON.
    pub titles: File,
    /// The script that stores the tools for use without a network.
    pub offline: String,
}

/// The official titles with what each means: a file of its own, because the page is read long before a case has a status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titles {
    /// The titles.
    pub statuses: StatusTable,
    /// The messages that the table names.
    pub words: Texts,
}

impl Titles {
    /// The file for pages of a language: of all `words` of the tool those that the table names.
    #[must_use]
    pub fn new(statuses: &StatusTable, words: &Texts) -> Self {
        let keys = statuses.words();
        let words = words.iter().filter(|(key, _)| keys.contains(*key));
        Self { statuses: statuses.clone(), words: words.map(|(key, text)| (key.clone(), text.clone())).collect() }
    }
}

/// The messages that the running tool shows, each with its placeholders, sorted by key; those of titles come in [`Titles`].
#[must_use]
pub fn messages(deadlines: &RuleTable) -> Vec<RequiredMessage> {
    let own = keys::ALL
        .iter()
        .chain(transfer_keys::ALL)
        .chain(date::DAY_WORDS)
        .chain(date::HOLIDAY_WORDS)
        .chain(deadline::words::WORDS);
    let fixed = own.chain(case::words::words()).chain(transfer::words::words()).map(RequiredMessage::from);
    let mut all: Vec<RequiredMessage> = fixed.chain(named(deadlines.words())).collect();
    all.sort();
    all.dedup();
    all
}

/// The messages that the table of titles names, sorted by key.
#[must_use]
pub fn title_messages(statuses: &StatusTable) -> Vec<RequiredMessage> {
    named(statuses.words()).collect()
}

fn named(keys: impl IntoIterator<Item = String>) -> impl Iterator<Item = RequiredMessage> {
    keys.into_iter().map(|key| RequiredMessage { key, placeholders: &[] })
}

/// The names of the links in the `[links]` of the words file.
#[must_use]
pub fn links() -> Vec<&'static str> {
    vec![LINK_CASE_STATUS]
}
