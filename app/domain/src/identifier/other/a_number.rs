//! An A-Number, also called Alien Registration Number or USCIS Number: it names a person and never a case.
//!
//! Examples: `A012345678`; `A12345678`, an old one with eight digits; `012-345-678`, as cards print it.
//! Source: the [USCIS glossary](https://www.uscis.gov/tools/glossary) for the letter and seven to nine digits.

use super::text::{are_digits, compact, is_grouped, labelled, mentions};
use super::{Details, IdentifierRule};
use crate::character::is_letter_or_digit;
use crate::finding::Finding;
use crate::identifier::advice::{Advice, LINK_WHICH_NINE};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-a-number", &[]);
const USED: MessageKey = MessageKey::new("used-a-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-a-number", &[]);
const SHORT: MessageKey = MessageKey::new("a-number-short", &["number"]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::ANumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH_NINE),
    words: &[SHORT],
    find: |entry, _| {
        let (label, digits) = labelled(entry.whole());
        let digits_only = compact(digits);
        if !(7..=9).contains(&digits_only.len()) || !are_digits(&digits_only) {
            return None;
        }
        let letter: String = label.chars().filter(|character| is_letter_or_digit(*character)).collect();
        let named = mentions(label, &["ALIEN", "USCIS", "A#", "A-NUM", "REGISTR", "EXTRANJERO"]);
        let short = digits_only.len() < 9;
        let yes = letter == "A" || named || letter.is_empty() && is_grouped(digits, &[3, 3, 3]);
        let findings = short.then(|| Finding::new(&SHORT).with("number", format!("A{digits_only:0>9}")));
        yes.then_some(Details { findings: findings.into_iter().collect(), ..Details::default() })
    },
};
