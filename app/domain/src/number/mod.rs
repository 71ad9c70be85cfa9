//! Numbers that people take for receipt numbers, and what they really are.
//!
//! [`recognize`] asks the rules, one after another, until one knows the number.
//! A rule is one file: what the number looks like, where that comes from, and its words.
//! **Rules look at the text before dashes go**: some numbers differ by nothing else.
//! **No rule says that a number exists**, and a Social Security number is never repeated.
//!
//! ```
//! use domain::date::date;
//! use domain::number::{Kind, PostTable, recognize};
//! use domain::receipt::{Context, Entry, PrefixTable};
//!
//! let posts = PostTable::from_record([("MNL", "Manila")].into_iter());
//! let prefixes = PrefixTable::default().with_posts(posts);
//! let today = date(2026, 11, 24).expect("a day of the calendar");
//! let context = Context { prefixes: &prefixes, today };
//!
//! let kind = |typed| recognize(&Entry::read(typed), context).map(|found| found.kind);
//! assert_eq!(kind("A 012 345 678"), Some(Kind::ANumber));
//! assert_eq!(kind("MNL2011 747 003"), Some(Kind::NvcCaseNumber));
//! // These two differ by their dashes only.
//! assert_eq!(kind("012-345-678"), Some(Kind::ANumber));
//! assert_eq!(kind("000-00-0000"), Some(Kind::SocialSecurityNumber));
//! // Which of the two this is, only the reader can say.
//! assert_eq!(kind("012345678"), Some(Kind::NineDigits));
//! ```

mod kind;
pub(crate) mod official_phone;
mod post;
pub(crate) mod rules;
mod text;

pub use kind::Kind;
pub use post::{Post, PostTable};

use crate::finding::Finding;
use crate::receipt::parts::Part;
use crate::receipt::{Context, Entry};

/// What a number is, when it is no receipt number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// What can be read from it besides; often nothing.
    pub findings: Vec<Finding>,
    /// The number in its parts, where they mean something.
    pub parts: Vec<Part>,
}

/// What a text is, if it is one of the numbers that the rules know.
#[must_use]
pub fn recognize(entry: &Entry, context: Context<'_>) -> Option<Found> {
    rules::RULES.iter().find_map(|rule| {
        let read = (rule.find)(entry, context)?;
        Some(Found { kind: rule.kind, findings: read.findings, parts: read.parts })
    })
}

#[cfg(test)]
mod tests;
