//! Nine digits without groups: an A-Number or a Social Security number.
//!
//! Example: `123456789`.
//! Nothing in the digits distinguishes them, so the reader is asked.

use super::text::is_digits;
use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH_NINE};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-nine-digits", &[]);
const USED: MessageKey = MessageKey::new("used-nine-digits", &[]);
const NEXT: MessageKey = MessageKey::new("next-nine-digits", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::NineDigits,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH_NINE),
    words: &[],
    find: |entry, _| is_digits(entry.number(), 9).then_some(BARE),
};
