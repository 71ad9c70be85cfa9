//! The number was typed with spaces, dashes or a label: how to type it for USCIS, whose own field takes none of them.
//!
//! Example: `eac-22-123-00000`.
//! Source: the help text of Case Status Online: "omit dashes".

use super::Remark;
use crate::finding::Finding;
use crate::identifier::verdict::Verdict;
use crate::message::MessageKey;

const READ_WITHOUT_SIGNS: MessageKey = MessageKey::new("read-without-signs", &["number"]);

pub(super) const REMARK: Remark = Remark {
    words: &[READ_WITHOUT_SIGNS],
    check: |input| {
        (input.judgement.verdict == Verdict::ReceiptNumber && input.entry.differs_from(input.typed))
            .then(|| Finding::new(&READ_WITHOUT_SIGNS).with("number", input.entry.number()))
    },
};
