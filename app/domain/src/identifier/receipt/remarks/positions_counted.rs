//! A position in the number was named, and the number was typed with spaces or dashes, which are not counted.
//!
//! Example: `EAC-22-X23-00000`.

use super::Remark;
use crate::finding::Finding;
use crate::message::MessageKey;

const POSITIONS_COUNTED: MessageKey = MessageKey::new("places-counted", &[]);

pub(super) const REMARK: Remark = Remark {
    words: &[POSITIONS_COUNTED],
    check: |input| {
        let mut arguments = input.judgement.findings.iter().flat_map(|finding| &finding.arguments);
        (arguments.any(|(name, _)| *name == "place") && input.entry.differs_from(input.typed))
            .then(|| Finding::new(&POSITIONS_COUNTED))
    },
};
