//! What the rules ask of a text: digits in groups, and the words in front of them.

use crate::identifier::normalize::is_separator;

/// Whether a text is so many ASCII digits and nothing else.
pub(super) fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && are_digits(text)
}

/// Whether a text is ASCII digits only.
pub(super) fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is digits in groups of these lengths, with spaces, dashes or dots between them.
pub(super) fn is_grouped(text: &str, lengths: &[usize]) -> bool {
    let groups = || text.split(is_separator).filter(|group| !group.is_empty());
    groups().all(are_digits) && groups().map(str::len).eq(lengths.iter().copied())
}

/// A text cut before its first digit: words, and a number.
pub(super) fn labelled(text: &str) -> (&str, &str) {
    text.split_at(text.find(|character: char| character.is_ascii_digit()).unwrap_or(text.len()))
}

/// A text without spaces, dashes and dots.
pub(super) fn compact(text: &str) -> String {
    text.chars().filter(|character| !is_separator(*character)).collect()
}

/// Whether one of the words is in a label.
pub(super) fn mentions(label: &str, words: &[&str]) -> bool {
    words.iter().any(|word| label.contains(word))
}

/// A year of four digits that is not before 1990 and not after `last`: no number of today's agencies is older.
pub(super) fn year(digits: &str, last: i32) -> Option<i32> {
    let year = digits.parse().ok().filter(|_| is_digits(digits, 4))?;
    (1990..=last).contains(&year).then_some(year)
}
