//! Remarks that go along with a verdict, in the order in which they are shown.
//!
//! A remark is one file, as a rule is; a new one takes one line in [`REMARKS`].

use crate::finding::Finding;
use crate::identifier::context::Context;
use crate::identifier::entry::Entry;
use crate::identifier::receipt::fields::Fields;
use crate::identifier::shape;
use crate::identifier::tables::Prefix;
use crate::identifier::verdict::Judgement;
use crate::message::MessageKey;

mod asterisk_included;
mod card_number;
mod day_ahead;
mod day_impossible;
mod fiscal_year_ahead;
mod old_code;
mod positions_counted;
mod read_without_separators;
mod received;
mod test_number;

/// A remark.
pub(in crate::identifier) struct Remark {
    /// The sentences that it can ask for.
    pub(in crate::identifier) words: &'static [MessageKey],
    /// What it has to say, if anything.
    check: fn(&RemarkInput<'_>) -> Option<Finding>,
}

/// What a remark may look at.
pub(in crate::identifier) struct RemarkInput<'a> {
    typed: &'a str,
    entry: &'a Entry,
    context: Context<'a>,
    judgement: &'a Judgement,
}

/// All remarks in their order.
pub(in crate::identifier) const REMARKS: &[Remark] = &[
    test_number::REMARK,
    received::REMARK,
    day_ahead::REMARK,
    fiscal_year_ahead::REMARK,
    day_impossible::REMARK,
    old_code::REMARK,
    asterisk_included::REMARK,
    card_number::REMARK,
    read_without_separators::REMARK,
    positions_counted::REMARK,
];

/// Adds what the remarks have to say to a judgement.
pub(in crate::identifier) fn add(typed: &str, entry: &Entry, context: Context<'_>, judgement: &mut Judgement) {
    let input = RemarkInput { typed, entry, context, judgement };
    let remarks: Vec<Finding> = REMARKS.iter().filter_map(|remark| (remark.check)(&input)).collect();
    judgement.findings.extend(remarks);
}

impl<'a> RemarkInput<'a> {
    /// The prefix of a receipt number; nothing for any other verdict.
    fn prefix(&self) -> Option<&'a Prefix> {
        self.context.prefixes.find(self.judgement.prefix.as_deref()?)
    }

    /// What the digits of a receipt number say, where they say something.
    fn reading(&self) -> Option<Fields> {
        let split = shape::official(self.entry.number())?;
        Fields::read(self.prefix()?, split.rest)
    }
}
