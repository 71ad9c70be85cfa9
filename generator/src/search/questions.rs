//! How well an index answers: questions with the pages that answer them, and the hits.

use std::collections::BTreeMap;

use search::write::Files;
use search::{Engine, Hit, Reply};
use serde::Deserialize;

/// Questions by the code of their language, each with the files that answer it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Questions(pub BTreeMap<String, BTreeMap<String, Vec<String>>>);

/// How often a wanted page was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many questions there were.
    pub asked: usize,
    /// How many had a wanted page first.
    pub first: usize,
    /// How many had one among the first three.
    pub three: usize,
}

/// What an index answers to a question: how many pages, the best of them, near words, and the files that were needed.
#[must_use]
pub fn ask(files: &Files, question: &str, limit: usize) -> (usize, Vec<Hit>, Vec<String>, Vec<String>) {
    let mut engine = Engine::default();
    let mut needed = Vec::new();
    loop {
        match engine.ask(question, limit) {
            Reply::Results { count, hits, nearest } => return (count, hits, nearest, needed),
            Reply::Missing(names) => {
                for name in names {
                    // A file that is not there would be asked for again and again.
                    if !files.get(&name).is_some_and(|text| engine.put(&name, text)) {
                        return (0, Vec::new(), Vec::new(), needed);
                    }
                    needed.push(name);
                }
            }
        }
    }
}

/// The rank of the first wanted page among the results; `key_of` gives the file of an address.
#[must_use]
pub fn rank(hits: &[Hit], wanted: &[String], key_of: &BTreeMap<String, String>) -> Option<usize> {
    hits.iter().position(|hit| {
        let address = hit.href.split('#').next().unwrap_or_default();
        key_of.get(address).is_some_and(|key| wanted.contains(key))
    })
}

impl Hits {
    /// Counts a question whose wanted page had this rank.
    pub fn count(&mut self, rank: Option<usize>) {
        self.asked += 1;
        self.first += usize::from(rank == Some(0));
        self.three += usize::from(rank.is_some_and(|rank| rank < 3));
    }
}
