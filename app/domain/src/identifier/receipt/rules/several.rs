//! More than one number in the field.
//!
//! Example: `EAC2212300000, IOE0900000000`.

use super::ReceiptRule;
use crate::character::is_letter_or_digit;
use crate::finding::Finding;
use crate::identifier::context::Context;
use crate::identifier::entry::Entry;
use crate::identifier::kind::IdentifierKind;
use crate::identifier::normalize::is_separator;
use crate::identifier::other::recognize;
use crate::identifier::shape::{DIGITS, LETTERS, official};
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;
use crate::work;

const SEVERAL: MessageKey = MessageKey::new("several", &[]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[SEVERAL],
    check: |entry, context| {
        let text = entry.whole();
        // Two numbers need that many characters; most inputs are shorter.
        let long = text.len() > LETTERS + DIGITS;
        (long && (has_two_words(text, context) || has_two_shapes(text)))
            .then(|| Judgement::new(Verdict::Several, Finding::new(&SEVERAL)))
    },
};

/// Whether two words of the text are numbers by themselves.
fn has_two_words(text: &str, context: Context<'_>) -> bool {
    let is_number = |word: &&str| {
        let entry = Entry::read(word);
        official(entry.number()).is_some()
            // Names of forms are beside numbers, and what is only probably a number does not count.
            || recognize(&entry, context)
                .is_some_and(|found| !matches!(found.kind, IdentifierKind::FormNumber | IdentifierKind::PassportNumber))
    };
    let words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
    words.filter(is_number).nth(1).is_some()
}

/// Whether the shape of a receipt number is twice in the text, with or without spaces in it.
fn has_two_shapes(text: &str) -> bool {
    let mut rest = text;
    let mut found = 0;
    let mut edge = true;
    while let Some(first) = rest.chars().next() {
        let begins = edge && first.is_ascii_uppercase();
        if let Some(after) = begins.then(|| shape_at(rest)).flatten() {
            // Another number can follow right away.
            found += 1;
            rest = after;
        } else {
            edge = !is_letter_or_digit(first);
            rest = rest.strip_prefix(first).unwrap_or_default();
        }
    }
    found > 1
}

/// What follows the shape of a receipt number at the beginning of a text.
fn shape_at(text: &str) -> Option<&str> {
    let mut signs = text.char_indices().peekable();
    for position in 0..LETTERS + DIGITS {
        skip_gap(&mut signs)?;
        let (_, character) = signs.next()?;
        work::add(1);
        let fits = match position {
            0..LETTERS => character.is_ascii_uppercase(),
            LETTERS => character == '*' || character.is_ascii_digit(),
            _ => character.is_ascii_digit(),
        };
        if !fits {
            return None;
        }
    }
    // One more digit makes it another number.
    let _ = skip_gap(&mut signs);
    match signs.next() {
        Some((_, next)) if next.is_ascii_digit() => None,
        Some((at, _)) => text.get(at..),
        None => Some(""),
    }
}

/// So many separators can be between two characters of one number.
const WIDEST_GAP: usize = 8;

/// Skips the separators in front of the next character; nothing where they are too many for one number.
fn skip_gap(signs: &mut std::iter::Peekable<std::str::CharIndices<'_>>) -> Option<()> {
    for _ in 0..WIDEST_GAP {
        work::add(1);
        if signs.next_if(|(_, sign)| is_separator(*sign)).is_none() {
            return Some(());
        }
    }
    None
}
