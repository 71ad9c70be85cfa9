//! An asterisk somewhere else than right behind the three letters.
//!
//! Example: `SRC2*12300000`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape::LETTERS;
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const ASTERISK_MISPLACED: MessageKey = MessageKey::new("asterisk-misplaced", &["place"]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[ASTERISK_MISPLACED],
    check: |entry, _| {
        let (position, _) =
            entry.positions().find(|(position, character)| *character == '*' && *position != LETTERS + 1)?;
        let finding = Finding::new(&ASTERISK_MISPLACED).with("place", position);
        Some(Judgement::new(Verdict::Unrecognized, finding))
    },
};
