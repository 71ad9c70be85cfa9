//! The control number of a request for records: NRC, COW or APP, then a year and a running number.
//!
//! Example: `NRC2025000000`.
//! Only the beginnings are published; the digits behind the year are not counted here.
//! Source: [checking the status of a request](https://www.uscis.gov/about-us/freedom-information-and-privacy-act-foia/foia-request-status-check-average-processing-times/check-status-foia-request): "begins with NRC, COW, APP, etc.".

use super::text::{are_digits, year};
use super::{Details, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH_THREE};
use crate::identifier::kind::IdentifierKind;
use crate::identifier::part::{PartKind, PartRow, closed, named};
use crate::identifier::shape::split;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-foia-number", &[]);
const USED: MessageKey = MessageKey::new("used-foia-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-foia-number", &[]);
const LETTERS: MessageKey = MessageKey::new("foia-letters", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::FoiaNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH_THREE),
    words: &[LETTERS],
    find: |entry, context| {
        let split = split(entry.number())?;
        let known = matches!(split.letters, "NRC" | "COW" | "APP");
        if !known || !are_digits(split.rest) || !(8..=12).contains(&split.rest.len()) {
            return None;
        }
        let (year_text, running) = split.rest.split_at_checked(4)?;
        let mut row = PartRow::default();
        if let Some(year) = year(year_text, context.today.year()) {
            row.push(PartKind::Letters, split.letters, crate::finding::Finding::new(&LETTERS));
            row.push(PartKind::Year, year_text, named(year));
            row.push(PartKind::RunningNumber, running, closed());
        }
        Some(Details { parts: row.finish(), ..Details::default() })
    },
};
