//! A text cut into pieces, so that a long one is read in many short whiles.
//!
//! The rules of letters look a few words back and ahead: for the month of a date, for words that make it a last day, for the next part of a number.
//! So a text is cut only where nothing can be found across the cut: at a blank line, at the end of a sentence, far from every digit, or behind a number that ends its line.
//! A text without such positions stays whole.

use std::ops::Range;

/// So many bytes are read in one short while, also on an old phone.
const PIECE: usize = 4 * 1024;
/// No rule looks further, in bytes: a few words, each of them short.
const REACH: usize = 160;

/// The pieces of a text, in its order; together they are the text.
#[derive(Debug, Clone)]
pub struct Reading<'t> {
    text: &'t str,
    from: usize,
    least: usize,
}

impl<'t> Reading<'t> {
    /// Pieces that are short enough for one while each.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self::with_least(text, PIECE)
    }

    /// Pieces of at least so many bytes, but for the last one.
    const fn with_least(text: &'t str, least: usize) -> Self {
        Self { text, from: 0, least }
    }
}

impl Iterator for Reading<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let from = self.from;
        if from >= self.text.len() {
            return None;
        }
        self.from = cut(self.text, from.saturating_add(self.least)).unwrap_or(self.text.len());
        Some(from..self.from)
    }
}

/// The first position from `least` on where the text can be cut.
fn cut(text: &str, least: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let after_spaces = bytes.iter().enumerate().skip(least).filter(|(_, byte)| matches!(byte, b' ' | b'\n'));
    after_spaces.map(|(at, _)| at + 1).find(|at| {
        let (before, behind) = bytes.split_at_checked(*at).unwrap_or_default();
        !behind.is_empty()
            && (is_blank_line(before)
                || ends_sentence(before, behind)
                || ends_number(before, behind)
                || is_far_from_digits(before, behind))
    })
}

/// Whether the text before ends in an empty line.
fn is_blank_line(before: &[u8]) -> bool {
    let end = before.trim_ascii_end();
    let spaces = before.get(end.len()..).unwrap_or_default();
    spaces.iter().filter(|byte| **byte == b'\n').count() > 1
}

/// Whether a sentence ends, and the next one begins with a letter: no date and no number goes on behind a full stop and a space with a letter.
fn ends_sentence(before: &[u8], behind: &[u8]) -> bool {
    matches!(before, [.., b'.' | b'!' | b'?' | b';', b' ' | b'\n'])
        && behind.first().is_some_and(u8::is_ascii_alphabetic)
}

/// Whether no digit is near.
fn is_far_from_digits(before: &[u8], behind: &[u8]) -> bool {
    let near = before.iter().rev().take(REACH).chain(behind.iter().take(REACH));
    !near.copied().any(may_be_digit)
}

/// Whether a byte is, or may begin, a digit of any script: those of others come behind Latin, Greek and Cyrillic letters.
const fn may_be_digit(byte: u8) -> bool {
    // 0xE2 begins dashes, quotation marks and bullets.
    byte.is_ascii_digit() || (byte >= 0xD8 && byte != 0xE2)
}

/// Whether a line ends in a whole number with letters, and the next one begins with a letter.
fn ends_number(before: &[u8], behind: &[u8]) -> bool {
    /// Such a word is no day and no year.
    const LONG: usize = 9;
    let Some((b'\n', line)) = before.split_last() else { return false };
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let length = line.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let (others, word) = line.split_at_checked(line.len() - length).unwrap_or_default();
    length >= LONG
        && others.last().is_none_or(|byte| byte.is_ascii_whitespace())
        && word.iter().any(u8::is_ascii_digit)
        && word.iter().any(u8::is_ascii_alphabetic)
        && behind.first().is_some_and(u8::is_ascii_alphabetic)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use domain::date::{Date, date};
    use domain::identifier::{Context, PrefixTable};
    use domain::letter::{Letter, join, read, read_part};
    use proptest::prelude::*;

    use super::Reading;

    fn in_context(text: &str, read: fn(&str, Context<'_>) -> Letter) -> Letter {
        let prefixes = PrefixTable::from_record(
            [("IOE", "electronic current running"), ("EAC", "vermont current workday")].into_iter(),
        );
        let today = date(2026, 11, 24).unwrap_or(Date::MIN);
        read(text, Context { prefixes: &prefixes, today })
    }

    fn read_text(text: &str) -> Letter {
        in_context(text, read)
    }

    fn pieces(text: &str, least: usize) -> Vec<&str> {
        Reading::with_least(text, least).filter_map(|range| text.get(range)).collect()
    }

    #[track_caller]
    fn check(text: &str, least: usize) {
        assert_eq!(pieces(text, least).concat(), text);
        let parts = Reading::with_least(text, least)
            .map(|range| (range.start, in_context(text.get(range.clone()).unwrap_or_default(), read_part)))
            .collect();
        assert_eq!(join(text, parts), read_text(text), "{:?}", pieces(text, least));
    }

    #[test]
    fn a_text_is_cut_where_nothing_is_cut_with_it() {
        assert_eq!(pieces("one 1\n\n2 two", 2), ["one 1\n\n", "2 two"]);
        assert_eq!(pieces("by the\nend of 2026", 2), ["by the\nend of 2026"]);
        assert_eq!(pieces("IOE0900000000\nIOE0900000001\n", 2), ["IOE0900000000\n", "IOE0900000001\n"]);
        let prose = "words without a figure ".repeat(50);
        assert!(pieces(&prose, 300).len() > 1);
        assert!(pieces(&format!("{prose}1"), prose.len() - 100).len() == 1, "the digit is near");
        assert_eq!(pieces("", 2), Vec::<&str>::new());
    }

    #[test]
    fn a_sentence_ends_where_a_letter_follows() {
        assert_eq!(pieces("Case 1. See 2", 2), ["Case 1. ", "See 2"]);
        assert_eq!(pieces("Nov. 24, 2026 and 1", 2), ["Nov. 24, 2026 and 1"]);
    }

    #[test]
    fn a_long_letter_is_cut_into_short_pieces() {
        let letter = "Your case IOE0900000000 is open.\nAnswer by March 3, 2027.\n\n".repeat(4_000);
        let longest = Reading::new(&letter).map(|range| range.len()).max();
        assert!(longest.is_some_and(|longest| longest < 8 * 1024), "{longest:?}");
        let line = "Your case EAC2212300000 was received on March 3, 2026. Call 800-375-5283 before 04/05/2027. "
            .repeat(2_000);
        let longest = Reading::new(&line).map(|range| range.len()).max();
        assert!(longest.is_some_and(|longest| longest < 8 * 1024), "{longest:?}");
        let list = "IOE0900000000\n".repeat(15_000);
        let longest = Reading::new(&list).map(|range| range.len()).max();
        assert!(longest.is_some_and(|longest| longest < 8 * 1024), "{longest:?}");
    }

    /// Words, figures and signs that rules look for, with everything that can be between them.
    fn texts() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "by",
            "before",
            "the",
            "on",
            "March",
            "marzo",
            "3",
            "24",
            "2027",
            "3,",
            "de",
            "11/24/2026",
            "IOE",
            "0900000000",
            "IOE0900000000",
            "EAC2212300000",
            "EAC",
            "22",
            "123",
            "00000",
            "A012",
            "345",
            "678",
            "000-00-0000",
            "(800)",
            "375-5283",
            "+1",
            "https://www.uscis.gov/a",
            "help@uscis-case.example",
            "uscis.gov",
            "número",
            "“Case”",
            "٠٩",
            "words without any figure in them that go on and on for a long while, so that it can be cut here and there, and then some more of them, so that there is room on both sides of it, and more, until it ends",
        ]);
        let gap = prop::sample::select(vec![" ", " ", " ", "\n", "\r\n", "\n\n", "\n \n", "-", "  ", ", ", ": ", ". "]);
        prop::collection::vec((word, gap), 0..60)
            .prop_map(|pairs| pairs.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn pieces_are_read_as_the_whole(text in texts(), least in 1_usize..80) {
            check(&text, least);
        }

        #[test]
        fn any_text_is_read_as_the_whole(text in any::<String>(), least in 1_usize..80) {
            check(&text, least);
        }
    }
}
