//! How much each word of a page weighs: the task of a page before what it mentions.
//!
//! Words are numbered while pages are rendered on all processors, so that no page's words are stored as texts.

use std::ops::Range;
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
    /// By the number of its first stem: the numbers of the other stems of a phrase, and its group.
    phrases: HashMap<u32, Vec<(Vec<u32>, usize)>>,
    numbers: RwLock<Numbers>,
}

#[derive(Default)]
struct Numbers {
    /// What is known of each folded word.
    words: HashMap<Box<str>, Known>,
    /// The number of each stem, which is a term of the index.
    stems: HashMap<Box<str>, u32>,
}

/// What is known of a folded word.
#[derive(Clone, Copy)]
struct Known {
    /// The number of its stem.
    stem: u32,
    /// Whether it says nothing by itself.
    is_stop: bool,
    /// Whether other words of the same meaning may begin with it.
    begins_phrase: bool,
}

impl Numbers {
    fn stem(&mut self, stem: &str) -> u32 {
        let next = u32::try_from(self.stems.len()).unwrap_or(u32::MAX);
        *self.stems.entry(stem.into()).or_insert(next)
    }
}

impl Weigher {
    /// For a language.
    pub fn new(stems: Stems, synonyms: Synonyms) -> Self {
        let mut numbers = Numbers::default();
        let mut phrases: HashMap<u32, Vec<(Vec<u32>, usize)>> = HashMap::default();
        for (phrase, group) in &synonyms.phrases {
            let mut stems = phrase.iter().map(|stem| numbers.stem(stem));
            if let Some(first) = stems.next() {
                let rest = stems.collect();
                phrases.entry(first).or_default().push((rest, *group));
            }
        }
        for word in &synonyms.stop {
            let stem = numbers.stem(&stems.stem(word));
            let known = Known { stem, is_stop: true, begins_phrase: phrases.contains_key(&stem) };
            numbers.words.insert(word.as_str().into(), known);
        }
        Self { stems, synonyms, phrases, numbers: RwLock::new(numbers) }
    }

    /// A page of the index.
    pub fn page(&self, head: &Head<'_>, parts: &[Part]) -> Page {
        let mut page = Page::new(head.href, head.title, head.section);
        for (at, part) in parts.iter().enumerate() {
            let mut weights = Weights { weigher: self, all: Vec::new() };
            if at == 0 {
                weights.add(head.title, TITLE);
                weights.add(head.nav_title, TITLE / 2.0);
                weights.add(head.description, DESCRIPTION);
            } else {
                weights.add(&part.heading, HEADING);
            }
            weights.add(&part.lead, LEAD);
            weights.add(&part.text, TEXT);
            let scale = if head.is_list { LIST } else { 1.0 };
            page.add(&part.anchor, part.heading.trim(), weights.finish(scale));
        }
        page
    }

    /// All words that were read, and the number of each.
    pub fn vocabulary(&self) -> Vocabulary {
        let numbers = self.numbers.read().unwrap_or_else(PoisonError::into_inner);
        let words = numbers.words.iter().filter(|(_, known)| !known.is_stop);
        let words = words.map(|(word, known)| (word.to_string(), known.stem)).collect();
        Vocabulary { words, stop: self.synonyms.stop.clone() }
    }

    /// The words of a text with what is known of them, in their order.
    fn read(&self, text: &str) -> Words {
        let mut words = Words { folded: String::with_capacity(text.len()), known: Vec::with_capacity(text.len() / 5) };
        let numbers = self.numbers.read().unwrap_or_else(PoisonError::into_inner);
        terms(text, |word| {
            let known = numbers.words.get(word).copied();
            words.add(word, known);
        });
        // A word that nobody has met yet is rare: what the lock costs is paid once a text.
        drop(numbers);
        words.resolve(|word| self.learn(word));
        words
    }

    /// What is known of a word, which may be new.
    fn learn(&self, word: &str) -> Known {
        if let Some(known) = self.numbers.read().unwrap_or_else(PoisonError::into_inner).words.get(word) {
            return *known;
        }
        let stem = self.stems.stem(word);
        let mut numbers = self.numbers.write().unwrap_or_else(PoisonError::into_inner);
        let stem = numbers.stem(&stem);
        let known = Known { stem, is_stop: false, begins_phrase: self.phrases.contains_key(&stem) };
        numbers.words.insert(word.into(), known);
        known
    }

    /// The groups of which a phrase begins with these words.
    fn groups_at<'a>(&'a self, words: &'a [(Range<usize>, Option<Known>)]) -> impl Iterator<Item = usize> + 'a {
        let mut stems = words.iter().filter_map(|(_, known)| Some(known.as_ref()?.stem));
        let phrases = stems.next().and_then(|first| self.phrases.get(&first)).into_iter().flatten();
        let begins = move |(rest, _): &&(Vec<u32>, usize)| {
            let mut stems = stems.clone();
            rest.iter().all(|stem| stems.next() == Some(*stem))
        };
        phrases.filter(begins).map(|(_, group)| *group)
    }
}

/// The words of a text one behind the other, and what is known of each.
struct Words {
    folded: String,
    /// Where each word is in `folded`, and what is known of it.
    known: Vec<(Range<usize>, Option<Known>)>,
}

impl Words {
    fn add(&mut self, word: &str, known: Option<Known>) {
        let start = self.folded.len();
        self.folded.push_str(word);
        self.known.push((start..self.folded.len(), known));
    }

    /// Asks for what is not known yet.
    fn resolve(&mut self, learn: impl Fn(&str) -> Known) {
        for (range, known) in self.known.iter_mut().filter(|(_, known)| known.is_none()) {
            *known = Some(learn(self.folded.get(range.clone()).unwrap_or_default()));
        }
    }
}

/// The weights of one record while it is read.
struct Weights<'a> {
    weigher: &'a Weigher,
    /// Each term in the order in which it came, with its weight there.
    all: Vec<(u32, f32)>,
}

impl Weights<'_> {
    /// Adds the words of a field.
    fn add(&mut self, text: &str, weight: f32) {
        let words = self.weigher.read(text);
        let count = words.known.len();
        // A long heading says less with each word than a short one.
        let long =
            if weight >= DESCRIPTION { 0.7 + 0.04 * f32::from(u16::try_from(count).unwrap_or(u16::MAX)) } else { 1.0 };
        let own = self.all.len();
        let mut groups = Vec::new();
        for (at, (_, known)) in words.known.iter().enumerate() {
            let Some(known) = known else { continue };
            if !known.is_stop {
                self.all.push((known.stem, weight / long));
            }
            if known.begins_phrase {
                groups.extend(self.weigher.groups_at(&words.known[at..]));
            }
        }
        groups.sort_unstable();
        groups.dedup();
        let own = own..self.all.len();
        for word in groups.into_iter().flat_map(|group| self.weigher.synonyms.words(group)) {
            let Known { stem: term, is_stop, .. } = self.weigher.learn(word);
            if !is_stop && !self.all[own.clone()].iter().any(|(own, _)| *own == term) {
                self.all.push((term, weight / long * SYNONYM));
            }
        }
    }

    /// Each term once, in the order of the numbers, with the sum of its weights.
    fn finish(mut self, scale: f32) -> Vec<(u32, u8)> {
        // Stable: of one term, what came first stays first.
        self.all.sort_by_key(|(term, _)| *term);
        let groups = self.all.chunk_by(|(one, _), (other, _)| one == other);
        groups.map(|group| (group[0].0, whole(sum(group) * scale * SCALE))).collect()
    }
}

/// The weight of a term that came so often in a record. What comes again says less each time.
fn sum(times: &[(u32, f32)]) -> f32 {
    let mut sum = 0.0_f32;
    for (number, (_, weight)) in (1_u16..).zip(times) {
        sum = sum.max(*weight) + if number > 1 { weight.min(TEXT) / f32::from(number) } else { 0.0 };
    }
    sum
}

/// The largest whole number from 1 to 63 that is not above a value; 1 below that.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to 63 after the clamp")]
fn whole(value: f32) -> u8 {
    value.clamp(1.0, 63.0) as u8
}
