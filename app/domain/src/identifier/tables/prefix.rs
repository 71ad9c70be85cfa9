//! The letters in front of a receipt number, and the offices behind them.
//!
//! The table itself is content (`content/data/prefixes.toml`), so that an editor can change it; it comes in as an argument.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::fault::CodeFault;
use super::post::PostTable;

/// One known prefix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prefix {
    /// Three letters from A to Z.
    pub code: String,
    /// The key of the office; its name is the word `office-<key>`.
    pub office: String,
    /// Whether the letters are still met.
    pub state: PrefixState,
    /// What the digits behind the letters are.
    #[serde(default)]
    pub digits: DigitMeaning,
}

/// Whether a prefix is still met on new notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrefixState {
    /// Met every day.
    Current,
    /// Met now and then.
    Rare,
    /// A code of a system that is no longer used.
    Retired,
    /// The old code of a local office.
    Legacy,
}

/// What can be read from the digits behind a prefix.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DigitMeaning {
    /// Fiscal year, workday and running number.
    Workday,
    /// A running number without an inner order that anybody outside knows.
    #[default]
    Running,
}

/// The known prefixes, as the data file holds them: one `[[prefix]]` after another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrefixTable {
    /// The prefixes, in the order of the file.
    pub prefix: Vec<Prefix>,
    /// The letters that belong to the National Visa Center instead; they have a file of their own.
    #[serde(skip)]
    pub posts: PostTable,
}

impl PrefixTable {
    /// The prefix with these three upper-case letters.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&Prefix> {
        self.prefix.iter().find(|prefix| prefix.code == code)
    }

    /// Prefixes that are met every day and differ from `code` in exactly one letter.
    pub fn neighbours<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Prefix> {
        self.prefix
            .iter()
            .filter(move |prefix| prefix.state == PrefixState::Current && distance(&prefix.code, code) == Some(1))
    }

    /// The faults of the table that would make the rules wrong: a code that is not three capital letters, or is twice.
    #[must_use]
    pub fn faults(&self) -> Vec<CodeFault<'_>> {
        let mut seen = BTreeSet::new();
        self.prefix.iter().filter_map(|prefix| CodeFault::find(&prefix.code, &mut seen)).collect()
    }

    /// The table as it travels with a page: office, state and digits of each code, in one text.
    #[must_use]
    pub fn to_record(&self) -> BTreeMap<String, String> {
        self.prefix
            .iter()
            .map(|prefix| {
                let value = format!("{} {} {}", prefix.office, prefix.state.name(), prefix.digits.name());
                (prefix.code.clone(), value)
            })
            .collect()
    }

    /// The table from what travelled with a page; an entry that cannot be read is left out.
    #[must_use]
    pub fn from_record<'a>(record: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let prefix = record
            .filter_map(|(code, value)| {
                let mut fields = value.split(' ');
                Some(Prefix {
                    code: code.to_owned(),
                    office: fields.next()?.to_owned(),
                    state: PrefixState::named(fields.next()?)?,
                    digits: DigitMeaning::named(fields.next()?)?,
                })
            })
            .collect();
        Self { prefix, posts: PostTable::default() }
    }

    /// The same table with the posts whose letters are in front of other numbers.
    #[must_use]
    pub fn with_posts(self, posts: PostTable) -> Self {
        Self { posts, ..self }
    }
}

impl PrefixState {
    const ALL: [Self; 4] = [Self::Current, Self::Rare, Self::Retired, Self::Legacy];

    /// The name in the data file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Rare => "rare",
            Self::Retired => "retired",
            Self::Legacy => "legacy",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl DigitMeaning {
    /// The name in the data file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workday => "workday",
            Self::Running => "running",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Workday, Self::Running].into_iter().find(|digits| digits.name() == name)
    }
}

/// In how many positions two codes of the same length differ.
fn distance(one: &str, other: &str) -> Option<usize> {
    (one.len() == other.len()).then(|| one.bytes().zip(other.bytes()).filter(|(a, b)| a != b).count())
}
