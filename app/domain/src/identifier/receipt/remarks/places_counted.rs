//! A place in the number was named, and the number was typed with spaces or dashes, which are not counted.
//!
//! Example: `EAC-22-X23-00000`.

use super::Remark;
use crate::finding::Finding;
use crate::message::MessageKey;

const PLACES_COUNTED: MessageKey = MessageKey::new("places-counted", &[]);

pub(super) const REMARK: Remark = Remark {
    words: &[PLACES_COUNTED],
    check: |judged| {
        let mut arguments = judged.judgement.findings.iter().flat_map(|finding| &finding.arguments);
        (arguments.any(|(name, _)| *name == "place") && judged.entry.differs_from(judged.typed))
            .then(|| Finding::new(&PLACES_COUNTED))
    },
};
