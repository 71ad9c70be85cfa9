//! How much each word of a page weighs: the task of a page before what it mentions.
//!
//! Words are numbered while pages are rendered on all processors, so that no page's words are held as texts.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use foldhash::HashMap;
use search::stem::Stems;
use search::text::terms;
use search::write::{Page, Vocabulary};

use super::extract::Part;
use super::synonyms::Synonyms;

/// What a word weighs in the title, in a heading, in the first paragraph and in the text.
const TITLE: f32 = 9.0;
const DESCRIPTION: f32 = 3.0;
const HEADING: f32 = 7.0;
const LEAD: f32 = 2.0;
const TEXT: f32 = 1.0;

/// What another word of the same meaning weighs.
const SYNONYM: f32 = 0.75;

/// What the words of a page weigh that only lists others.
const LIST: f32 = 0.7;

/// Weights are written as whole numbers from 1 to 63.
const SCALE: f32 = 4.0;

/// What a page says of itself, beside its parts.
pub struct Head<'a> {
    /// The address below the site's folder.
    pub href: &'a str,
    /// The title.
    pub title: &'a str,
    /// The short title; the same where there is none.
    pub nav_title: &'a str,
    /// The description.
    pub description: &'a str,
    /// The title of its section.
    pub section: &'a str,
    /// True for a page that only lists others.
    pub is_list: bool,
}

/// The words of a language while its pages are read.
pub struct Weigher {
    stems: Stems,
    synonyms: Synonyms,
    numbers: RwLock<Numbers>,
}

#[derive(Default)]
struct Numbers {
    /// The term of each folded word.
    words: HashMap<Box<str>, u32>,
    terms: HashMap<Box<str>, u32>,
}

/// A word that says nothing by itself.
const STOP: u32 = u32::MAX;

impl Weigher {
    /// For a language.
    pub fn new(stems: Stems, synonyms: Synonyms) -> Self {
        let mut numbers = Numbers::default();
        numbers.words.extend(synonyms.stop.iter().map(|word| (word.as_str().into(), STOP)));
        Self { stems, synonyms, numbers: RwLock::new(numbers) }
    }

    /// A page of the index.
    pub fn page(&self, head: &Head<'_>, parts: &[Part]) -> Page {
        let mut page = Page::new(head.href, head.title, head.section);
        for (at, part) in parts.iter().enumerate() {
            let mut weights = Weights { weigher: self, checksums: BTreeMap::new() };
            if at == 0 {
                weights.add(head.title, TITLE);
                weights.add(head.nav_title, TITLE / 2.0);
                weights.add(head.description, DESCRIPTION);
            } else {
                weights.add(&part.heading, HEADING);
            }
            weights.add(&part.lead, LEAD);
            weights.add(&part.text, TEXT);
            weights.scale(if head.is_list { LIST } else { 1.0 });
            page.add(&part.anchor, part.heading.trim(), weights.finish());
        }
        page
    }

    /// All words that were read, and the number of each.
    pub fn vocabulary(&self) -> Vocabulary {
        let numbers = self.numbers.read().unwrap_or_else(PoisonError::into_inner);
        let words = numbers.words.iter().filter(|(_, term)| **term != STOP);
        let words = words.map(|(word, term)| (word.to_string(), *term)).collect();
        Vocabulary { words, stop: self.synonyms.stop.clone() }
    }

    /// The number of a word's stem.
    fn term(&self, word: &str) -> u32 {
        if let Some(term) = self.numbers.read().unwrap_or_else(PoisonError::into_inner).words.get(word) {
            return *term;
        }
        let stem = self.stems.stem(word);
        let mut numbers = self.numbers.write().unwrap_or_else(PoisonError::into_inner);
        let next = u32::try_from(numbers.terms.len()).unwrap_or(0);
        let term = *numbers.terms.entry(stem.into()).or_insert(next);
        numbers.words.insert(word.into(), term);
        term
    }
}

/// The weights of one record while it is read.
struct Weights<'a> {
    weigher: &'a Weigher,
    /// The sum of the weights of each term, and how often it came.
    checksums: BTreeMap<u32, (f32, u32)>,
}

impl Weights<'_> {
    /// Adds the words of a field.
    fn add(&mut self, text: &str, weight: f32) {
        let Weigher { synonyms, stems, .. } = self.weigher;
        let mut all: Vec<(String, u32)> = Vec::new();
        terms(text, |word| all.push((word.to_owned(), self.weigher.term(word))));
        // A long heading says less with each word than a short one.
        let long = if weight >= DESCRIPTION {
            0.7 + 0.04 * f32::from(u16::try_from(all.len()).unwrap_or(u16::MAX))
        } else {
            1.0
        };
        let mut groups = Vec::new();
        for (at, (word, term)) in all.iter().enumerate() {
            if *term != STOP {
                self.put(*term, weight / long);
            }
            if synonyms.begins(&stems.stem(word)) {
                let rest: Vec<String> = all.iter().skip(at).take(5).map(|(word, _)| stems.stem(word)).collect();
                groups.extend(synonyms.groups_at(&rest));
            }
        }
        groups.sort_unstable();
        groups.dedup();
        for word in groups.into_iter().flat_map(|group| synonyms.words(group)) {
            let term = self.weigher.term(word);
            if term != STOP && !all.iter().any(|(_, own)| *own == term) {
                self.put(term, weight / long * SYNONYM);
            }
        }
    }

    fn put(&mut self, term: u32, weight: f32) {
        let (sum, times) = self.checksums.entry(term).or_default();
        *times += 1;
        // What comes again says less each time.
        *sum = sum.max(weight)
            + if *times > 1 { weight.min(TEXT) / f32::from(u16::try_from(*times).unwrap_or(u16::MAX)) } else { 0.0 };
    }

    fn scale(&mut self, factor: f32) {
        self.checksums.values_mut().for_each(|(sum, _)| *sum *= factor);
    }

    fn finish(self) -> impl Iterator<Item = (u32, u8)> {
        self.checksums.into_iter().map(|(term, (sum, _))| (term, whole(sum * SCALE)))
    }
}

/// The nearest whole number from 1 to 63.
fn whole(value: f32) -> u8 {
    (1..=63_u8).rev().find(|number| f32::from(*number) <= value).unwrap_or(1)
}
