//! Every message of the rules, so that the build can prove that content supplies exactly these.

use std::collections::BTreeSet;

use super::receipt::{fields, in_text, remarks, rules};
use super::tables::PrefixTable;
use super::{other, part, verdict};
use crate::date;
use crate::message::RequiredMessage;

/// Every sentence that the tool demands, with the offices of the table, sorted by key.
#[must_use]
pub fn all(prefixes: &PrefixTable) -> Vec<RequiredMessage> {
    let offices: BTreeSet<&str> = prefixes.prefix.iter().map(|p| p.office.as_str()).collect();
    let offices =
        offices.into_iter().map(|office| RequiredMessage { key: format!("office-{office}"), placeholders: &[] });
    let kinds = other::RULES.iter().flat_map(|rule| [rule.what, rule.used, rule.next.word]);
    let mut demands: Vec<RequiredMessage> =
        [verdict::WORDS, in_text::WORDS, part::WORDS, fields::WORDS, date::DAY_WORDS, date::WORDS]
            .into_iter()
            .chain(other::RULES.iter().map(|rule| rule.words))
            .chain(rules::RULES.iter().map(|rule| rule.words))
            .chain(remarks::REMARKS.iter().map(|remark| remark.words))
            .flatten()
            .chain(kinds)
            .map(RequiredMessage::from)
            .chain(offices)
            .collect();
    demands.sort();
    demands
}
