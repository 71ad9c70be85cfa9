//! An address for email: one `@` with a name before it and a domain with a dot behind it.
//!
//! Example: `name@example.com`.
//! Source: the form of an address in [RFC 5322](https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1), as far as people use it.

use super::{BARE, IdentifierRule};
use crate::character::is_letter_or_digit;
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-email-address", &[]);
const USED: MessageKey = MessageKey::new("used-email-address", &[]);
const NEXT: MessageKey = MessageKey::new("next-email-address", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::EmailAddress,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[],
    find: |entry, _| {
        let (name, domain) = entry.folded().rsplit_once('@')?;
        let is_domain = domain.contains('.') && domain.chars().all(|c| is_letter_or_digit(c) || matches!(c, '.' | '-'));
        (!name.is_empty() && !name.contains(['@', ' ']) && is_domain).then_some(BARE)
    },
};
