//! Digits without letters.
//!
//! Example: `0900000000`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const LETTERS_MISSING: MessageKey = MessageKey::new("letters-missing", &[]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[LETTERS_MISSING],
    check: |entry, _| {
        entry
            .number()
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| Judgement::new(Verdict::Unrecognized, Finding::new(&LETTERS_MISSING)))
    },
};
