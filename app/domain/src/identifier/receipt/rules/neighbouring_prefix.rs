//! The official shape with unknown letters, one letter away from letters that are met every day.
//!
//! Example: `VAC2190000000`, meant as `EAC…` or `WAC…`.
//! Only a few neighbours make an offer; many would be guessing.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape;
use crate::identifier::verdict::{Judgement, Repair, Verdict};
use crate::message::MessageKey;

const LETTERS_NEARLY_KNOWN: MessageKey = MessageKey::new("letters-nearly-known", &["letters"]);

/// More neighbours than this say nothing about what was meant.
const FEW: usize = 3;

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[LETTERS_NEARLY_KNOWN],
    check: |entry, context| {
        let split = shape::official(entry.number())?;
        let repairs: Vec<Repair> = context
            .prefixes
            .neighbours(split.letters)
            .map(|prefix| Repair::new(entry.number(), format!("{}{}", prefix.code, split.rest)))
            .collect();
        let finding = Finding::new(&LETTERS_NEARLY_KNOWN).with("letters", split.letters);
        (1..=FEW)
            .contains(&repairs.len())
            .then(|| Judgement { repairs, ..Judgement::new(Verdict::Repairable, finding) })
    },
};
