//! The number has an asterisk, which belongs to it.
//!
//! Example: `NBC*000000000`.
//! Source: the help text of Case Status Online: other characters, including asterisks, belong to the number when the notice shows them.

use super::Remark;
use crate::finding::Finding;
use crate::identifier::verdict::Verdict;
use crate::message::MessageKey;

const ASTERISK_INCLUDED: MessageKey = MessageKey::new("asterisk-kept", &[]);

pub(super) const REMARK: Remark = Remark {
    words: &[ASTERISK_INCLUDED],
    check: |input| {
        (input.judgement.verdict == Verdict::ReceiptNumber && input.entry.number().contains('*'))
            .then(|| Finding::new(&ASTERISK_INCLUDED))
    },
};
