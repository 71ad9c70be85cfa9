//! Probably a passport: one or two letters and six to eight digits.
//!
//! Example: `C01234567`.
//! Countries have many forms, and the number on a visa has one of them too; so it is said with "probably" and asked last.
//! Source: [ICAO Doc 9303, part 4](https://www.icao.int/publications/doc-series/doc-9303), which gives a passport up to nine letters and digits.

use super::text::{are_digits, labelled};
use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-passport-number", &[]);
const USED: MessageKey = MessageKey::new("used-passport-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-passport-number", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::PassportNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[],
    find: |entry, _| {
        let (letters, digits) = labelled(entry.number());
        let yes = (1..=2).contains(&letters.len())
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && (6..=8).contains(&digits.len())
            && are_digits(digits);
        yes.then_some(BARE)
    },
};
