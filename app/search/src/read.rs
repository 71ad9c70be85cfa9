//! The reader: the files of an index become tables again; a file that is none of ours is refused.

use crate::figures::Figures;
use crate::text::plain;
use crate::write::MAGIC;

/// The core of an index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Core {
    /// The code of the language.
    pub lang: String,
    /// Where each file of words but the first begins.
    pub begins: Vec<String>,
    /// How many pages one file shows.
    pub pages_file: usize,
    /// Folded words that say nothing by themselves.
    pub stop: Vec<String>,
    /// The number of the first record of each page, and after the last one the number of all.
    pub first_records: Vec<u32>,
}

impl Core {
    /// Reads a core.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != MAGIC {
            return None;
        }
        let lang = lines.next()?.to_owned();
        let begins = lines.next()?.split_whitespace().map(str::to_owned).collect();
        let pages_file = lines.next()?.parse().ok().filter(|count| *count > 0)?;
        let stop = lines.next()?.split_whitespace().map(str::to_owned).collect();
        let mut figures = Figures::new(lines.next().unwrap_or_default());
        let mut first_records = vec![0];
        let mut all: u32 = 0;
        while let Some(count) = figures.number() {
            all = all.checked_add(count)?;
            first_records.push(all);
        }
        Some(Self { lang, begins, pages_file, stop, first_records })
    }

    /// How many records there are.
    #[must_use]
    pub fn records(&self) -> u32 {
        self.first_records.last().copied().unwrap_or(0)
    }

    /// The page of a record.
    #[must_use]
    pub fn page_of(&self, record: u32) -> usize {
        self.first_records.partition_point(|first| *first <= record).saturating_sub(1)
    }

    /// The number of the file that holds this plain word, if any does.
    #[must_use]
    pub fn file_of(&self, key: &str) -> usize {
        self.begins.partition_point(|begin| begin.as_str() <= key)
    }

    /// The numbers of the files that hold words which begin with this plain text.
    #[must_use]
    pub fn files_of(&self, begin: &str) -> std::ops::RangeInclusive<usize> {
        let first = self.file_of(begin);
        let last = self.begins.partition_point(|key| key.as_str() <= begin || key.starts_with(begin));
        first..=last
    }
}

/// A file of words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The words in the order of the alphabet.
    pub words: Vec<Entry>,
    /// The records of each term, with the weights.
    pub terms: Vec<Vec<(u32, u8)>>,
}

/// A word of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The folded word.
    pub word: String,
    /// The same without the tilde of `ñ`.
    pub plain: String,
    /// Its term.
    pub term: usize,
}

impl Words {
    /// Reads a file of words.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (words, rest) = text.split_once('\n')?;
        let (numbers, records) = rest.split_once('\n')?;
        let mut numbers = Figures::new(numbers);
        let mut last = String::new();
        let mut entries = Vec::new();
        for part in words.split(' ').filter(|part| !part.is_empty()) {
            let same = usize::try_from(Figures::new(part).letter()?).ok()?;
            let word: String = last.chars().take(same).chain(part.chars().skip(1)).collect();
            let term = usize::try_from(numbers.number()?).ok()?;
            last.clone_from(&word);
            entries.push(Entry { plain: plain(&word), word, term });
        }
        Some(Self { words: entries, terms: records.lines().map(postings).collect() })
    }
}

fn postings(line: &str) -> Vec<(u32, u8)> {
    let mut figures = Figures::new(line);
    let mut record: u32 = 0;
    std::iter::from_fn(|| {
        record = record.checked_add(figures.number()?)?;
        Some((record, u8::try_from(figures.letter()?).ok()?))
    })
    .collect()
}

/// A page as results show it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The address below the site's folder, without a slash in front.
    pub href: String,
    /// The title.
    pub title: String,
    /// The title of its section.
    pub section: String,
    /// Anchors and headings.
    pub headings: Vec<(String, String)>,
}

/// Reads a file of pages.
#[must_use]
pub fn shown(text: &str) -> Option<Vec<Shown>> {
    let page = |block: &str| {
        let mut lines = block.lines();
        let mut head = lines.next()?.split('\t');
        let (href, title, section) = (head.next()?, head.next()?, head.next()?);
        let pair = |line: &str| line.split_once('\t').map(|(anchor, heading)| (anchor.to_owned(), heading.to_owned()));
        Some(Shown {
            href: href.to_owned(),
            title: title.to_owned(),
            section: section.to_owned(),
            headings: lines.filter_map(pair).collect(),
        })
    };
    text.split("\n\n").filter(|block| !block.trim().is_empty()).map(page).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_breaks_reading(text in "(?s).*") {
            let _ = Core::read(&text);
            let _ = Core::read(&format!("{MAGIC}\n{text}"));
            let _ = Words::read(&text);
            let _ = shown(&text);
        }
    }

    #[test]
    fn a_not_found_page_is_no_index() {
        assert_eq!(Core::read("<!DOCTYPE html>\n<title>Not found</title>"), None);
        assert_eq!(shown("<!DOCTYPE html>"), None);
    }
}
