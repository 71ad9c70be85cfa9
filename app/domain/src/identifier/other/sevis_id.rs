//! A SEVIS ID, the number of a student or an exchange visitor: the letter N and ten digits.
//!
//! Example: `N0012345678`.
//! Source: [Texas A&M on the Form I-20](https://global.tamu.edu/isss/resources/how-to-read-your-i-20-or-ds-2019).

use super::text::is_digits;
use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-sevis-id", &[]);
const USED: MessageKey = MessageKey::new("used-sevis-id", &[]);
const NEXT: MessageKey = MessageKey::new("next-sevis-id", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::SevisId,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[],
    find: |entry, _| {
        let digits = entry.number().strip_prefix('N')?;
        is_digits(digits, 10).then_some(BARE)
    },
};
