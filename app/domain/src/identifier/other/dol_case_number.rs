//! A case of the Department of Labor: a letter, three digits, five digits and six digits.
//!
//! Examples: `I-200-24015-000000`; `G-100-24015-000000`; the oldest form `A-05001-00000`.
//! Only the programs whose beginnings all sources agree on are named.
//! Source: [immihelp on iCERT case numbers](https://www.immihelp.com/immigration/icert-case-number.html).

use super::text::{is_digits, is_grouped};
use super::{Details, IdentifierRule};
use crate::finding::Finding;
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-dol-case-number", &[]);
const USED: MessageKey = MessageKey::new("used-dol-case-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-dol-case-number", &[]);
const WORKERS: MessageKey = MessageKey::new("dol-workers", &[]);
const PERMANENT: MessageKey = MessageKey::new("dol-permanent", &[]);
const FARM: MessageKey = MessageKey::new("dol-farm", &[]);
const SEASONAL: MessageKey = MessageKey::new("dol-seasonal", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::DolCaseNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[WORKERS, PERMANENT, FARM, SEASONAL],
    find: |entry, _| {
        let (letter, digits) = entry.number().split_at_checked(1)?;
        let groups = entry.folded().get(1..).unwrap_or_default();
        let new = is_digits(digits, 14) && matches!(letter, "G" | "H" | "I" | "P");
        let old = letter == "A" && is_grouped(groups, &[5, 5]);
        let program = match (letter, digits.get(..3)) {
            ("I", Some("200")) if new => Some(&WORKERS),
            ("G", Some("100")) if new => Some(&PERMANENT),
            ("H", Some("300")) if new => Some(&FARM),
            ("H", Some("400")) if new => Some(&SEASONAL),
            _ => None,
        };
        let findings = program.map(Finding::new).into_iter().collect();
        (new || old).then_some(Details { findings, ..Details::default() })
    },
};
