//! How the texts of the lists become one packed list.
//!
//! Each text holds one word a line, the most used first; a line's number is the word's rank.
//! A word that is in several lists has its best rank.
//!
//! A word is worth an entry only where knowing it saves an attacker something: one of five letters that is at rank 90,000 costs as many guesses as trying all of five characters.
//! So a [`Share`] says from what saving on, and down to what rank, the words of a list are used.

use std::collections::BTreeMap;

use domain::password::lists;
use domain::password::typed::fold;

/// What is used of one list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The file below `lists/`.
    pub file: &'static str,
    /// The last rank that is used.
    pub last: u32,
    /// How many powers of ten a word must save against trying all characters.
    pub saving: f64,
}

/// What is used of the lists of the English sources.
pub const ENGLISH: [Share; 6] = [
    Share { file: "en-passwords.txt", last: 16_100, saving: 0.0 },
    Share { file: "en-words.txt", last: 16_100, saving: 0.0 },
    Share { file: "en-spoken.txt", last: 16_100, saving: 0.0 },
    Share { file: "en-surnames.txt", last: 16_100, saving: 0.0 },
    Share { file: "en-female-names.txt", last: 16_100, saving: 0.0 },
    Share { file: "en-male-names.txt", last: 16_100, saving: 0.0 },
];

/// What is used of the lists of the Spanish sources.
pub const SPANISH: [Share; 4] = [
    Share { file: "es-passwords.txt", last: 10_000, saving: 0.0 },
    Share { file: "es-spoken.txt", last: 6_000, saving: 3.0 },
    Share { file: "es-first-names.txt", last: 6_000, saving: 3.0 },
    Share { file: "es-last-names.txt", last: 6_000, saving: 3.0 },
];

/// Packs the lists; `read` gives a file's text.
///
/// Nothing where a text cannot be packed.
#[must_use]
pub fn pack(read: impl Fn(&str) -> String) -> Option<Vec<u8>> {
    let mut ranks: BTreeMap<String, u32> = BTreeMap::new();
    for share in ENGLISH.iter().chain(&SPANISH) {
        for (line, rank) in read(share.file).lines().zip(1..=share.last) {
            let Some(word) = folded(line) else {
                continue;
            };
            if saving(&word, rank) < share.saving {
                continue;
            }
            let best = ranks.entry(word).or_insert(rank);
            *best = rank.min(*best);
        }
    }
    let words: Vec<(&str, u32)> = ranks.iter().map(|(word, rank)| (word.as_str(), *rank)).collect();
    lists::pack(&words)
}

/// The word as lists hold it; nothing for one in another script.
fn folded(line: &str) -> Option<String> {
    let word: String = line.chars().map(fold).map(char::from).collect();
    (!word.is_empty() && !word.contains('\0')).then_some(word)
}

/// How many powers of ten an attacker saves who knows the word.
fn saving(word: &str, rank: u32) -> f64 {
    let length = u32::try_from(word.len()).map_or(f64::INFINITY, f64::from);
    length - f64::from(rank).log10()
}
