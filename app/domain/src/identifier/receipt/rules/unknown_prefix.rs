//! The official shape with letters that no list knows.
//!
//! Example: `XYZ1234500000`.
//! Other agencies' numbers have the same shape, so it is said as a question to look again.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape;
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const LETTERS_UNKNOWN: MessageKey = MessageKey::new("letters-unknown", &["letters"]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[LETTERS_UNKNOWN],
    check: |entry, _| {
        let split = shape::official(entry.number())?;
        let finding = Finding::new(&LETTERS_UNKNOWN).with("letters", split.letters);
        Some(Judgement::new(Verdict::UnknownPrefix, finding))
    },
};
