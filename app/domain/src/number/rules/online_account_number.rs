//! A USCIS Online Account Number: twelve digits without letters.
//!
//! Example: `123456789012`.
//! Source: [Law and Visas](https://lawandvisas.com/what-is-a-uscis-online-account-number) for the twelve digits.

use super::{BARE, Rule};
use crate::number::Kind;
use crate::number::text::is_digits;
use crate::receipt::words::{LINK_ACCOUNT_NUMBER, Step};
use crate::word::Word;

const WHAT: Word = Word::live("kind-online-account-number", &[]);
const USED: Word = Word::live("used-online-account-number", &[]);
const NEXT: Word = Word::live("next-online-account-number", &[]);

pub(super) const RULE: Rule = Rule {
    kind: Kind::OnlineAccountNumber,
    what: &WHAT,
    used: &USED,
    next: Step { word: &NEXT, link: Some(LINK_ACCOUNT_NUMBER) },
    words: &[],
    find: |entry, _| is_digits(entry.number(), 12).then_some(BARE),
};
