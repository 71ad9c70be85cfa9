//! What the rules can say of an input, and what they hand to those who show it.

use super::advice::{Advice, LINK_ADD_CASE, LINK_CASE_STATUS, LINK_FIND, LINK_WHICH};
use super::kind::IdentifierKind;
use super::part::Part;
use crate::finding::Finding;
use crate::message::MessageKey;

const HEADING_RECEIPT_NUMBER: MessageKey = MessageKey::new("heading-receipt-number", &[]);
const HEADING_UNKNOWN_PREFIX: MessageKey = MessageKey::new("heading-unknown-prefix", &[]);
const HEADING_REPAIRABLE: MessageKey = MessageKey::new("heading-repairable", &[]);
const HEADING_INCOMPLETE: MessageKey = MessageKey::new("heading-incomplete", &[]);
const HEADING_OTHER_IDENTIFIER: MessageKey = MessageKey::new("heading-other-identifier", &[]);
const HEADING_SEVERAL: MessageKey = MessageKey::new("heading-several", &[]);
const HEADING_UNRECOGNIZED: MessageKey = MessageKey::new("heading-unrecognized", &[]);

const NEXT_CASE_STATUS: MessageKey = MessageKey::new("next-case-status", &[]);
const NEXT_ADD_CASE: MessageKey = MessageKey::new("next-add-case", &[]);
const NEXT_COMPARE: MessageKey = MessageKey::new("next-compare", &[]);
const NEXT_FIND: MessageKey = MessageKey::new("next-find", &[]);
const NEXT_WHICH: MessageKey = MessageKey::new("next-which", &[]);

pub(super) const WORDS: &[MessageKey] = &[
    HEADING_RECEIPT_NUMBER,
    HEADING_UNKNOWN_PREFIX,
    HEADING_REPAIRABLE,
    HEADING_INCOMPLETE,
    HEADING_OTHER_IDENTIFIER,
    HEADING_SEVERAL,
    HEADING_UNRECOGNIZED,
    NEXT_CASE_STATUS,
    NEXT_ADD_CASE,
    NEXT_COMPARE,
    NEXT_FIND,
    NEXT_WHICH,
];

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

    /// The heading of its result; an empty input has no result.
    #[must_use]
    pub const fn heading(self) -> Option<&'static MessageKey> {
        match self {
            Self::Empty => None,
            Self::ReceiptNumber => Some(&HEADING_RECEIPT_NUMBER),
            Self::UnknownPrefix => Some(&HEADING_UNKNOWN_PREFIX),
            Self::Repairable => Some(&HEADING_REPAIRABLE),
            Self::Incomplete => Some(&HEADING_INCOMPLETE),
            Self::OtherIdentifier => Some(&HEADING_OTHER_IDENTIFIER),
            Self::Several => Some(&HEADING_SEVERAL),
            Self::Unrecognized => Some(&HEADING_UNRECOGNIZED),
        }
    }

    /// What to do next, independent of the kind of number.
    #[must_use]
    pub(super) const fn advice(self) -> &'static [Advice] {
        const CASE_STATUS: Advice = Advice::linked(&NEXT_CASE_STATUS, LINK_CASE_STATUS);
        const ADD_CASE: Advice = Advice::linked(&NEXT_ADD_CASE, LINK_ADD_CASE);
        const COMPARE: Advice = Advice::plain(&NEXT_COMPARE);
        const FIND: Advice = Advice::linked(&NEXT_FIND, LINK_FIND);
        const WHICH: Advice = Advice::linked(&NEXT_WHICH, LINK_WHICH);
        match self {
            Self::Empty => &[],
            Self::OtherIdentifier | Self::Several => &[FIND],
            Self::ReceiptNumber => &[CASE_STATUS, ADD_CASE],
            Self::Repairable => &[COMPARE],
            Self::Incomplete => &[COMPARE, FIND],
            Self::UnknownPrefix | Self::Unrecognized => &[COMPARE, WHICH, FIND],
        }
    }

    /// Whether the reader must change what was typed: then it is reported beside the field and in the error summary.
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
    pub kind: Option<IdentifierKind>,
    /// The number in its parts, where it can be drawn.
    pub parts: Vec<Part>,
    /// Receipt numbers that were probably meant: one, or a few to choose from.
    pub repairs: Vec<Repair>,
    /// What to do next, the most important first.
    pub advice: Vec<Advice>,
}

impl Judgement {
    /// A judgement with one finding and nothing drawn.
    #[must_use]
    pub fn new(verdict: Verdict, finding: Finding) -> Self {
        Self {
            verdict,
            findings: vec![finding],
            prefix: None,
            kind: None,
            parts: Vec::new(),
            repairs: Vec::new(),
            advice: verdict.advice().to_vec(),
        }
    }

    /// The receipt number as the official page takes it: without spaces and dashes; nothing for all other verdicts.
    #[must_use]
    pub fn number(&self) -> Option<String> {
        let is_one = self.verdict == Verdict::ReceiptNumber;
        is_one.then(|| self.parts.iter().map(|part| part.text.as_str()).collect())
    }
}

/// A receipt number one likely slip away from what was typed: to be offered as a question, never put in silently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The repaired number.
    pub number: String,
    /// The positions that differ from the typed number, counted from 1.
    pub changed: Vec<usize>,
}

impl Repair {
    /// The repair that makes `number` of `typed`; both have the same number of characters.
    #[must_use]
    pub fn new(typed: &str, number: String) -> Self {
        let changed = (1..)
            .zip(typed.chars().zip(number.chars()))
            .filter(|(_, (old, new))| old != new)
            .map(|(position, _)| position)
            .collect();
        Self { number, changed }
    }
}
