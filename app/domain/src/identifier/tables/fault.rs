//! Faults of a table of codes.

use std::collections::BTreeSet;

/// What is wrong with an entry of the table, and its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault<'a> {
    /// The code is not three letters from A to Z.
    NotThreeLetters(&'a str),
    /// An earlier entry has the same code.
    Twice(&'a str),
}

impl<'a> CodeFault<'a> {
    /// What is wrong with a code, if anything; `seen` holds the codes before it.
    pub(crate) fn find(code: &'a str, seen: &mut BTreeSet<&'a str>) -> Option<Self> {
        if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Some(Self::NotThreeLetters(code));
        }
        (!seen.insert(code)).then_some(Self::Twice(code))
    }
}
