//! Letters and digits that look alike were confused, and nothing else is wrong.
//!
//! Examples: `IOE09O0000000` with the letter O for a zero; `10E0900000000` with a one and a zero for I and O.
//! Scanners and cameras read signs for letters too: `|OE0900000000`.
//! All look-alikes of an input are one slip: a person who confuses them once does it again.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::look_alike;
use crate::identifier::shape::{LETTERS, has_ten_digits};
use crate::identifier::tables::PrefixTable;
use crate::identifier::verdict::{Judgement, Repair, Verdict};
use crate::message::MessageKey;

const LETTER_FOR_DIGIT: MessageKey = MessageKey::new("letter-for-digit", &["place", "character"]);
const DIGIT_FOR_LETTER: MessageKey = MessageKey::new("digit-for-letter", &["place", "character"]);
const SIGN_FOR_CHARACTER: MessageKey = MessageKey::new("sign-for-character", &["place", "character"]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[LETTER_FOR_DIGIT, DIGIT_FOR_LETTER, SIGN_FOR_CHARACTER],
    check: |entry, context| {
        let repairs = repairs(entry.number(), context.prefixes);
        let position = *repairs.first()?.changed.first()?;
        let (_, character) = entry.positions().find(|(known, _)| *known == position)?;
        Some(Judgement { repairs, ..Judgement::new(Verdict::Repairable, finding(position, character)) })
    },
};

fn finding(position: usize, character: char) -> Finding {
    let word = match position {
        _ if look_alike::is_sign(character) => &SIGN_FOR_CHARACTER,
        ..=LETTERS => &DIGIT_FOR_LETTER,
        _ => &LETTER_FOR_DIGIT,
    };
    Finding::new(word).with("place", position).with("character", character)
}

/// Every receipt number that differs from the typed one by look-alikes only.
fn repairs(number: &str, prefixes: &PrefixTable) -> Vec<Repair> {
    let behind = number.char_indices().nth(LETTERS).map_or(number.len(), |(at, _)| at);
    let Some((letters, rest)) = number.split_at_checked(behind) else {
        return Vec::new();
    };
    let rest: String = rest.chars().map(|c| look_alike::digit(c).unwrap_or(c)).collect();
    if !has_ten_digits(&rest) {
        return Vec::new();
    }
    prefixes
        .prefix
        .iter()
        .map(|prefix| prefix.code.as_str())
        .filter(|code| letters.chars().zip(code.chars()).all(is_meant))
        .map(|code| Repair::new(number, [code, &rest].concat()))
        .collect()
}

/// Whether a typed character can stand for a letter of a prefix.
fn is_meant((typed, letter): (char, char)) -> bool {
    typed == letter || look_alike::are_alike(typed, letter)
}
