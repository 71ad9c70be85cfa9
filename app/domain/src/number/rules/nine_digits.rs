//! Nine digits without groups: an A-Number or a Social Security number.
//!
//! Example: `123456789`.
//! Nothing in the digits tells them apart, so the reader is asked.

use super::{BARE, Rule};
use crate::number::Kind;
use crate::number::text::is_digits;
use crate::receipt::words::{LINK_WHICH_NINE, Step};
use crate::word::Word;

const WHAT: Word = Word::live("kind-nine-digits", &[]);
const USED: Word = Word::live("used-nine-digits", &[]);
const NEXT: Word = Word::live("next-nine-digits", &[]);

pub(super) const RULE: Rule = Rule {
    kind: Kind::NineDigits,
    what: &WHAT,
    used: &USED,
    next: Step { word: &NEXT, link: Some(LINK_WHICH_NINE) },
    words: &[],
    find: |entry, _| is_digits(entry.number(), 9).then_some(BARE),
};
