//! How hard a text is to read: its sentences, its words, its grade of school.
//!
//! [`Prose`] is gathered while a page is parsed, so that every sentence knows its place in the
//! file. **Reading knows nothing of markdown.**

mod grade;
mod sentence;
pub mod syllables;

use std::ops::Range;

pub use grade::Counts;
pub use sentence::Sentence;

/// The running text of a page: its blocks (paragraphs, items of lists, cells of tables), without
/// marks, with the places that they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The words; blocks are parted by line ends.
    text: String,
    /// Where runs of the text begin: in the text, and in the file.
    runs: Vec<(usize, usize)>,
}

impl Prose {
    /// Adds words that stand at a byte of the file.
    pub fn push(&mut self, words: &str, at: usize) {
        self.runs.push((self.text.len(), at));
        if words.contains('\n') {
            self.text.push_str(&words.replace('\n', " "));
        } else {
            self.text.push_str(words);
        }
    }

    /// Ends a block: no sentence goes on after it.
    pub fn end_block(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Every sentence, in order. What ends without a full stop is one too.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        sentence::split(&self.text).map(|range| Sentence::new(self, range))
    }

    /// What the measures of reading are made of. Only sentences with an end count: headings,
    /// cells and entries of lists without one would make a page look easier than it is.
    pub fn counts(&self, syllables: fn(&str) -> usize) -> Counts {
        let mut counts = Counts::default();
        for range in sentence::split(&self.text) {
            let text = &self.text[range];
            if !sentence::is_whole(text) {
                continue;
            }
            let words = text.split(|sign: char| !(sign.is_alphanumeric() || sign == '\'' || sign == '’'));
            let words = words.filter(|word| word.chars().any(char::is_alphabetic));
            let before = counts.words;
            for word in words {
                counts.words += 1;
                counts.syllables += syllables(word);
            }
            counts.sentences += usize::from(counts.words > before);
        }
        counts
    }

    /// The bytes of the file that a stretch of the text comes from.
    fn place(&self, range: Range<usize>) -> Range<usize> {
        self.at(range.start)..self.at(range.end)
    }

    fn at(&self, byte: usize) -> usize {
        let run = self.runs.partition_point(|(start, _)| *start <= byte).checked_sub(1);
        run.and_then(|run| self.runs.get(run)).map_or(0, |(start, place)| place + (byte - start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_file() {
        let mut prose = Prose::default();
        prose.push("First. Then ", 10);
        prose.push("bold", 24);
        prose.push(" words.", 30);
        prose.end_block();
        prose.push("Next", 50);
        let found: Vec<(String, Range<usize>)> =
            prose.sentences().map(|sentence| (sentence.text().to_owned(), sentence.span())).collect();
        assert_eq!(
            found,
            [("First.".to_owned(), 10..16), ("Then bold words.".to_owned(), 17..37), ("Next".to_owned(), 50..54)]
        );
    }
}
