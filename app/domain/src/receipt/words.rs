//! Every sentence that the receipt tool needs, so that the build can prove that content supplies exactly these.

use std::collections::BTreeSet;

use super::prefix::PrefixTable;
use super::verdict::Verdict;
use super::{notes, parts, rules};
use crate::word::{Demand, Shown, Word};

/// One line under "what to do next".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its sentence.
    pub word: &'static Word,
    /// The name of the link that the whole sentence is, if it is one.
    pub link: Option<&'static str>,
}

/// The name of a link to the official page that shows a case's status.
pub const LINK_CASE_STATUS: &str = "case-status";
/// The name of a link to the guide on finding the receipt number.
pub const LINK_FIND: &str = "find";
/// The name of a link to the guide on telling numbers apart.
pub const LINK_WHICH: &str = "which";
/// The name of a link to the guide on adding a case to the account.
pub const LINK_ADD_CASE: &str = "add-case";

/// The names of all links; content gives each a page's file or an official address.
pub const LINKS: &[&str] = &[LINK_CASE_STATUS, LINK_FIND, LINK_WHICH, LINK_ADD_CASE];

/// Beside the field: what is asked for.
pub const LABEL: Word = Word::live("label", &[]);
/// Beside the field: the form of a number, with an example.
pub const HINT: Word = Word::live("hint", &[]);
/// On the button that checks.
pub const BUTTON: Word = Word::live("button", &[]);
/// Above the list of errors.
pub const ERROR_HEADING: Word = Word::live("error-heading", &[]);
/// In front of the error beside the field, for those who do not see its colour.
pub const ERROR_MARK: Word = Word::live("error-mark", &[]);
/// The page's title while an error is shown.
pub const ERROR_TITLE: Word = Word::live("error-title", &["title"]);
/// Above the number drawn in its parts.
pub const PARTS_HEADING: Word = Word::live("parts-heading", &[]);
/// Above what to do next.
pub const NEXT_HEADING: Word = Word::live("next-heading", &[]);
/// The question that offers one repaired number.
pub const REPAIR_QUESTION: Word = Word::live("repair-question", &["number"]);
/// What the marks in an offered number mean.
pub const REPAIR_MARKS: Word = Word::live("repair-marks", &[]);
/// On the button that takes an offered number.
pub const REPAIR_BUTTON: Word = Word::live("repair-button", &["number"]);

const FORM: &[Word] = &[
    LABEL,
    HINT,
    BUTTON,
    ERROR_HEADING,
    ERROR_MARK,
    ERROR_TITLE,
    PARTS_HEADING,
    NEXT_HEADING,
    REPAIR_QUESTION,
    REPAIR_MARKS,
    REPAIR_BUTTON,
];

const HEADING_RECEIPT_NUMBER: Word = Word::live("heading-receipt-number", &[]);
const HEADING_UNKNOWN_PREFIX: Word = Word::live("heading-unknown-prefix", &[]);
const HEADING_REPAIRABLE: Word = Word::live("heading-repairable", &[]);
const HEADING_INCOMPLETE: Word = Word::live("heading-incomplete", &[]);
const HEADING_UNRECOGNIZED: Word = Word::live("heading-unrecognized", &[]);

const NEXT_CASE_STATUS: Word = Word::live("next-case-status", &[]);
const NEXT_ADD_CASE: Word = Word::live("next-add-case", &[]);
const NEXT_COMPARE: Word = Word::live("next-compare", &[]);
const NEXT_FIND: Word = Word::live("next-find", &[]);
const NEXT_WHICH: Word = Word::live("next-which", &[]);

const VERDICTS: &[Word] = &[
    HEADING_RECEIPT_NUMBER,
    HEADING_UNKNOWN_PREFIX,
    HEADING_REPAIRABLE,
    HEADING_INCOMPLETE,
    HEADING_UNRECOGNIZED,
    NEXT_CASE_STATUS,
    NEXT_ADD_CASE,
    NEXT_COMPARE,
    NEXT_FIND,
    NEXT_WHICH,
];

/// What the tool's template shows without script.
const PAGE: &[Word] = &[
    Word::page("slow"),
    Word::page("failed"),
    Word::page("by-hand-heading"),
    Word::page("by-hand-intro"),
    Word::page("by-hand-step-letters"),
    Word::page("by-hand-step-digits"),
    Word::page("by-hand-step-asterisk"),
    Word::page("by-hand-step-slips"),
    Word::page("by-hand-limit"),
    Word::page("format-caption"),
    Word::page("format-places"),
    Word::page("format-meaning"),
    Word::page("format-letters-places"),
    Word::page("format-letters"),
    Word::page("format-fiscal-year-places"),
    Word::page("format-fiscal-year"),
    Word::page("format-workday-places"),
    Word::page("format-workday"),
    Word::page("format-running-number-places"),
    Word::page("format-running-number"),
    Word::page("format-closed"),
    Word::page("codes-caption"),
    Word::page("codes-code"),
    Word::page("codes-office"),
    Word::page("codes-others"),
];

impl Verdict {
    /// The heading of its result; an empty input has no result.
    #[must_use]
    pub const fn heading(self) -> Option<&'static Word> {
        match self {
            Self::Empty => None,
            Self::ReceiptNumber => Some(&HEADING_RECEIPT_NUMBER),
            Self::UnknownPrefix => Some(&HEADING_UNKNOWN_PREFIX),
            Self::Repairable => Some(&HEADING_REPAIRABLE),
            Self::Incomplete => Some(&HEADING_INCOMPLETE),
            Self::Unrecognized => Some(&HEADING_UNRECOGNIZED),
        }
    }

    /// What to do next.
    #[must_use]
    pub const fn next(self) -> &'static [Step] {
        const CASE_STATUS: Step = step(&NEXT_CASE_STATUS, Some(LINK_CASE_STATUS));
        const ADD_CASE: Step = step(&NEXT_ADD_CASE, Some(LINK_ADD_CASE));
        const COMPARE: Step = step(&NEXT_COMPARE, None);
        const FIND: Step = step(&NEXT_FIND, Some(LINK_FIND));
        const WHICH: Step = step(&NEXT_WHICH, Some(LINK_WHICH));
        match self {
            Self::Empty => &[],
            Self::ReceiptNumber => &[CASE_STATUS, ADD_CASE],
            Self::Repairable => &[COMPARE],
            Self::Incomplete => &[COMPARE, FIND],
            Self::UnknownPrefix | Self::Unrecognized => &[COMPARE, WHICH, FIND],
        }
    }
}

const fn step(word: &'static Word, link: Option<&'static str>) -> Step {
    Step { word, link }
}

/// Every sentence that the tool demands, with the offices of the table, sorted by key.
#[must_use]
pub fn all(prefixes: &PrefixTable) -> Vec<Demand> {
    let offices: BTreeSet<&str> = prefixes.prefix.iter().map(|p| p.office.as_str()).collect();
    let offices = offices.into_iter().map(|office| Demand {
        key: format!("office-{office}"),
        placeholders: &[],
        shown: Shown::Live,
    });
    let mut demands: Vec<Demand> = [FORM, VERDICTS, parts::WORDS, PAGE]
        .into_iter()
        .chain(rules::RULES.iter().map(|rule| rule.words))
        .chain(notes::NOTES.iter().map(|note| note.words))
        .flatten()
        .map(Demand::from)
        .chain(offices)
        .collect();
    demands.sort();
    demands
}
