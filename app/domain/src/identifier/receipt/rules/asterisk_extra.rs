//! Known letters, an asterisk, and then ten digits: one character too many.
//!
//! Example: `EAC*2212300000`.
//! The asterisk replaces the first digit, and is not before ten digits.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape::{DIGITS, is_digits, split};
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const ASTERISK_EXTRA: MessageKey = MessageKey::new("asterisk-extra", &[]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[ASTERISK_EXTRA],
    check: |entry, context| {
        let split = split(entry.number())?;
        context.prefixes.find(split.letters)?;
        let digits = split.rest.strip_prefix('*')?;
        (digits.len() == DIGITS && is_digits(split.rest))
            .then(|| Judgement::new(Verdict::Incomplete, Finding::new(&ASTERISK_EXTRA)))
    },
};
