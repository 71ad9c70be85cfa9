//! A tracking number of the United States Postal Service.
//!
//! Examples: `9400 1000 0000 0000 0000 00`, twenty to twenty-two digits; `EA000000000US`, two letters, nine digits and the country.
//! Source: the forms on its labels; no page was found that gives all of them.

use super::text::{are_digits, is_digits};
use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-postal-tracking-number", &[]);
const USED: MessageKey = MessageKey::new("used-postal-tracking-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-postal-tracking-number", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::PostalTrackingNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[],
    find: |entry, _| {
        let number = entry.number();
        let long = (20..=22).contains(&number.len()) && number.starts_with(['7', '9']) && are_digits(number);
        let short = number
            .strip_suffix("US")
            .and_then(|rest| rest.split_at_checked(2))
            .is_some_and(|(letters, digits)| letters.bytes().all(|b| b.is_ascii_uppercase()) && is_digits(digits, 9));
        (long || short).then_some(BARE)
    },
};
