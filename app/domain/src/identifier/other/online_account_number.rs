//! A USCIS Online Account Number: twelve digits without letters.
//!
//! Example: `123456789012`.
//! Source: [Law and Visas](https://lawandvisas.com/what-is-a-uscis-online-account-number) for the twelve digits.

use super::text::is_digits;
use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_ACCOUNT_NUMBER};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-online-account-number", &[]);
const USED: MessageKey = MessageKey::new("used-online-account-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-online-account-number", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::OnlineAccountNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_ACCOUNT_NUMBER),
    words: &[],
    find: |entry, _| is_digits(entry.number(), 12).then_some(BARE),
};
