//! `content/data/synonyms.toml`: words that mean the same, and words that say nothing by themselves, by language.

use std::collections::{BTreeMap, BTreeSet};

use search::stem::Stems;
use search::text::terms;
use serde::Deserialize;

/// The file as written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SynonymTable {
    /// Words that say nothing by themselves, in one text, by the code of their language.
    #[serde(default)]
    pub stop: BTreeMap<String, String>,
    /// Groups of words and phrases that mean the same, by the code of their language.
    #[serde(default)]
    pub same: BTreeMap<String, Vec<Vec<String>>>,
}

/// The words of a language, ready to be looked up.
#[derive(Debug, Default)]
pub struct Synonyms {
    /// Folded words that say nothing by themselves.
    pub stop: BTreeSet<String>,
    /// The stems of each phrase, and the number of its group.
    pub phrases: Vec<(Vec<String>, usize)>,
    /// The folded words of each group.
    groups: Vec<Vec<String>>,
}

impl Synonyms {
    /// The words of a language.
    #[must_use]
    pub fn of(table: &SynonymTable, lang: &str, stems: &Stems) -> Self {
        let mut synonyms = Self::default();
        if let Some(stop) = table.stop.get(lang) {
            synonyms.stop.extend(folded(stop));
        }
        for group in table.same.get(lang).into_iter().flatten() {
            let number = synonyms.groups.len();
            let mut all: Vec<String> = Vec::new();
            for phrase in group {
                let words = folded(phrase);
                let phrase: Vec<String> = words.iter().map(|word| stems.stem(word)).collect();
                synonyms.phrases.push((phrase, number));
                all.extend(words.into_iter().filter(|word| !synonyms.stop.contains(word)));
            }
            all.sort_unstable();
            all.dedup();
            synonyms.groups.push(all);
        }
        synonyms
    }

    /// The folded words of a group.
    #[must_use]
    pub fn words(&self, group: usize) -> &[String] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }
}

/// The folded words of a phrase; of a code such as `I-485` the code alone.
fn folded(phrase: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    terms(phrase, |term| {
        let is_joined =
            words.len() >= 2 && words.iter().rev().take(2).rev().map(String::as_str).collect::<String>() == term;
        if is_joined {
            words.truncate(words.len() - 2);
        }
        words.push(term.to_owned());
    });
    words
}
