//! The number that USCIS gives to programmers for trying its interface; no case has it.
//!
//! Source: the sandbox of [developer.uscis.gov](https://developer.uscis.gov/).

use super::Remark;
use crate::finding::Finding;
use crate::message::MessageKey;

const TEST_NUMBER: MessageKey = MessageKey::new("test-number", &[]);

pub(super) const REMARK: Remark = Remark {
    words: &[TEST_NUMBER],
    check: |input| (input.entry.number() == "EAC9999103402").then(|| Finding::new(&TEST_NUMBER)),
};
