//! Every message of the rules, so that the build can prove that content supplies exactly these.

use std::collections::BTreeSet;

use super::receipt::{fields, in_text, remarks, rules};
use super::tables::PrefixTable;
use super::{other, part, verdict};
use crate::date;
use crate::word::Demand;

/// Every sentence that the tool demands, with the offices of the table, sorted by key.
#[must_use]
pub fn all(prefixes: &PrefixTable) -> Vec<Demand> {
    let offices: BTreeSet<&str> = prefixes.prefix.iter().map(|p| p.office.as_str()).collect();
    let offices = offices.into_iter().map(|office| Demand { key: format!("office-{office}"), placeholders: &[] });
    let kinds = other::RULES.iter().flat_map(|rule| [rule.what, rule.used, rule.next.word]);
    let mut demands: Vec<Demand> =
        [verdict::WORDS, in_text::WORDS, part::WORDS, fields::WORDS, date::DAY_WORDS, date::WORDS]
            .into_iter()
            .chain(other::RULES.iter().map(|rule| rule.words))
            .chain(rules::RULES.iter().map(|rule| rule.words))
            .chain(remarks::REMARKS.iter().map(|remark| remark.words))
            .flatten()
            .chain(kinds)
            .map(Demand::from)
            .chain(offices)
            .collect();
    demands.sort();
    demands
}
