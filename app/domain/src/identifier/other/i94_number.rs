//! An I-94 number: eleven characters.
//!
//! Examples: `12345678901`, the old form; `123456789A1`, the form since May 2019.
//! Source: [the change of May 2019](https://www.globalimmigrationblog.com/2019/05/u-s-customs-and-border-protection-begins-using-alphanumeric-format-for-i-94-numbers/): nine digits, a letter, a digit.

use super::text::are_digits;
use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-i94-number", &[]);
const USED: MessageKey = MessageKey::new("used-i94-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-i94-number", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::I94Number,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[],
    find: |entry, _| {
        let (digits, rest) = entry.number().split_at_checked(9)?;
        let mut rest = rest.chars();
        let (tenth, last) = (rest.next()?, rest.next()?);
        let yes = are_digits(digits)
            && (tenth.is_ascii_digit() || tenth.is_ascii_uppercase())
            && last.is_ascii_digit()
            && rest.next().is_none();
        yes.then_some(BARE)
    },
};
