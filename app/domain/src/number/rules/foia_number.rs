//! The control number of a request for records: NRC, COW or APP, then a year and a running number.
//!
//! Example: `NRC2025000000`.
//! Only the beginnings are published; the digits behind the year are not counted here.
//! Source: [checking the status of a request](https://www.uscis.gov/about-us/freedom-information-and-privacy-act-foia/foia-request-status-check-average-processing-times/check-status-foia-request): "begins with NRC, COW, APP, etc.".

use super::{Read, Rule};
use crate::number::Kind;
use crate::number::text::{are_digits, year};
use crate::receipt::parts::{self, Row};
use crate::receipt::shape::split;
use crate::receipt::words::{LINK_WHICH_THREE, Step};
use crate::word::Word;

const WHAT: Word = Word::live("kind-foia-number", &[]);
const USED: Word = Word::live("used-foia-number", &[]);
const NEXT: Word = Word::live("next-foia-number", &[]);
const LETTERS: Word = Word::live("foia-letters", &[]);

pub(super) const RULE: Rule = Rule {
    kind: Kind::FoiaNumber,
    what: &WHAT,
    used: &USED,
    next: Step { word: &NEXT, link: Some(LINK_WHICH_THREE) },
    words: &[LETTERS],
    find: |entry, context| {
        let split = split(entry.number())?;
        let known = matches!(split.letters, "NRC" | "COW" | "APP");
        if !known || !are_digits(split.rest) || !(8..=12).contains(&split.rest.len()) {
            return None;
        }
        let (year_text, running) = split.rest.split_at_checked(4)?;
        let mut row = Row::default();
        if let Some(year) = year(year_text, context.today.year()) {
            row.push(parts::Kind::Letters, split.letters, crate::finding::Finding::new(&LETTERS));
            row.push(parts::Kind::Year, year_text, parts::named(year));
            row.push(parts::Kind::RunningNumber, running, parts::closed());
        }
        Some(Read { parts: row.finish(), ..Read::default() })
    },
};
