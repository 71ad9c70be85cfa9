//! Thirteen characters, and a digit among the first three, which are letters in every receipt number.
//!
//! Example: `E4C2212300000`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape::{DIGITS, LETTERS};
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const DIGIT_AMONG_LETTERS: MessageKey = MessageKey::new("digit-among-letters", &["place", "character"]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[DIGIT_AMONG_LETTERS],
    check: |entry, _| {
        let starts_with_letters = entry.number().starts_with(|first: char| first.is_ascii_uppercase());
        if entry.length() != LETTERS + DIGITS || !starts_with_letters {
            return None;
        }
        let (position, character) =
            entry.positions().take(LETTERS).find(|(_, character)| character.is_ascii_digit())?;
        let finding = Finding::new(&DIGIT_AMONG_LETTERS).with("place", position).with("character", character);
        Some(Judgement::new(Verdict::Unrecognized, finding))
    },
};
