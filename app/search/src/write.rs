//! The writer: weighted words of all headings become a few small text files.
//!
//! - `core`: the language, where each file of words begins, and how many records each page has;
//! - `w0`, `w1`, ...: words in the order of the alphabet, each with the records that it is in;
//! - `p0`, `p1`, ...: what is shown of pages: address, title, section, headings.
//!
//! A question needs the core, a file of words for each of its words, and the files of the pages found.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::figures;
use crate::text::plain;

/// What the first line of every core says.
pub(crate) const MAGIC: &str = "waymark-search 1";

/// The size of a file of words, in bytes, at which the next one begins.
const WORDS_FILE: usize = 3_500;

/// How many pages one file shows.
const PAGES_FILE: usize = 8;

/// In how many records a word counts at most: those where it weighs most.
const MOST_RECORDS: usize = 1_000;

/// A page of the index: what results show of it, and the weights of its words. Packed, for a large site has many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    shown: String,
    records: u32,
    weights: Vec<u8>,
}

impl Page {
    /// A page without records. `href` is its address below the site's folder, without a slash in front.
    #[must_use]
    pub fn new(href: &str, title: &str, section: &str) -> Self {
        let shown = format!("{href}\t{}\t{}\n", one_line(title), one_line(section));
        Self { shown, records: 0, weights: Vec::new() }
    }

    /// Adds a record: first the page itself, without anchor and heading, then each heading with the text below it.
    /// `weights` say how much each term weighs, from 1 to 63.
    pub fn add(&mut self, anchor: &str, heading: &str, weights: impl IntoIterator<Item = (u32, u8)>) {
        if self.records > 0 {
            let _ = writeln!(self.shown, "{anchor}\t{}", one_line(heading));
        }
        self.records += 1;
        for (term, weight) in weights {
            let [a, b, c, _] = term.to_le_bytes();
            self.weights.extend([weight.clamp(1, 63), a, b, c]);
        }
        // A weight of zero ends the record.
        self.weights.push(0);
    }

    /// Gives the terms of each record with their weights, and nothing at the end of each record.
    fn each_weight(&self, mut take: impl FnMut(Option<(u32, u8)>)) {
        let mut rest = self.weights.as_slice();
        loop {
            rest = match rest {
                [0, rest @ ..] => {
                    take(None);
                    rest
                }
                [weight, a, b, c, rest @ ..] => {
                    take(Some((u32::from_le_bytes([*a, *b, *c, 0]), *weight)));
                    rest
                }
                _ => return,
            };
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a language: each stem is a term, each folded word belongs to one.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// The folded words with their terms.
    pub words: BTreeMap<String, u32>,
    /// Words that say nothing by themselves: they are known, and found nowhere.
    pub stop: BTreeSet<String>,
}

/// An index as files: their names and texts.
pub type Files = BTreeMap<String, String>;

/// Writes the index of a language.
#[must_use]
pub fn files(lang: &str, pages: &[Page], vocabulary: &Vocabulary) -> Files {
    let postings = postings(pages);
    let mut files = Files::new();
    let begins = words(vocabulary, &postings, &mut files);
    let stop: Vec<&str> = vocabulary.stop.iter().map(String::as_str).collect();
    let mut core = format!("{MAGIC}\n{lang}\n{}\n{PAGES_FILE}\n{}\n", begins.join(" "), stop.join(" "));
    for page in pages {
        figures::push(page.records, &mut core);
    }
    core.push('\n');
    files.insert("core".to_owned(), core);
    for (number, group) in pages.chunks(PAGES_FILE).enumerate() {
        files.insert(format!("p{number}"), shown(group));
    }
    files
}

/// The records of each term, with the weights, in the order of the records; by the numbers of the terms.
fn postings(pages: &[Page]) -> Vec<Vec<(u32, u8)>> {
    let mut postings: Vec<Vec<(u32, u8)>> = Vec::new();
    let mut record = 0_u32;
    for page in pages {
        page.each_weight(|weight| {
            let Some((term, weight)) = weight else {
                record += 1;
                return;
            };
            let term = term as usize;
            if term >= postings.len() {
                postings.resize(term + 1, Vec::new());
            }
            if let Some(records) = postings.get_mut(term) {
                records.push((record, weight));
                if records.len() > 4 * MOST_RECORDS {
                    keep_heaviest(records);
                }
            }
        });
    }
    postings.iter_mut().filter(|records| records.len() > MOST_RECORDS).for_each(keep_heaviest);
    postings
}

fn keep_heaviest(records: &mut Vec<(u32, u8)>) {
    records.sort_unstable_by_key(|(record, weight)| (std::cmp::Reverse(*weight), *record));
    records.truncate(MOST_RECORDS);
    records.sort_unstable();
}

/// Writes the files of words, and gives the beginnings of all but the first.
fn words(vocabulary: &Vocabulary, postings: &[Vec<(u32, u8)>], files: &mut Files) -> Vec<String> {
    let known = vocabulary.words.iter().filter(|(word, _)| !vocabulary.stop.contains(*word));
    let known = known.filter_map(|(word, term)| {
        let records = postings.get(*term as usize).filter(|records| !records.is_empty())?;
        Some((plain(word), word.as_str(), *term, records))
    });
    let mut all: Vec<_> = known.collect();
    all.sort_unstable();
    let mut begins = Vec::new();
    let mut file = WordsFile::default();
    let mut number = 0;
    let mut last = String::new();
    for (key, word, term, records) in all {
        // Words that differ by a tilde only stay in one file.
        if file.size() > WORDS_FILE && key != last {
            files.insert(format!("w{number}"), std::mem::take(&mut file).text());
            begins.push(key.clone());
            number += 1;
        }
        file.add(word, term, records);
        last = key;
    }
    files.insert(format!("w{number}"), file.text());
    begins
}

/// A file of words while it is written.
#[derive(Default)]
struct WordsFile {
    words: String,
    terms: String,
    records: String,
    last: String,
    numbers: BTreeMap<u32, u32>,
}

impl WordsFile {
    fn size(&self) -> usize {
        self.words.len() + self.terms.len() + self.records.len()
    }

    fn add(&mut self, word: &str, term: u32, records: &[(u32, u8)]) {
        // A word is written without the letters that it shares with the one before.
        let same = word.chars().zip(self.last.chars()).take_while(|(one, other)| one == other).count();
        let same = same.min(figures::LARGEST as usize);
        figures::push_letter(u32::try_from(same).unwrap_or(0), &mut self.words);
        self.words.extend(word.chars().skip(same));
        self.words.push(' ');
        word.clone_into(&mut self.last);
        let next = u32::try_from(self.numbers.len()).unwrap_or(0);
        let number = *self.numbers.entry(term).or_insert(next);
        figures::push(number, &mut self.terms);
        if number == next {
            let mut before = 0;
            for (record, weight) in records {
                figures::push(record - before, &mut self.records);
                figures::push_letter((*weight).into(), &mut self.records);
                before = *record;
            }
            self.records.push('\n');
        }
    }

    fn text(self) -> String {
        format!("{}\n{}\n{}", self.words.trim_end(), self.terms, self.records)
    }
}

/// What results show of some pages.
fn shown(pages: &[Page]) -> String {
    pages.iter().flat_map(|page| [page.shown.as_str(), "\n"]).collect()
}
