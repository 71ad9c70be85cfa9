//! A telephone number: one with a plus sign, or ten digits of the North American plan in its groups.
//!
//! Examples: `800-375-5283`; `+1 (800) 375-5283`.
//! Ten digits in a row can be a receipt number without its letters, so that they count only with a toll-free area code, which no fiscal year fits.
//! Source: the [numbering plan](https://www.nanpa.com/numbering): area codes and exchanges begin with 2 to 9.

use super::{BARE, Rule};
use crate::character::is_letter;
use crate::number::Kind;
use crate::number::text::{are_digits, compact, is_grouped, labelled};
use crate::receipt::words::{LINK_WHICH, Step};
use crate::word::Word;

const WHAT: Word = Word::live("kind-phone-number", &[]);
const USED: Word = Word::live("used-phone-number", &[]);
const NEXT: Word = Word::live("next-phone-number", &[]);

pub(super) const RULE: Rule = Rule {
    kind: Kind::PhoneNumber,
    what: &WHAT,
    used: &USED,
    next: Step { word: &NEXT, link: Some(LINK_WHICH) },
    words: &[],
    find: |entry, _| {
        let text: String = entry.whole().chars().map(|c| if matches!(c, '(' | ')') { ' ' } else { c }).collect();
        let (label, digits) = labelled(&text);
        let compact = compact(digits);
        if !are_digits(&compact) {
            return None;
        }
        if label.ends_with('+') {
            return (8..=15).contains(&compact.len()).then_some(BARE);
        }
        let national = compact.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(&compact);
        let begins = |at: usize| national.get(at..).is_some_and(|rest| rest.starts_with(|c| ('2'..='9').contains(&c)));
        let grouped = is_grouped(digits, &[3, 3, 4]) || is_grouped(digits, &[1, 3, 3, 4]);
        let toll_free = national.get(..3).is_some_and(|code| TOLL_FREE.contains(&code));
        (national.len() == 10 && begins(0) && begins(3) && (grouped || toll_free) && !is_prefix(label)).then_some(BARE)
    },
};

/// Area codes whose calls cost nothing.
const TOLL_FREE: [&str; 7] = ["800", "833", "844", "855", "866", "877", "888"];

/// Whether the letters in front can be those of a receipt number.
fn is_prefix(label: &str) -> bool {
    !label.contains(':') && (1..=3).contains(&label.chars().filter(|character| is_letter(*character)).count())
}
