//! Nothing was typed, or nothing but spaces and signs.
//!
//! Said with an example and with where to find the number; it is no mistake in a number.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const NOTHING_ENTERED: MessageKey = MessageKey::new("nothing-entered", &[]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[NOTHING_ENTERED],
    check: |entry, _| entry.number().is_empty().then(|| Judgement::new(Verdict::Empty, Finding::new(&NOTHING_ENTERED))),
};
