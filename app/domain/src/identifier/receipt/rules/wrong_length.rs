//! Not thirteen characters, and nothing in them that another rule knows; or thirteen that have no likeness to a receipt number.
//!
//! Examples: `XYZ123`, `ABCDEFGHIJKLM`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape::{DIGITS, LETTERS};
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const TOO_SHORT: MessageKey = MessageKey::new("too-short", &["count"]);
const TOO_LONG: MessageKey = MessageKey::new("too-long", &["count"]);
const WRONG_SHAPE: MessageKey = MessageKey::new("wrong-shape", &[]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[TOO_SHORT, TOO_LONG, WRONG_SHAPE],
    check: |entry, _| {
        let count = entry.length();
        let word = match count.cmp(&(LETTERS + DIGITS)) {
            std::cmp::Ordering::Less => &TOO_SHORT,
            std::cmp::Ordering::Greater => &TOO_LONG,
            std::cmp::Ordering::Equal => return None,
        };
        let finding = Finding::new(word).with("count", count);
        Some(Judgement::new(Verdict::Unrecognized, finding))
    },
};

/// What is said when no rule has a verdict.
pub(super) fn wrong_shape() -> Judgement {
    Judgement::new(Verdict::Unrecognized, Finding::new(&WRONG_SHAPE))
}
