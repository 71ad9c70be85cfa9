//! The engine: a question becomes results, or the names of the files that are missing for that.

use crate::lookup::{Found, Index, Match};
use crate::marks::marked;
use crate::question::{Group, groups};
use crate::read::{Core, Shown, Words, shown};
use crate::stem::Stems;

/// What is said to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// Fetch these files, hand them over with [`Engine::put`], and ask again.
    Missing(Vec<String>),
    /// The results.
    Results {
        /// How many pages were found.
        count: usize,
        /// The best of them.
        hits: Vec<Hit>,
        /// Words of the site that are near to those that were not found, or that were used instead of them.
        nearest: Vec<String>,
    },
}

impl Reply {
    /// The files of these numbers, each once.
    fn missing(kind: &str, numbers: Vec<usize>) -> Self {
        let mut names: Vec<String> = Vec::new();
        for number in numbers {
            let name = [kind, &number.to_string()].concat();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Self::Missing(names)
    }
}

/// A page that was found, at its best heading. [`crate::marks`] are around words that were asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The address below the site's folder, with the anchor.
    pub href: String,
    /// The title of the page.
    pub title: String,
    /// The heading; empty where the page itself was found.
    pub heading: String,
    /// The title of the section; may be empty.
    pub section: String,
    /// How well it fits; larger is better.
    pub score: f32,
}

/// How much what a page itself says counts for each of its headings.
const FROM_PAGE: f32 = 0.55;

/// Pages with a smaller share of the best score are not shown.
const SHARE_OF_BEST: f32 = 0.18;

/// An index as far as it has been handed over.
#[derive(Default)]
pub struct Engine {
    core: Core,
    stems: Option<Stems>,
    words: Vec<Option<Words>>,
    shown: Vec<Option<Vec<Shown>>>,
}

/// A group of a question with the terms that it means.
struct Meant {
    terms: Vec<Match>,
    /// What finding it is worth.
    rarity: f32,
}

impl Engine {
    /// Takes a file of an index; false if it is none, or damaged.
    pub fn put(&mut self, name: &str, text: &str) -> bool {
        let number = |prefix: char| name.strip_prefix(prefix).and_then(|number| number.parse::<usize>().ok());
        if name == "core" {
            let Some(core) = Core::read(text) else { return false };
            self.stems = Some(Stems::new(&core.lang));
            self.words = vec![None; core.begins.len() + 1];
            self.shown = vec![None; core.first_records.len().div_ceil(core.pages_file)];
            self.core = core;
            return true;
        }
        if let Some(number) = number('w') {
            let (Some(slot), Some(words)) = (self.words.get_mut(number), Words::read(text)) else { return false };
            *slot = Some(words);
            return true;
        }
        let slot = number('p').and_then(|number| self.shown.get_mut(number));
        match (slot, shown(text)) {
            (Some(slot), Some(pages)) => {
                *slot = Some(pages);
                true
            }
            _ => false,
        }
    }

    /// Answers a question with at most `limit` pages.
    #[must_use]
    pub fn ask(&self, typed: &str, limit: usize) -> Reply {
        let Some(stems) = &self.stems else { return Reply::Missing(vec!["core".to_owned()]) };
        let index = Index { core: &self.core, stems, words: &self.words };
        let mut missing = Vec::new();
        let mut meant = Vec::new();
        let mut nearest = Vec::new();
        for group in groups(typed) {
            match means(index, &group) {
                Found::Missing(files) => missing.extend(files),
                Found::Stop => {}
                Found::Terms(terms) => {
                    if terms.is_empty() {
                        nearest.extend(group.words.first().map(|word| index.nearest(word)).unwrap_or_default());
                    } else if let Some(near) = taken_instead(&group, &terms) {
                        nearest.push(near.to_owned());
                    }
                    meant.push(self.rated(terms));
                }
            }
        }
        if !missing.is_empty() {
            return Reply::missing("w", missing);
        }
        let pages = self.best_records(&meant);
        let best = pages.iter().fold(0.0, |best, (score, _)| f32::max(best, *score));
        let is_shown = |(score, _): &&(f32, u32)| *score >= best * SHARE_OF_BEST;
        let count = pages.iter().filter(is_shown).count();
        let pages = first(pages.iter().filter(is_shown), limit);
        let found: Vec<String> =
            meant.iter().flat_map(|meant| &meant.terms).map(|term| stems.stem(&term.word)).collect();
        let mut hits = Vec::new();
        for (score, record) in pages {
            let page = self.core.page_of(record);
            let file = page / self.core.pages_file.max(1);
            match self.shown.get(file) {
                Some(Some(pages)) => hits.extend(pages.get(page % self.core.pages_file.max(1)).map(|page_shown| {
                    hit(page_shown, self.record_on_page(page, record), score, |text| marked(text, &found, stems))
                })),
                _ => missing.push(file),
            }
        }
        if missing.is_empty() {
            nearest.truncate(3);
            Reply::Results { count, hits, nearest }
        } else {
            Reply::missing("p", missing)
        }
    }

    /// The position of a record among those of its page.
    fn record_on_page(&self, page: usize, record: u32) -> u32 {
        record - self.core.first_records.get(page).copied().unwrap_or(record)
    }

    fn postings(&self, term: &Match) -> &[(u32, u8)] {
        let words = self.words.get(term.file).and_then(Option::as_ref);
        words.and_then(|words| words.terms.get(term.term)).map_or(&[], Vec::as_slice)
    }

    /// Terms with what finding one of them is worth: the rarer, the more.
    fn rated(&self, terms: Vec<Match>) -> Meant {
        let rarity = terms.iter().map(|term| self.rarity(term) * term.quality).fold(0.0, f32::max);
        // A word that is not in the index at all lowers the score of a page less than one that is.
        let unknown = 1.5;
        Meant { rarity: if terms.is_empty() { unknown } else { rarity }, terms }
    }

    fn rarity(&self, term: &Match) -> f32 {
        let in_records = self.postings(term).len().max(1);
        let share = as_f32(usize::try_from(self.core.records()).unwrap_or(1).max(1)) / as_f32(in_records);
        (1.0 + share).ln()
    }

    /// The best record of each page that has anything, in the order of the pages.
    fn best_records(&self, meant: &[Meant]) -> Vec<(f32, u32)> {
        // What each group finds in each record.
        let records = usize::try_from(self.core.records()).unwrap_or(0);
        let found: Vec<Vec<f32>> = meant.iter().map(|group| self.found(group, records)).collect();
        let all: f32 = meant.iter().map(|group| group.rarity).sum();
        let mut best: Vec<(f32, u32)> = Vec::new();
        for bounds in self.core.first_records.windows(2) {
            let &[first, end] = bounds else { continue };
            let of_page = (first..end).map(|record| (score(meant, &found, all, first, record), record));
            // The page itself wins a tie with its headings, because it comes first.
            let winner = of_page.fold((0.0, first), |best, next| if next.0 > best.0 { next } else { best });
            if winner.0 > 0.0 {
                best.push(winner);
            }
        }
        best
    }

    /// What a group finds in each record.
    fn found(&self, group: &Meant, records: usize) -> Vec<f32> {
        let mut found = vec![0.0; records];
        for term in &group.terms {
            let worth = self.rarity(term) * term.quality;
            for (record, weight) in self.postings(term) {
                let known = usize::try_from(*record).ok().and_then(|record| found.get_mut(record));
                if let Some(known) = known {
                    *known = f32::max(*known, worth * f32::from(*weight));
                }
            }
        }
        found
    }
}

/// The best of some records, the best first; of equal ones the first. A general sort would be a twentieth of the module.
fn first<'a>(records: impl Iterator<Item = &'a (f32, u32)>, limit: usize) -> Vec<(f32, u32)> {
    let mut best: Vec<(f32, u32)> = Vec::new();
    for next in records {
        let at = best.partition_point(|known| known.0 >= next.0);
        if at < limit {
            best.insert(at, *next);
            best.truncate(limit);
        }
    }
    best
}

/// How well a record of the page that begins with `first` fits.
fn score(meant: &[Meant], found: &[Vec<f32>], all: f32, first: u32, record: u32) -> f32 {
    let at = |values: &[f32], record: u32| {
        usize::try_from(record).ok().and_then(|record| values.get(record)).copied().unwrap_or(0.0)
    };
    let (mut sum, mut covered) = (0.0, 0.0);
    for (group, values) in meant.iter().zip(found) {
        let own = at(values, record);
        let value = if record == first { own } else { own.max(at(values, first) * FROM_PAGE) };
        sum += value;
        covered += if value > 0.0 { group.rarity } else { 0.0 };
    }
    let coverage = covered / all.max(f32::EPSILON);
    sum * coverage * coverage
}

/// The word that was used instead of a misspelled one, where it is about as long.
fn taken_instead<'t>(group: &Group, terms: &'t [Match]) -> Option<&'t str> {
    let typed = group.words.first()?;
    let best = terms.first().filter(|best| best.quality <= 0.7)?;
    let is_as_long = best.word.chars().count().abs_diff(typed.chars().count()) <= 1;
    (is_as_long && !best.word.starts_with(typed.as_str())).then_some(best.word.as_str())
}

/// The terms that a group means: those of its first word that has some.
fn means(index: Index<'_>, group: &Group) -> Found {
    for word in &group.words {
        match index.near(word, group.is_last) {
            Found::Terms(terms) if terms.is_empty() => {}
            other => return other,
        }
    }
    for word in &group.words {
        match index.alike(word, group.is_last) {
            Found::Terms(terms) if terms.is_empty() => {}
            other => return other,
        }
    }
    Found::Terms(Vec::new())
}

fn hit(page: &Shown, record: u32, score: f32, mark: impl Fn(&str) -> String) -> Hit {
    let at = usize::try_from(record).ok().and_then(|record| record.checked_sub(1));
    let heading = at.and_then(|at| page.headings.get(at));
    let href = match heading {
        Some((anchor, _)) if !anchor.is_empty() => format!("{}#{anchor}", page.href),
        _ => page.href.clone(),
    };
    let heading = heading.map(|(_, heading)| mark(heading)).unwrap_or_default();
    Hit { href, title: mark(&page.title), heading, section: page.section.clone(), score }
}

/// A count as a fraction can have it; exact up to 65,535, which is enough for a rank.
fn as_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests;
