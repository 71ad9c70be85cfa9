//! A Social Security number, or a taxpayer number of the same form: nine digits in groups of 3, 2 and 4.
//!
//! Example of the form, with digits that nobody has: `000-00-0000`.
//! It is never repeated: not in a finding, not in a part, not in the field.
//! Source: [20 CFR 422.103](https://www.law.cornell.edu/cfr/text/20/422.103) for the nine digits; the groups are those on the card.

use super::text::{compact, is_digits, is_grouped, labelled, mentions};
use super::{BARE, IdentifierRule};
use crate::character::is_letter;
use crate::identifier::advice::{Advice, LINK_WHICH_NOT};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-social-security-number", &[]);
const USED: MessageKey = MessageKey::new("used-social-security-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-social-security-number", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::SocialSecurityNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH_NOT),
    words: &[],
    find: |entry, _| {
        let (label, digits) = labelled(entry.whole());
        let named = mentions(label, &["SSN", "SOCIAL", "SEGURO", "ITIN"]);
        let grouped = is_grouped(digits, &[3, 2, 4]);
        // Up to three letters can be those of a receipt number.
        let letters = label.chars().filter(|character| is_letter(*character)).count();
        let yes = grouped && !(1..=3).contains(&letters) || named && is_digits(&compact(digits), 9);
        yes.then_some(BARE)
    },
};
