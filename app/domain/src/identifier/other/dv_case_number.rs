//! A case of the Diversity Visa program: a year, two letters of a region, a running number.
//!
//! Examples: `2023AF00012345`; `2023AF12345`, as it is typed.
//! Source: [the Department of State on the case number](https://travel.state.gov/content/travel/en/us-visas/immigrate/diversity-visa-program-entry/diversity-visa-if-you-are-selected/diversity-visa-submit-your-iv-and-alien-registration-application.html).

use super::text::{are_digits, year};
use super::{Details, IdentifierRule};
use crate::finding::Finding;
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::kind::IdentifierKind;
use crate::identifier::part::{PartKind, PartRow, closed};
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-dv-case-number", &[]);
const USED: MessageKey = MessageKey::new("used-dv-case-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-dv-case-number", &[]);
const YEAR: MessageKey = MessageKey::new("dv-year", &["year"]);
const REGIONS: [(&str, MessageKey); 6] = [
    ("AF", MessageKey::new("region-africa", &[])),
    ("AS", MessageKey::new("region-asia", &[])),
    ("EU", MessageKey::new("region-europe", &[])),
    ("NA", MessageKey::new("region-north-america", &[])),
    ("OC", MessageKey::new("region-oceania", &[])),
    ("SA", MessageKey::new("region-south-america", &[])),
];

/// Cases are numbered for a program year, which lies up to two years ahead.
const AHEAD: i32 = 2;

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::DvCaseNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[YEAR, REGIONS[0].1, REGIONS[1].1, REGIONS[2].1, REGIONS[3].1, REGIONS[4].1, REGIONS[5].1],
    find: |entry, context| {
        let (year_text, rest) = entry.number().split_at_checked(4)?;
        let (letters, running) = rest.split_at_checked(2)?;
        let year = year(year_text, context.today.year() + AHEAD)?;
        let (_, region) = REGIONS.iter().find(|(known, _)| *known == letters)?;
        if !are_digits(running) || !(1..=10).contains(&running.len()) {
            return None;
        }
        let mut row = PartRow::default();
        row.push(PartKind::Year, year_text, Finding::new(&YEAR).with("year", year));
        row.push(PartKind::Region, letters, Finding::new(region));
        row.push(PartKind::RunningNumber, running, closed());
        Some(Details { parts: row.finish(), ..Details::default() })
    },
};
