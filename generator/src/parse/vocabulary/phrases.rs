//! Finds phrases as whole words, in any case of ASCII letters, all of them in one pass.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// A list of phrases, each with the index of its owner in a list of the caller.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    finder: Option<AhoCorasick>,
    owners: Vec<Option<usize>>,
}

impl Phrases {
    /// `phrases` with their owners; those without an owner may be written and hide shorter ones in them.
    pub(super) fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, Option<usize>)>) -> Self {
        let (texts, owners): (Vec<&str>, Vec<Option<usize>>) =
            phrases.into_iter().filter(|(text, _)| !text.is_empty()).unzip();
        let build =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(&texts);
        // An automaton fails only where it would not fit into memory.
        Self { finder: build.ok().filter(|_| !texts.is_empty()), owners }
    }

    /// Every phrase that has an owner: the owner and the bytes of the text.
    pub(super) fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
        let found = self.finder.iter().flat_map(move |finder| finder.find_iter(text));
        found.filter_map(move |found| {
            let range = found.range();
            let joins = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
            let whole = !joins(text[..range.start].chars().next_back()) && !joins(text[range.end..].chars().next());
            self.owners[found.pattern().as_usize()].filter(|_| whole).map(|owner| (owner, range))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let phrases = Phrases::new([("aviso", Some(0)), ("12 MB", Some(1)), ("aviso de acción", None)]);
        let found: Vec<&str> = phrases.find(text).map(|(_, range)| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn phrases_are_found_as_whole_words_in_any_case() {
        check("El aviso llega. Aviso: 12 mb.", &["aviso", "Aviso", "12 mb"]);
        check("Los avisos, el preaviso y 112 MB", &[]);
    }

    #[test]
    fn a_longer_phrase_that_may_be_written_hides_a_shorter_one() {
        check("La prensa dice aviso de acción; es un aviso.", &["aviso"]);
    }
}
