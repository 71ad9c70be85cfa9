//! The letters are an old code: cases with it may not be found online.
//!
//! Example: `ATL0112300000`.

use super::Remark;
use crate::finding::Finding;
use crate::identifier::tables::PrefixState;
use crate::message::MessageKey;

const OLD_CODE: MessageKey = MessageKey::new("old-code", &[]);

pub(super) const REMARK: Remark = Remark {
    words: &[OLD_CODE],
    check: |input| {
        let state = input.prefix()?.state;
        matches!(state, PrefixState::Legacy | PrefixState::Retired).then(|| Finding::new(&OLD_CODE))
    },
};
