//! The titles under which the official page shows a case, and what each means.
//!
//! The table itself is content (`content/data/statuses.toml`), so that an editor can change it; it comes in as an argument.
//! A title is compared as people copy it: in any case of letters, with entities of HTML and curly quotes.
//! **A title that the table does not know is shown as it is**, and nothing is said of it.
//!
//! ```
//! use domain::status::{Status, StatusTable};
//!
//! let table = StatusTable::from_record([("Case Was Received", "received accepted keep-notice -")].into_iter());
//! let status = table.find("  CASE was received ").expect("a known title");
//! assert_eq!(status.meaning, "accepted");
//! ```

mod nearest;
mod title;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use title::folded;

use crate::case::DayKind;

/// One title of the official page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Its name in the table.
    pub code: String,
    /// The title, as the official page writes it.
    pub title: String,
    /// The key of its group: the word `group-<key>`.
    pub group: String,
    /// The key of its plain meaning: the word `meaning-<key>`.
    pub meaning: String,
    /// The key of what to do: the word `next-<key>`.
    pub next: String,
    /// The code of the date that the reader should write down, if there is one; a kind of [`DayKind`].
    #[serde(default)]
    pub asks: Option<String>,
    /// Whether the title was seen in one source only, so that the official page may write it another way.
    #[serde(default)]
    pub rare: bool,
}

/// The known titles, as the data file holds them: one `[[status]]` after another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusTable {
    /// The titles, in the order of the file.
    pub status: Vec<Status>,
}

/// What is wrong with an entry of a table of this crate that an editor keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFault {
    /// The text of the file that is at fault, without quotes.
    pub at: String,
    /// What is wrong.
    pub fault: TableFaultKind,
}

/// The kinds of faults of such a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFaultKind {
    /// The text is in the table twice where it may stand once.
    Twice,
    /// The text is no kind of date that a case can have.
    UnknownDate,
    /// The text is no address of a source.
    NoSource,
    /// The rule's length is not given, or given twice.
    Length,
    /// The rule ends before it begins.
    Backwards,
}

impl StatusTable {
    /// The status with this title, however it is written.
    #[must_use]
    pub fn find(&self, title: &str) -> Option<&Status> {
        let wanted = folded(title);
        self.status.iter().find(|status| folded(&status.title) == wanted)
    }

    /// The faults of the table that would make the tool wrong.
    #[must_use]
    pub fn faults(&self) -> Vec<TableFault> {
        let mut faults = Vec::new();
        let (mut codes, mut titles) = (BTreeSet::new(), BTreeSet::new());
        for status in &self.status {
            if !codes.insert(&status.code) {
                faults.push(TableFault { at: status.code.clone(), fault: TableFaultKind::Twice });
            }
            if !titles.insert(folded(&status.title)) {
                faults.push(TableFault { at: status.title.clone(), fault: TableFaultKind::Twice });
            }
            if let Some(asks) = status.asks.as_ref().filter(|asks| DayKind::named(asks).is_none()) {
                faults.push(TableFault { at: asks.clone(), fault: TableFaultKind::UnknownDate });
            }
        }
        faults
    }

    /// The keys of all words that the table needs.
    #[must_use]
    pub fn words(&self) -> BTreeSet<String> {
        let keys = |status: &Status| {
            [format!("group-{}", status.group), format!("meaning-{}", status.meaning), format!("next-{}", status.next)]
        };
        self.status.iter().flat_map(keys).collect()
    }

    /// The table as it travels with a page: of each title group, meaning, what to do and the date that is asked for, in one text.
    ///
    /// The codes stay behind: a page knows a status by its title, and keeps it so.
    #[must_use]
    pub fn to_record(&self) -> BTreeMap<String, String> {
        let value = |status: &Status| {
            let asks = status.asks.as_deref().unwrap_or("-");
            format!("{} {} {} {asks}", status.group, status.meaning, status.next)
        };
        self.status.iter().map(|status| (status.title.clone(), value(status))).collect()
    }

    /// The table from what travelled with a page; an entry that cannot be read is left out.
    #[must_use]
    pub fn from_record<'a>(record: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let status = |(title, value): (&str, &str)| {
            let mut fields = value.split(' ').map(str::to_owned);
            let (group, meaning, next) = (fields.next()?, fields.next()?, fields.next()?);
            let asks = fields.next().filter(|asks| asks != "-");
            Some(Status { code: String::new(), title: title.to_owned(), group, meaning, next, asks, rare: false })
        };
        Self { status: record.filter_map(status).collect() }
    }
}

impl Status {
    /// The kind of date that the reader should write down with it.
    #[must_use]
    pub fn day(&self) -> Option<DayKind> {
        self.asks.as_deref().and_then(DayKind::named)
    }
}

#[cfg(test)]
pub(crate) mod tests;
