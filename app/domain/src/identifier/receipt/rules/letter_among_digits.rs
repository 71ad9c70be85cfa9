//! Three letters, and a letter among the digits behind them.
//!
//! Example: `EAC22X2300000`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape::{DIGITS, LETTERS, split};
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const LETTER_AMONG_DIGITS: MessageKey = MessageKey::new("letter-among-digits", &["place", "character"]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[LETTER_AMONG_DIGITS],
    check: |entry, _| {
        let split = split(entry.number())?;
        // With the wrong length, or with few digits, the letter is not what is wrong first.
        let letters = split.rest.chars().filter(char::is_ascii_uppercase).count();
        if split.rest.len() != DIGITS || letters > DIGITS / 2 {
            return None;
        }
        let (position, character) =
            entry.positions().skip(LETTERS).find(|(_, character)| character.is_ascii_uppercase())?;
        let finding = Finding::new(&LETTER_AMONG_DIGITS).with("place", position).with("character", character);
        Some(Judgement::new(Verdict::Unrecognized, finding))
    },
};
