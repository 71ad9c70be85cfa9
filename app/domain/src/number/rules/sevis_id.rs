//! A SEVIS ID, the number of a student or an exchange visitor: the letter N and ten digits.
//!
//! Example: `N0012345678`.
//! Source: [Texas A&M on the Form I-20](https://global.tamu.edu/isss/resources/how-to-read-your-i-20-or-ds-2019).

use super::{BARE, Rule};
use crate::number::Kind;
use crate::number::text::is_digits;
use crate::receipt::words::{LINK_WHICH, Step};
use crate::word::Word;

const WHAT: Word = Word::live("kind-sevis-id", &[]);
const USED: Word = Word::live("used-sevis-id", &[]);
const NEXT: Word = Word::live("next-sevis-id", &[]);

pub(super) const RULE: Rule = Rule {
    kind: Kind::SevisId,
    what: &WHAT,
    used: &USED,
    next: Step { word: &NEXT, link: Some(LINK_WHICH) },
    words: &[],
    find: |entry, _| {
        let digits = entry.number().strip_prefix('N')?;
        is_digits(digits, 10).then_some(BARE)
    },
};
