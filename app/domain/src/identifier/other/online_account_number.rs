//! A USCIS Online Account Number: twelve digits without letters.
//!
//! Example: `123456789012`.
//! Source: [Law and Visas](https://lawandvisas.com/what-is-a-uscis-online-account-number) for the twelve digits.

use super::text::is_digits;
use super::{BARE, Rule};
use crate::identifier::advice::{Advice, LINK_ACCOUNT_NUMBER};
use crate::identifier::kind::IdentifierKind;
use crate::word::Word;

const WHAT: Word = Word::live("kind-online-account-number", &[]);
const USED: Word = Word::live("used-online-account-number", &[]);
const NEXT: Word = Word::live("next-online-account-number", &[]);

pub(super) const RULE: Rule = Rule {
    kind: IdentifierKind::OnlineAccountNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_ACCOUNT_NUMBER),
    words: &[],
    find: |entry, _| is_digits(entry.number(), 12).then_some(BARE),
};
