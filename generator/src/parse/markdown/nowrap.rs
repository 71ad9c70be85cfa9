//! The part of the walk that keeps names with a hyphen on one line: I-94, DS-160, A-Number, telephone numbers.
//!
//! A reader compares such a name with paper, so no line may break within it. The hyphen itself
//! stays as it is, because people copy these names into other forms.

use super::Walk;
use crate::parse::body::push_text;

/// A longer name may break: it has no room of its own on a narrow screen.
const LONGEST: usize = 14;

impl Walk<'_> {
    /// Writes text, with each such name in an element of its own.
    pub(super) fn push_unbroken(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, name, after)) = next(rest) {
            push_text(&mut self.top().pieces, before);
            self.html("<span class=\"nowrap\">");
            push_text(&mut self.top().pieces, name);
            self.html("</span>");
            rest = after;
        }
        push_text(&mut self.top().pieces, rest);
    }
}

/// The first such name, with the text before and after it.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let is_part = |character: char| character.is_alphanumeric() || character == '-';
    let mut from = 0;
    while let Some(hyphen) = text.get(from..)?.find('-').map(|at| from + at) {
        let start = text[..hyphen].rfind(|character| !is_part(character)).map_or(0, |at| ceil(text, at + 1));
        let end = text[hyphen..].find(|character| !is_part(character)).map_or(text.len(), |at| hyphen + at);
        let name = &text[start..end];
        if is_name(name) {
            return Some((&text[..start], name, &text[end..]));
        }
        from = end;
    }
    None
}

/// The first boundary of a character at or after a byte.
fn ceil(text: &str, byte: usize) -> usize {
    (byte..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

fn is_name(word: &str) -> bool {
    let has_letter_in_front = word.starts_with(|first: char| first.is_ascii_uppercase()) && word[1..].starts_with('-');
    word.len() <= LONGEST
        && !word.starts_with('-')
        && !word.ends_with('-')
        && (has_letter_in_front || word.contains(|character: char| character.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::next;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        let mut rest = text;
        while let Some((_, name, after)) = next(rest) {
            found.push(name);
            rest = after;
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn names_of_forms_and_telephone_numbers_are_found() {
        check(
            "Form I-94, a DS-160 or an A-Number; call 800-375-5283.",
            &["I-94", "DS-160", "A-Number", "800-375-5283"],
        );
        check("«I-797C»", &["I-797C"]);
    }

    #[test]
    fn other_words_with_a_hyphen_may_break() {
        check("step-by-step and - alone, -5 and two--2-- dashes, U-bahn", &["U-bahn"]);
        check("a very-long-name-of-1-thing", &[]);
        check("", &[]);
    }
}
