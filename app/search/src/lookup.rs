//! The terms that a word of a question means: itself, its inflections, its continuation, or its nearest neighbors.

use std::ops::RangeInclusive;

use crate::read::{Core, Entry, Words};
use crate::stem::Stems;
use crate::text::plain;

/// A term with what it is worth.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Match {
    /// The number of the file of words.
    pub file: usize,
    /// The term in that file.
    pub term: usize,
    /// From 0 to 1: how sure it is that this was meant.
    pub quality: f32,
    /// The folded word that was found.
    pub word: String,
}

/// What came of looking for a word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Found {
    /// These files of words are missing.
    Missing(Vec<usize>),
    /// A word that says nothing by itself.
    Stop,
    /// The terms; none where the index has nothing near.
    Terms(Vec<Match>),
}

/// How many terms a word can mean at most.
const MOST_TERMS: usize = 12;

/// How many near words are named.
const NEAREST: usize = 3;

/// The index as far as it is there.
#[derive(Clone, Copy)]
pub(crate) struct Index<'a> {
    pub core: &'a Core,
    pub stems: &'a Stems,
    /// The files of words by their numbers, where they are there.
    pub words: &'a [Option<Words>],
}

impl Index<'_> {
    /// Looks for a word exactly, by its stem, and as the beginning of a longer word.
    pub(crate) fn near(self, word: &str, is_last: bool) -> Found {
        if self.core.stop.iter().any(|stop| stop == word) {
            return Found::Stop;
        }
        let key = plain(word);
        // Inflections share all but the end of a word.
        let shared: String = key.chars().take(key.chars().count().saturating_sub(3).clamp(3, 5)).collect();
        let stem = self.stems.stem(word);
        // Of a short word that is finished there is nothing but itself.
        let is_short = !is_last && key.len() <= 3;
        let files =
            if is_short { self.core.file_of(&key)..=self.core.file_of(&key) } else { self.core.files_of(&shared) };
        self.scan(files, &shared, |entry| self.quality(entry, word, &key, &stem, is_last))
    }

    fn quality(self, entry: &Entry, word: &str, key: &str, stem: &str, is_last: bool) -> Option<f32> {
        if entry.word == word {
            // A single letter or digit says little.
            return Some(if key.len() == 1 { 0.3 } else { 1.0 });
        }
        if entry.plain == key {
            return Some(0.85);
        }
        if self.stems.stem(&entry.word) == stem {
            return Some(0.95);
        }
        let least = if key.bytes().all(|byte| byte.is_ascii_digit()) { 3 } else { 2 };
        let is_begun = key.len() >= least && entry.plain.starts_with(key);
        let share = |part: usize, whole: usize| {
            f32::from(u16::try_from(part).unwrap_or(1)) / f32::from(u16::try_from(whole).unwrap_or(1).max(1))
        };
        (is_begun && (is_last || key.len() >= 4)).then(|| {
            let share = share(key.len(), entry.plain.len());
            if is_last { 0.45 + 0.4 * share } else { 0.2 + 0.4 * share }
        })
    }

    /// Looks for words that differ by a typing error, first among those that begin alike.
    pub(crate) fn alike(self, word: &str, is_last: bool) -> Found {
        let key = plain(word);
        let length = key.chars().count();
        if length < 3 || key.bytes().any(|byte| byte.is_ascii_digit()) {
            return Found::Terms(Vec::new());
        }
        let errors = |length: usize| if length < 7 { 1 } else { 2 };
        // `comming` is nearer to `come` without its ending.
        let stem = plain(&self.stems.stem(word));
        let stem = Some(stem).filter(|stem| stem.len() >= 3 && stem.len() + 3 <= key.len());
        let mut letters = key.chars();
        // The first letter may be the one that is wrong.
        let (first, second) = (letters.next().map(String::from), letters.next().map(String::from));
        for begin in [first, second].into_iter().flatten() {
            let found = self.scan(self.core.files_of(&begin), &begin, |entry| {
                let whole = distance(&key, &entry.plain, errors(length), is_last);
                let stem = stem.as_ref().and_then(|stem| distance(stem, &entry.plain, errors(stem.len()), false));
                let distance = whole.into_iter().chain(stem).min()?;
                let doubt = if distance == 1 { 0.3 } else { 0.5 };
                Some(1.0 - doubt - if entry.plain.chars().count() == length { 0.0 } else { 0.03 })
            });
            match found {
                Found::Terms(terms) if terms.is_empty() => {}
                other => return other,
            }
        }
        Found::Terms(Vec::new())
    }

    /// The words of the files at hand that are nearest to a word, whatever their distance.
    pub(crate) fn nearest(self, word: &str) -> Vec<String> {
        let key = plain(word);
        let length = key.chars().count();
        let mut near: Vec<(usize, String)> = Vec::new();
        for entry in self.words.iter().flatten().flat_map(|file| &file.words) {
            if entry.plain.len() < 4 || entry.plain.chars().count().abs_diff(length) > 3 {
                continue;
            }
            let distance = strsim::osa_distance(&key, &entry.plain);
            let at = near.partition_point(|(known, _)| *known <= distance);
            if distance <= length.div_ceil(2) && at < NEAREST {
                near.insert(at, (distance, entry.word.clone()));
                near.truncate(NEAREST);
            }
        }
        near.into_iter().map(|(_, word)| word).collect()
    }

    /// The best terms of all words that begin so, as `rate` finds them.
    fn scan(self, files: RangeInclusive<usize>, begin: &str, mut rate: impl FnMut(&Entry) -> Option<f32>) -> Found {
        let there = |number: &usize| matches!(self.words.get(*number), Some(Some(_)));
        let missing: Vec<usize> = files.clone().filter(|number| !there(number)).collect();
        if !missing.is_empty() {
            return Found::Missing(missing);
        }
        let mut found: Vec<Match> = Vec::new();
        for (file, words) in files.filter_map(|number| Some((number, self.words.get(number)?.as_ref()?))) {
            for entry in words.words.iter().filter(|entry| entry.plain.starts_with(begin)) {
                let Some(quality) = rate(entry) else { continue };
                let term = entry.term;
                let same = found.iter().position(|known| known.file == file && known.term == term);
                if same.and_then(|at| found.get(at)).is_some_and(|known| known.quality >= quality) {
                    continue;
                }
                same.map(|at| found.remove(at));
                let at = found.partition_point(|known| known.quality >= quality);
                if at < MOST_TERMS {
                    found.insert(at, Match { file, term, quality, word: entry.word.clone() });
                    found.truncate(MOST_TERMS);
                }
            }
        }
        Found::Terms(found)
    }
}

/// How many typing errors lie between two words, if no more than allowed; of an unfinished word its beginning is enough.
fn distance(typed: &str, known: &str, errors: usize, is_last: bool) -> Option<usize> {
    let (length, known_length) = (typed.chars().count(), known.chars().count());
    let whole = (known_length.abs_diff(length) <= errors).then(|| strsim::osa_distance(typed, known));
    let begun = (is_last && length >= 5 && known_length > length).then(|| {
        let beginning: String = known.chars().take(length).collect();
        strsim::osa_distance(typed, &beginning)
    });
    whole.into_iter().chain(begun).min().filter(|distance| *distance <= errors)
}
