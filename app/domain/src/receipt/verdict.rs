//! What the rules can say of an input, and what they hand to those who show it.

use super::parts::Part;
use super::words::Step;
use crate::finding::Finding;
use crate::number::{Found, Kind};

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing was typed.
    Empty,
    /// The official shape and known letters. It does not say that a case has this number.
    ReceiptNumber,
    /// The official shape with letters that no list knows.
    UnknownPrefix,
    /// One likely slip away from a receipt number.
    Repairable,
    /// Known letters with too few or too many digits.
    Incomplete,
    /// Another number that the rules know; [`Judgement::kind`] says which.
    OtherIdentifier,
    /// More than one number.
    Several,
    /// None of these.
    Unrecognized,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 8] = [
        Self::Empty,
        Self::ReceiptNumber,
        Self::UnknownPrefix,
        Self::Repairable,
        Self::Incomplete,
        Self::OtherIdentifier,
        Self::Several,
        Self::Unrecognized,
    ];

    /// The mark in the page's `data-verdict`; an empty input has none.
    #[must_use]
    pub const fn mark(self) -> Option<&'static str> {
        match self {
            Self::Empty => None,
            Self::ReceiptNumber => Some("receipt-number"),
            Self::UnknownPrefix => Some("unknown-prefix"),
            Self::Repairable => Some("repairable"),
            Self::Incomplete => Some("incomplete"),
            Self::OtherIdentifier => Some("other-identifier"),
            Self::Several => Some("several"),
            Self::Unrecognized => Some("unrecognized"),
        }
    }

    /// Whether the reader must change what was typed: then it is told beside the field and in the error summary.
    #[must_use]
    pub const fn refuses(self) -> bool {
        matches!(self, Self::Empty | Self::Incomplete | Self::Several | Self::Unrecognized)
    }
}

/// Everything that the rules say of one input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What it is.
    pub verdict: Verdict,
    /// Why, the most important first; never empty.
    pub findings: Vec<Finding>,
    /// The letters of a known prefix, for a receipt number only.
    pub prefix: Option<String>,
    /// What it is, for another identifier only.
    pub kind: Option<Kind>,
    /// The number in its parts, where it can be drawn.
    pub parts: Vec<Part>,
    /// Receipt numbers that were probably meant: one, or a few to choose from.
    pub repairs: Vec<Repair>,
}

impl Judgement {
    /// A judgement with one finding and nothing drawn.
    #[must_use]
    pub fn new(verdict: Verdict, finding: Finding) -> Self {
        Self { verdict, findings: vec![finding], prefix: None, kind: None, parts: Vec::new(), repairs: Vec::new() }
    }

    /// The judgement of a number that is no receipt number: what it is, where it is used, and what was read from it.
    #[must_use]
    pub fn other(found: Found) -> Self {
        let Found { kind, findings, parts } = found;
        Self {
            verdict: Verdict::OtherIdentifier,
            findings: kind.about().chain(findings).collect(),
            prefix: None,
            kind: Some(kind),
            parts,
            repairs: Vec::new(),
        }
    }

    /// The judgement when the reader has said what nine digits are.
    #[must_use]
    pub fn answered(kind: Kind) -> Self {
        Self::other(Found { kind, findings: Vec::new(), parts: Vec::new() })
    }

    /// The receipt number as the official page takes it: without spaces and dashes; nothing for all other verdicts.
    #[must_use]
    pub fn number(&self) -> Option<String> {
        let is_one = self.verdict == Verdict::ReceiptNumber;
        is_one.then(|| self.parts.iter().map(|part| part.text.as_str()).collect())
    }

    /// What to do next.
    #[must_use]
    pub fn next(&self) -> Vec<Step> {
        let own = self.kind.and_then(Kind::next);
        own.into_iter().chain(self.verdict.next().iter().copied()).collect()
    }
}

/// A receipt number one likely slip away from what was typed: to be offered as a question, never put in silently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The repaired number.
    pub number: String,
    /// The places that differ from the typed number, counted from 1.
    pub changed: Vec<usize>,
}

impl Repair {
    /// The repair that makes `number` of `typed`; both have the same number of characters.
    #[must_use]
    pub fn of(typed: &str, number: String) -> Self {
        let changed = (1..)
            .zip(typed.chars().zip(number.chars()))
            .filter(|(_, (old, new))| old != new)
            .map(|(place, _)| place)
            .collect();
        Self { number, changed }
    }
}
