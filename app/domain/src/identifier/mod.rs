//! Numbers that people have in their hands: receipt numbers, and all that are mistaken for one.
//!
//! [`check`] cleans the input and asks the rules, one after another, until one has a verdict.
//! [`receipt`] has the rules about receipt numbers, [`other`] those about other numbers; both rest on the files beside them.
//! **No verdict says that a case exists**: only USCIS can say that.
//!
//! ```
//! use domain::date::date;
//! use domain::identifier::{Context, PrefixTable, Verdict, check};
//!
//! let prefixes = PrefixTable::from_record([("EAC", "vermont current workday")].into_iter());
//! let today = date(2026, 11, 24).expect("a day of the calendar");
//! let context = Context { prefixes: &prefixes, today };
//! let judgement = check("eac-22-123-00000", context);
//! assert_eq!(judgement.verdict, Verdict::ReceiptNumber);
//! assert_eq!(judgement.prefix.as_deref(), Some("EAC"));
//!
//! // A slip is never repaired silently: the number that was probably meant is an offer.
//! let judgement = check("EAC22123OOOOO", context);
//! assert_eq!(judgement.verdict, Verdict::Repairable);
//! assert_eq!(judgement.repairs.first().map(|repair| repair.number.as_str()), Some("EAC2212300000"));
//! ```
//!
//! Other numbers:
//!
//! ```
//! use domain::date::date;
//! use domain::identifier::{Context, Entry, IdentifierKind, PostTable, PrefixTable, recognize};
//!
//! let posts = PostTable::from_record([("MNL", "Manila")].into_iter());
//! let prefixes = PrefixTable::default().with_posts(posts);
//! let today = date(2026, 11, 24).expect("a day of the calendar");
//! let context = Context { prefixes: &prefixes, today };
//!
//! let kind = |typed| recognize(&Entry::read(typed), context).map(|recognized| recognized.kind);
//! assert_eq!(kind("A 012 345 678"), Some(IdentifierKind::ANumber));
//! assert_eq!(kind("MNL2011 747 003"), Some(IdentifierKind::NvcCaseNumber));
//! // These two differ by their dashes only.
//! assert_eq!(kind("012-345-678"), Some(IdentifierKind::ANumber));
//! assert_eq!(kind("000-00-0000"), Some(IdentifierKind::SocialSecurityNumber));
//! // Which of the two this is, only the reader can say.
//! assert_eq!(kind("012345678"), Some(IdentifierKind::NineDigits));
//! ```

pub mod advice;
mod context;
mod entry;
pub mod homoglyph;
mod kind;
mod label;
pub mod look_alike;
pub mod messages;
mod normalize;
pub(crate) mod official_phone;
pub mod other;
mod part;
pub mod receipt;
pub mod shape;
mod tables;
mod verdict;

pub use advice::Advice;
pub use context::Context;
pub use entry::Entry;
pub use kind::IdentifierKind;
pub use normalize::is_separator;
pub use other::{recognize, stated};
pub use part::{Part, PartKind};
pub use tables::{CodeFault, DigitMeaning, Post, PostTable, Prefix, PrefixState, PrefixTable};
pub use verdict::{Judgement, Repair, Verdict};

use receipt::{in_text, remarks, rules};

/// As [`check`], without remarks on what can be read from the number: for whole letters, which hold many.
#[must_use]
pub(crate) fn check_without_remarks(typed: &str, context: Context<'_>) -> Judgement {
    assess(Entry::read(typed), context).1
}

/// Assesses any text.
#[must_use]
pub fn check(typed: &str, context: Context<'_>) -> Judgement {
    let (entry, mut judgement) = assess(Entry::read(typed), context);
    remarks::add(typed, &entry, context, &mut judgement);
    judgement
}

/// The judgement of an input, or of the only receipt number in it, with what was assessed.
fn assess(entry: Entry, context: Context<'_>) -> (Entry, Judgement) {
    let judgement = rules::ask(&entry, context);
    let inner = (judgement.verdict == Verdict::Unrecognized).then(|| in_text::find(&entry, context)).flatten();
    let Some(inner) = inner else { return (entry, judgement) };
    let mut judgement = rules::ask(&inner, context);
    judgement.findings.push(in_text::found(&inner));
    (inner, judgement)
}

#[cfg(test)]
pub(crate) mod tests;
