//! Remarks that go along with a verdict, in the order in which they are shown.
//!
//! A remark is one file, as a rule is; a new one takes one line in [`NOTES`].

use super::{Context, Entry, Judgement};
use crate::finding::Finding;
use crate::word::Word;

mod asterisk_kept;
mod card_number;
mod day_ahead;
mod day_impossible;
mod fiscal_year_ahead;
mod old_code;
mod places_counted;
mod read_without_signs;
mod received;
mod test_number;

/// A remark.
pub(super) struct Note {
    /// The sentences that it can ask for.
    pub(super) words: &'static [Word],
    /// What it has to say, if anything.
    remark: fn(&Judged<'_>) -> Option<Finding>,
}

/// What a remark may look at.
pub(super) struct Judged<'a> {
    typed: &'a str,
    entry: &'a Entry,
    context: Context<'a>,
    judgement: &'a Judgement,
}

/// All remarks in their order.
pub(super) const NOTES: &[Note] = &[
    test_number::NOTE,
    received::NOTE,
    day_ahead::NOTE,
    fiscal_year_ahead::NOTE,
    day_impossible::NOTE,
    old_code::NOTE,
    asterisk_kept::NOTE,
    card_number::NOTE,
    read_without_signs::NOTE,
    places_counted::NOTE,
];

/// Adds what the remarks have to say to a judgement.
pub(super) fn add(typed: &str, entry: &Entry, context: Context<'_>, judgement: &mut Judgement) {
    let judged = Judged { typed, entry, context, judgement };
    let remarks: Vec<Finding> = NOTES.iter().filter_map(|note| (note.remark)(&judged)).collect();
    judgement.findings.extend(remarks);
}

impl<'a> Judged<'a> {
    /// The prefix of a receipt number; nothing for any other verdict.
    fn prefix(&self) -> Option<&'a super::Prefix> {
        self.context.prefixes.find(self.judgement.prefix.as_deref()?)
    }

    /// What the digits of a receipt number say, where they say something.
    fn reading(&self) -> Option<super::parts::Reading> {
        let split = super::shape::official(self.entry.number())?;
        super::parts::Reading::of(self.prefix()?, split.rest)
    }
}
