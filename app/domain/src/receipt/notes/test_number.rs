//! The number that USCIS gives to programmers for trying its interface; no case has it.
//!
//! Source: the sandbox of [developer.uscis.gov](https://developer.uscis.gov/).

use super::Note;
use crate::finding::Finding;
use crate::word::Word;

const TEST_NUMBER: Word = Word::live("test-number", &[]);

pub(super) const NOTE: Note = Note {
    words: &[TEST_NUMBER],
    remark: |judged| (judged.entry.number() == "EAC9999103402").then(|| Finding::new(&TEST_NUMBER)),
};
