//! A character that no receipt number has: neither a letter from A to Z, nor a digit, nor an asterisk.
//!
//! Example: `EAC22123€0000`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const FOREIGN_CHARACTER: MessageKey = MessageKey::new("foreign-character", &["place", "character"]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[FOREIGN_CHARACTER],
    check: |entry, _| {
        let (position, character) =
            entry.positions().find(|(_, c)| !(c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '*'))?;
        let finding = Finding::new(&FOREIGN_CHARACTER).with("place", position).with("character", character);
        Some(Judgement::new(Verdict::Unrecognized, finding))
    },
};
