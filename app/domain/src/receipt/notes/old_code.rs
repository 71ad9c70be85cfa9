//! The letters are an old code: cases with it may not be found online.
//!
//! Example: `ATL0112300000`.

use super::Note;
use crate::finding::Finding;
use crate::receipt::State;
use crate::word::Word;

const OLD_CODE: Word = Word::live("old-code", &[]);

pub(super) const NOTE: Note = Note {
    words: &[OLD_CODE],
    remark: |judged| {
        let state = judged.prefix()?.state;
        matches!(state, State::Legacy | State::Retired).then(|| Finding::new(&OLD_CODE))
    },
};
