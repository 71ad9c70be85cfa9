//! A number that a spreadsheet took for an amount and shortened: its last digits are gone.
//!
//! Examples: `1.23E+11`, `1,23E+11` in Spanish, `9E+09`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::shape::shortened;
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const SPREADSHEET_EXPONENT: MessageKey = MessageKey::new("spreadsheet-exponent", &[]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[SPREADSHEET_EXPONENT],
    check: |entry, _| {
        let length = shortened(entry.folded())?;
        (length == entry.folded().len())
            .then(|| Judgement::new(Verdict::Unrecognized, Finding::new(&SPREADSHEET_EXPONENT)))
    },
};
