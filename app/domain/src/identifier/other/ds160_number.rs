//! The number of a visa application on Form DS-160: ten characters that begin with AA and a digit.
//!
//! Example: `AA00ABCDE1`.
//! Source: [LegalClarity on the confirmation number](https://legalclarity.org/what-is-a-ds-160-confirmation-number).

use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-ds160-number", &[]);
const USED: MessageKey = MessageKey::new("used-ds160-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-ds160-number", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::Ds160Number,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[],
    find: |entry, _| {
        let rest = entry.number().strip_prefix("AA")?;
        let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        (rest.len() == 8 && rest.starts_with(|c: char| c.is_ascii_digit()) && rest.bytes().all(plain)).then_some(BARE)
    },
};
