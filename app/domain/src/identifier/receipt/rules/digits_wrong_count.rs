//! Known letters and then digits only, but not ten of them.
//!
//! Examples: `IOE090000000` with nine, `IOE09000000000` with eleven.
//! Where one is missing, a table may have read the digits as an amount and dropped the zero in front: `IOE900000000`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape::{DIGITS, is_digits, split};
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

// One digit and several digits are different sentences in most languages.
const DIGIT_MISSING: MessageKey = MessageKey::new("digit-missing", &[]);
const DIGITS_MISSING: MessageKey = MessageKey::new("digits-missing", &["count", "missing"]);
const NO_DIGITS: MessageKey = MessageKey::new("no-digits", &["letters"]);
const ZERO_LOST: MessageKey = MessageKey::new("zero-lost", &["number"]);
const DIGIT_EXTRA: MessageKey = MessageKey::new("digit-extra", &[]);
const DIGITS_EXTRA: MessageKey = MessageKey::new("digits-extra", &["count", "extra"]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[DIGIT_MISSING, DIGITS_MISSING, NO_DIGITS, ZERO_LOST, DIGIT_EXTRA, DIGITS_EXTRA],
    check: |entry, context| {
        let split = split(entry.number())?;
        context.prefixes.find(split.letters)?;
        if !is_digits(split.rest) {
            return None;
        }
        let count = split.rest.len();
        let finding = if count == 0 {
            Finding::new(&NO_DIGITS).with("letters", split.letters)
        } else if count + 1 == DIGITS {
            Finding::new(&DIGIT_MISSING)
        } else if count < DIGITS {
            Finding::new(&DIGITS_MISSING).with("count", count).with("missing", DIGITS - count)
        } else if count == DIGITS + 1 {
            Finding::new(&DIGIT_EXTRA)
        } else {
            Finding::new(&DIGITS_EXTRA).with("count", count).with("extra", count - DIGITS)
        };
        let mut judgement = Judgement::new(Verdict::Incomplete, finding);
        if count + 1 == DIGITS && !split.rest.starts_with(['0', '*']) {
            let number = format!("{}0{}", split.letters, split.rest);
            judgement.findings.push(Finding::new(&ZERO_LOST).with("number", number));
        }
        Some(judgement)
    },
};
