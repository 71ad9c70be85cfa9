//! The letters in front of a case number of the National Visa Center, and the cities of the offices that they name.
//!
//! The table itself is content (`content/data/posts.toml`), so that an editor can change it; it comes in as an argument.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::fault::CodeFault;

/// An embassy, a consulate or an office that gives visas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// Three letters from A to Z.
    pub code: String,
    /// The city.
    #[serde(rename = "place")]
    pub city: String,
    /// The city in languages that have another name for it, by the language's code.
    #[serde(default, rename = "in")]
    pub translations: BTreeMap<String, String>,
}

/// The known posts, as the data file holds them: one `[[post]]` after another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostTable {
    /// The posts, in the order of the file.
    pub post: Vec<Post>,
}

impl PostTable {
    /// The post with these three upper-case letters.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&Post> {
        self.post.iter().find(|post| post.code == code)
    }

    /// The faults of the table that would make the rules wrong: a code that is not three capital letters, or is twice.
    #[must_use]
    pub fn faults(&self) -> Vec<CodeFault<'_>> {
        let mut seen = BTreeSet::new();
        self.post.iter().filter_map(|post| CodeFault::find(&post.code, &mut seen)).collect()
    }

    /// The table as it travels with a page in a language: the code of each post and its city.
    #[must_use]
    pub fn to_record(&self, language: &str) -> BTreeMap<String, String> {
        let city = |post: &Post| post.translations.get(language).unwrap_or(&post.city).clone();
        self.post.iter().map(|post| (post.code.clone(), city(post))).collect()
    }

    /// The table from what travelled with a page.
    #[must_use]
    pub fn from_record<'a>(record: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let post = |(code, city): (&str, &str)| Post {
            code: code.to_owned(),
            city: city.to_owned(),
            translations: BTreeMap::new(),
        };
        Self { post: record.map(post).collect() }
    }
}
