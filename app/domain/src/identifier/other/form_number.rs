//! The name of a form instead of the number of a case.
//!
//! Examples: `I-485`; `N400`; `Form I-797C`; `AR-11`.
//! Source: the list of [all forms](https://www.uscis.gov/forms/all-forms); DS forms are those of the Department of State, EOIR forms those of the immigration court.

use super::text::{are_digits, compact, labelled};
use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_FIND};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-form-number", &[]);
const USED: MessageKey = MessageKey::new("used-form-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-form-number", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::FormNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_FIND),
    words: &[],
    find: |entry, _| {
        let text = compact(entry.whole());
        let text = ["FORMULARIO", "FORMA", "FORM"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
        let (series, rest) = labelled(text);
        let digits = rest.trim_end_matches(|c: char| c.is_ascii_uppercase());
        let known = match series {
            "I" | "N" | "G" | "DS" | "EOIR" => (2..=4).contains(&digits.len()),
            "AR" => digits == "11",
            _ => false,
        };
        (known && are_digits(digits) && rest.len() <= digits.len() + 2).then_some(BARE)
    },
};
