//! Where a sentence begins and ends.

use std::ops::Range;

use memchr::{memchr2, memchr3};

use super::Prose;

/// How many bytes are looked through for one kind of marks and then for the other: all of a text
/// at once would be read again from each mark.
const WINDOW: usize = 256;

/// A sentence of a page.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    prose: &'a Prose,
    start: usize,
    end: usize,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(prose: &'a Prose, start: usize, end: usize) -> Self {
        Self { prose, start, end }
    }

    /// Its words without marks.
    pub fn text(&self) -> &'a str {
        &self.prose.text[self.start..self.end]
    }

    /// How many words it has; signs that are alone do not count.
    pub fn words(&self) -> usize {
        self.text().split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
    }

    /// False where it has too few blanks for more than so many words, which is sooner seen than the words are counted.
    pub(super) fn may_have_over(&self, most: usize) -> bool {
        // A blank of another script begins with a byte that is no ASCII.
        let may_part = |byte: &u8| *byte <= b' ' || !byte.is_ascii();
        let text = self.text().as_bytes();
        text.len() > 2 * most && text.iter().filter(|byte| may_part(byte)).count() >= most
    }

    /// Its bytes in the file.
    pub fn span(&self) -> Range<usize> {
        self.prose.span(self.start..self.end)
    }
}

/// True if it has an end: a full stop, a question, a call, a colon.
pub(super) fn is_whole(text: &str) -> bool {
    text.trim_end_matches(is_closing).ends_with(is_end)
}

/// The sentences of a text, without blanks around them.
pub(super) fn split(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(from..)?;
            let start = from + (rest.len() - rest.trim_start().len());
            if start >= text.len() {
                return None;
            }
            let end = end_of(text, start);
            from = end;
            let bare = text[start..end].trim_end();
            if !bare.is_empty() {
                return Some(start..start + bare.len());
            }
        }
    })
}

/// The byte after the sentence that begins at `start`.
fn end_of(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(mark) = next_mark(&bytes[at..]) {
        at += mark;
        match bytes[at] {
            b'\n' => return at + 1,
            _ => {
                let after = text[at + 1..].trim_start_matches(|sign| is_end(sign) || is_closing(sign));
                let next = text.len() - after.len();
                let ends = match after.chars().next() {
                    None => true,
                    Some(sign) if !sign.is_whitespace() => false,
                    Some(_) => bytes[at] != b'.' || !is_short_form(&text[start..at], after),
                };
                if ends {
                    return next;
                }
                at = next;
            }
        }
    }
    text.len()
}

/// The first byte that may end a sentence.
fn next_mark(bytes: &[u8]) -> Option<usize> {
    bytes.chunks(WINDOW).enumerate().find_map(|(number, window)| {
        let first = memchr3(b'\n', b'.', b'?', window);
        let before = &window[..first.unwrap_or(window.len())];
        Some(number * WINDOW + memchr2(b'!', b':', before).or(first)?)
    })
}

/// True if the full stop belongs to a short form such as "U.S.", "EE. UU." or "8 a.m.".
fn is_short_form(before: &str, after: &str) -> bool {
    // A sentence begins with a capital; after a small letter or a number it only goes on.
    let next = after.trim_start().chars().next();
    if next.is_some_and(char::is_lowercase) {
        return true;
    }
    let word = before.rsplit(|sign: char| sign.is_whitespace() || sign == '(').next().unwrap_or_default();
    let last = word.rsplit('.').next().unwrap_or_default();
    let mut letters = last.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some(one), None, _) => one.is_uppercase() && next.is_some_and(char::is_uppercase),
        (Some(one), Some(two), None) => one.is_uppercase() && one == two && next.is_some_and(char::is_uppercase),
        _ => false,
    }
}

fn is_end(sign: char) -> bool {
    matches!(sign, '.' | '?' | '!' | ':' | '…')
}

fn is_closing(sign: char) -> bool {
    matches!(sign, ')' | ']' | '"' | '\'' | '”' | '’' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = split(text).map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        check("One. Two? Three! Four: five", &["One.", "Two?", "Three!", "Four:", "five"]);
        check("He said “Stop.” Then he left.", &["He said “Stop.”", "Then he left."]);
        check("Cell\nCell\n\n", &["Cell", "Cell"]);
        check("", &[]);
        check(" \n . ", &["."]);
    }

    #[test]
    fn short_forms_and_numbers_end_nothing() {
        check("U.S. Citizenship helps.", &["U.S. Citizenship helps."]);
        check("En EE. UU. Hay una oficina.", &["En EE. UU. Hay una oficina."]);
        check("From 8 a.m. to 8 p.m. you can call.", &["From 8 a.m. to 8 p.m. you can call."]);
        check("See uscis.gov/forms at 10:30 now.", &["See uscis.gov/forms at 10:30 now."]);
    }

    #[test]
    fn any_text_is_split_without_a_loss() {
        for text in ["...", ":::", "a.b.c", "¿Qué? ¡Ya!", "\u{fe0f}.\u{301} ñ", "”.”"] {
            let joined: String = split(text).map(|range| &text[range]).collect();
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(bare(&joined), bare(text), "{text}");
        }
    }
}
