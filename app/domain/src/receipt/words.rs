//! Every sentence that the receipt tool needs, so that the build can prove that content supplies exactly these.

use std::collections::BTreeSet;

use super::prefix::PrefixTable;
use super::verdict::Verdict;
use super::{in_text, notes, parts, rules};
use crate::word::{Demand, Word};
use crate::{date, number};

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

/// The name of a link to the guide's part on numbers that begin with three letters.
pub const LINK_WHICH_THREE: &str = "which-three-letters";
/// The name of a link to the guide's part on nine digits.
pub const LINK_WHICH_NINE: &str = "which-nine-digits";
/// The name of a link to the guide's part on what not to do with a number.
pub const LINK_WHICH_NOT: &str = "which-what-not-to-do";
/// The name of a link to the guide on the number of the account.
pub const LINK_ACCOUNT_NUMBER: &str = "account-number";
/// The name of a link to the guide's part on a number that the official page does not find.
pub const LINK_NOT_FOUND: &str = "not-found";

/// The names of all links; content gives each a page's file or an official address.
pub const LINKS: &[&str] = &[
    LINK_CASE_STATUS,
    LINK_FIND,
    LINK_WHICH,
    LINK_ADD_CASE,
    LINK_WHICH_THREE,
    LINK_WHICH_NINE,
    LINK_WHICH_NOT,
    LINK_ACCOUNT_NUMBER,
    LINK_NOT_FOUND,
];

const HEADING_RECEIPT_NUMBER: Word = Word::live("heading-receipt-number", &[]);
const HEADING_UNKNOWN_PREFIX: Word = Word::live("heading-unknown-prefix", &[]);
const HEADING_REPAIRABLE: Word = Word::live("heading-repairable", &[]);
const HEADING_INCOMPLETE: Word = Word::live("heading-incomplete", &[]);
const HEADING_OTHER_IDENTIFIER: Word = Word::live("heading-other-identifier", &[]);
const HEADING_SEVERAL: Word = Word::live("heading-several", &[]);
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
    HEADING_OTHER_IDENTIFIER,
    HEADING_SEVERAL,
    HEADING_UNRECOGNIZED,
    NEXT_CASE_STATUS,
    NEXT_ADD_CASE,
    NEXT_COMPARE,
    NEXT_FIND,
    NEXT_WHICH,
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
            Self::OtherIdentifier => Some(&HEADING_OTHER_IDENTIFIER),
            Self::Several => Some(&HEADING_SEVERAL),
            Self::Unrecognized => Some(&HEADING_UNRECOGNIZED),
        }
    }

    /// What to do next, whatever kind of number it is.
    #[must_use]
    pub(super) const fn next(self) -> &'static [Step] {
        const CASE_STATUS: Step = step(&NEXT_CASE_STATUS, Some(LINK_CASE_STATUS));
        const ADD_CASE: Step = step(&NEXT_ADD_CASE, Some(LINK_ADD_CASE));
        const COMPARE: Step = step(&NEXT_COMPARE, None);
        const FIND: Step = step(&NEXT_FIND, Some(LINK_FIND));
        const WHICH: Step = step(&NEXT_WHICH, Some(LINK_WHICH));
        match self {
            Self::Empty => &[],
            Self::OtherIdentifier | Self::Several => &[FIND],
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
    let offices = offices.into_iter().map(|office| Demand { key: format!("office-{office}"), placeholders: &[] });
    let kinds = number::rules::RULES.iter().flat_map(|rule| [rule.what, rule.used, rule.next.word]);
    let mut demands: Vec<Demand> = [VERDICTS, in_text::WORDS, parts::WORDS, date::DAY_WORDS, date::WORDS]
        .into_iter()
        .chain(number::rules::RULES.iter().map(|rule| rule.words))
        .chain(rules::RULES.iter().map(|rule| rule.words))
        .chain(notes::NOTES.iter().map(|note| note.words))
        .flatten()
        .chain(kinds)
        .map(Demand::from)
        .chain(offices)
        .collect();
    demands.sort();
    demands
}
