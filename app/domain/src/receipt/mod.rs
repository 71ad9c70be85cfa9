//! Receipt numbers: three letters and ten digits that USCIS gives to a case.
//!
//! [`check`] cleans the input and asks the rules, one after another, until one has a verdict.
//! A rule is one file under `rules/`; a remark about a receipt number is one file under `notes/`.
//! **No verdict says that a case exists**: only USCIS can say that.
//!
//! ```
//! use domain::date::date;
//! use domain::receipt::{Context, PrefixTable, Verdict, check};
//!
//! let prefixes = PrefixTable::from_record([("EAC", "vermont current workday")].into_iter());
//! let today = date(2026, 11, 24).expect("a day of the calendar");
//! let context = Context { prefixes: &prefixes, today };
//! let judgement = check("eac-22-123-00000", context);
//! assert_eq!(judgement.verdict, Verdict::ReceiptNumber);
//! assert_eq!(judgement.prefix.as_deref(), Some("EAC"));
//!
//! // A slip is never mended silently: the number that was probably meant comes back as an offer.
//! let judgement = check("EAC22123OOOOO", context);
//! assert_eq!(judgement.verdict, Verdict::Repairable);
//! assert_eq!(judgement.repairs.first().map(|repair| repair.number.as_str()), Some("EAC2212300000"));
//! ```

mod entry;
mod fold;
mod in_text;
mod label;
pub mod look_alike;
mod notes;
pub mod other_script;
pub mod parts;
mod prefix;
mod rules;
pub mod shape;
mod verdict;
pub mod words;

pub use entry::Entry;
pub use fold::is_separator;
pub use prefix::{Digits, Fault, Prefix, PrefixTable, State};
pub use verdict::{Judgement, Repair, Verdict};

use crate::date::Date;

/// What the rules need to know besides the input.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The known prefixes, with the posts whose letters stand in front of other numbers.
    pub prefixes: &'a PrefixTable,
    /// Today's date where the reader is.
    pub today: Date,
}

/// As [`check`], without remarks on what can be read from the number: for whole letters, which hold many.
#[must_use]
pub(crate) fn verdict(typed: &str, context: Context<'_>) -> Judgement {
    judge(Entry::read(typed), context).1
}

/// Judges any text at all.
#[must_use]
pub fn check(typed: &str, context: Context<'_>) -> Judgement {
    let (entry, mut judgement) = judge(Entry::read(typed), context);
    notes::add(typed, &entry, context, &mut judgement);
    judgement
}

/// The judgement of an input, or of the only receipt number in it, with what was judged.
fn judge(entry: Entry, context: Context<'_>) -> (Entry, Judgement) {
    let judgement = rules::ask(&entry, context);
    let inner = (judgement.verdict == Verdict::Unrecognized).then(|| in_text::find(&entry, context)).flatten();
    let Some(inner) = inner else { return (entry, judgement) };
    let mut judgement = rules::ask(&inner, context);
    judgement.findings.push(in_text::found(&inner));
    (inner, judgement)
}

#[cfg(test)]
pub(crate) mod tests;
