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
        let (place, _) = entry.places().find(|(place, character)| *character == '*' && *place != LETTERS + 1)?;
        let finding = Finding::new(&ASTERISK_MISPLACED).with("place", place);
        Some(Judgement::new(Verdict::Unrecognized, finding))
    },
};
