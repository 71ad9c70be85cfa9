//! How hard a text is to read: its sentences, its words, its grade of school.
//!
//! [`Prose`] is gathered while a page is parsed, so that every sentence knows its position in the
//! file. **Reading knows nothing of markdown.**

mod grade;
mod sentence;
pub mod syllables;

use std::ops::Range;

pub use grade::Counts;
use memchr::{memchr, memchr_iter};
pub use sentence::Sentence;

/// How many bytes of text are counted whole.
const SHORT: usize = 2_500;

/// How many words a sample has at least.
const SAMPLE: usize = 100;

/// The running text of a page: its blocks (paragraphs, items of lists, cells of tables), without
/// marks, with the positions that they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The words; blocks are parted by line ends.
    text: String,
    /// Where runs of the text begin: in the text, and in the file.
    runs: Vec<(usize, usize)>,
    /// The ranges of the text that each come from one position of the file.
    quoted: Vec<Range<usize>>,
}

impl Prose {
    /// Nothing yet, with room for a text of so many bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// Adds words that are at a byte of the file.
    pub fn push(&mut self, words: &str, at: usize) {
        self.runs.push((self.text.len(), at));
        if memchr(b'\n', words.as_bytes()).is_some() {
            self.text.push_str(&words.replace('\n', " "));
        } else {
            self.text.push_str(words);
        }
    }

    /// Adds the text of another, made in the place of the byte `at` of the file.
    pub fn quote(&mut self, other: &Self, at: usize) {
        self.end_block();
        let start = self.text.len();
        self.text.push_str(&other.text);
        self.end_block();
        self.runs.push((start, at));
        self.quoted.push(start..self.text.len());
    }

    /// Ends a block: no sentence goes on after it.
    pub fn end_block(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Every sentence, in order. What ends without a full stop is one too.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        sentence::split(&self.text).map(|range| Sentence::new(self, range.start, range.end))
    }

    /// The sentences of more than so many words, in order.
    pub fn sentences_over(&self, most: usize) -> impl Iterator<Item = Sentence<'_>> {
        let bytes = self.text.as_bytes();
        let mut from = 0;
        let ends = memchr_iter(b'\n', bytes).map(|end| end + 1).chain([bytes.len()]);
        let blocks = ends.map(move |end| std::mem::replace(&mut from, end)..end);
        // Most blocks have too few blanks to hold a long sentence, and are not read any closer.
        let long = blocks
            .filter(move |block| block.len() > 2 * most && memchr_iter(b' ', &bytes[block.clone()]).count() >= most);
        long.flat_map(move |block| {
            let from = block.start;
            let sentences = sentence::split(&self.text[block]);
            sentences.map(move |range| Sentence::new(self, from + range.start, from + range.end))
        })
        .filter(move |sentence| sentence.may_have_over(most) && sentence.words() > most)
    }

    /// What the measures of reading are made of. Only sentences with an end count: headings,
    /// cells and entries of lists without one would make a page look easier than it is.
    ///
    /// As Flesch did, a long text is graded by samples of a hundred words: from its beginning,
    /// from the end of its first third and of its second.
    pub fn counts(&self, syllables: fn(&str) -> usize) -> Counts {
        let mut counts = Counts::default();
        if self.text.len() <= SHORT {
            count(&self.text, usize::MAX, syllables, &mut counts);
            return counts;
        }
        for third in 0..3 {
            let bytes = self.text.as_bytes();
            let from = self.text.len() / 3 * third;
            let block = memchr(b'\n', &bytes[from..]).map_or(from, |at| from + at);
            let start = if third == 0 { 0 } else { block };
            count(self.text.get(start..).unwrap_or_default(), SAMPLE, syllables, &mut counts);
        }
        counts
    }

    /// The bytes of the file that a stretch of the text comes from.
    fn span(&self, range: Range<usize>) -> Range<usize> {
        // The end is reported by the last byte: what follows it may be in another block.
        self.at(range.start)..self.at(range.end.saturating_sub(1).max(range.start)) + 1
    }

    fn at(&self, byte: usize) -> usize {
        let run = self.runs.partition_point(|(start, _)| *start <= byte).checked_sub(1);
        let is_quoted = self.quoted.iter().any(|range| range.contains(&byte));
        run.and_then(|run| self.runs.get(run))
            .map_or(0, |(start, span)| if is_quoted { *span } else { span + (byte - start) })
    }
}

/// Adds the whole sentences of a text, until it has given so many words.
fn count(text: &str, enough: usize, syllables: fn(&str) -> usize, counts: &mut Counts) {
    let until = counts.words.saturating_add(enough);
    for range in sentence::split(text) {
        let sentence = &text[range];
        if !sentence::is_whole(sentence) {
            continue;
        }
        let before = counts.words;
        for word in words(sentence) {
            counts.words += 1;
            counts.syllables += syllables(word);
        }
        counts.sentences += usize::from(counts.words > before);
        if counts.words >= until {
            return;
        }
    }
}

/// The words of a sentence that have a letter.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let parts = |sign: char| match sign {
        // Most by far; sooner seen than asked for in the tables of all scripts.
        'a'..='z' => false,
        _ => !sign.is_alphanumeric() && !matches!(sign, '\'' | '’'),
    };
    sentence.split(parts).filter(|word| word.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_the_file() {
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

    #[test]
    fn generated_text_has_one_position() {
        let mut made = Prose::default();
        made.push("Made one. Made two.", 3);
        let mut prose = Prose::default();
        prose.push("First.", 10);
        prose.quote(&made, 40);
        prose.push("Last.", 70);
        let found: Vec<(&str, Range<usize>)> =
            prose.sentences().map(|sentence| (sentence.text(), sentence.span())).collect();
        assert_eq!(found, [("First.", 10..16), ("Made one.", 40..41), ("Made two.", 40..41), ("Last.", 70..75)]);
    }

    fn prose(sentence: &str, times: usize) -> Prose {
        let mut prose = Prose::default();
        for _ in 0..times {
            prose.push(sentence, 0);
            prose.end_block();
        }
        prose
    }

    #[test]
    fn a_long_text_is_graded_by_three_samples() {
        let counts = prose("You can pay the fee online.", 10).counts(syllables::english);
        assert_eq!((counts.sentences, counts.words, counts.syllables), (10, 60, 70));
        let many = prose("You can pay the fee online.", 1_000).counts(syllables::english);
        assert_eq!((many.sentences, many.words), (51, 306), "17 sentences of 6 words make a sample");
        assert_eq!(many.words_per_sentence(), counts.words_per_sentence());
    }

    #[test]
    fn only_long_sentences_are_returned() {
        let mut prose = prose("One two three. Four five six seven.", 2);
        prose.push("A b c d e", 90);
        let found: Vec<&str> = prose.sentences_over(3).map(|sentence| sentence.text()).collect();
        assert_eq!(found, ["Four five six seven.", "Four five six seven.", "A b c d e"]);
        assert_eq!(prose.sentences_over(5).count(), 0);
    }
}
