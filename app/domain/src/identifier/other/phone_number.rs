//! A telephone number: one with a plus sign, or ten digits of the North American plan in its groups.
//!
//! Examples: `800-375-5283`; `+1 (800) 375-5283`.
//! An office's letters may be in front: `NBC 800-375-5283` is no receipt number.
//! Ten digits in a row can be a receipt number without its letters, so that they count only with a toll-free area code, which no fiscal year fits.
//! Source: the [numbering plan](https://www.nanpa.com/numbering): area codes and exchanges begin with 2 to 9.

use super::text::{are_digits, compact, is_grouped, labelled};
use super::{Details, IdentifierRule};
use crate::character::is_letter;
use crate::finding::Finding;
use crate::identifier::advice::{Advice, LINK_WHICH};
use crate::identifier::context::Context;
use crate::identifier::kind::IdentifierKind;
use crate::identifier::official_phone::office;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-phone-number", &[]);
const USED: MessageKey = MessageKey::new("used-phone-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-phone-number", &[]);

const OFFICIAL: MessageKey = MessageKey::new("phone-official", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::PhoneNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH),
    words: &[OFFICIAL],
    find: |entry, context| {
        let text: String = entry.whole().chars().map(unbracketed).collect();
        let number = without_extension(&text);
        let (label, digits) = labelled(number);
        let compact = compact(digits);
        if !are_digits(&compact) || compact.len() > LONGEST {
            return None;
        }
        let is_official = office(&compact).is_some();
        let is_foreign = label.ends_with('+') && compact.len() >= SHORTEST;
        let yes = is_official || is_foreign || is_american(label, digits, number.len() < text.len(), context);
        let findings = is_official.then(|| Finding::new(&OFFICIAL)).into_iter().collect();
        yes.then_some(Details { findings, ..Details::default() })
    },
};

/// The fewest and the most digits of a number with its country ([ITU-T E.164](https://www.itu.int/rec/T-REC-E.164)).
const SHORTEST: usize = 8;
const LONGEST: usize = 15;

/// Area codes whose calls cost nothing.
const TOLL_FREE: [&str; 7] = ["800", "833", "844", "855", "866", "877", "888"];

/// The electronic system: behind its letters stand digits of any kind, and it has no office that could be called.
const ELECTRONIC: &str = "IOE";

/// Ten digits of the North American plan, in groups or toll-free.
fn is_american(label: &str, digits: &str, is_extended: bool, context: Context<'_>) -> bool {
    let compact = compact(digits);
    let national = compact.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(&compact);
    let begins = |at: usize| national.get(at..).is_some_and(|rest| rest.starts_with(|c| ('2'..='9').contains(&c)));
    let is_grouped = is_grouped(digits, &[3, 3, 4]) || is_grouped(digits, &[1, 3, 3, 4]);
    let is_toll_free = national.get(..3).is_some_and(|code| TOLL_FREE.contains(&code));
    if national.len() != 10 || !begins(0) {
        return false;
    }
    let letters: String = label.chars().filter(|character| is_letter(*character)).collect();
    let is_prefix = context.prefixes.find(&letters).is_some() || context.prefixes.posts.find(&letters).is_some();
    if is_prefix {
        // The letters of a receipt number, or an office that is to be called.
        // Nobody writes a receipt number in groups of three, three and four with dashes, and no fiscal year is toll-free.
        let is_apart = label.ends_with([' ', ':']) && digits.contains(['-', '.', '/']);
        let is_sure = is_toll_free || is_apart || is_extended || is_no_year(national, context);
        return letters != ELECTRONIC && is_grouped && is_sure;
    }
    let is_word = label.contains(':') || !(1..=3).contains(&letters.chars().count());
    is_grouped && (begins(3) || !is_word) || is_word && begins(3) && is_toll_free
}

/// Whether the first two digits are no fiscal year that a receipt number can have: a coming one, or one before there were such numbers.
fn is_no_year(national: &str, context: Context<'_>) -> bool {
    let coming = (context.today.year() + 2) % 100;
    let year = national.get(..2).and_then(|digits| digits.parse().ok());
    year.is_some_and(|year: i32| (coming..FIRST_YEAR).contains(&year))
}

/// Numbers of this form are not older than the computers of the offices.
const FIRST_YEAR: i32 = 84;

/// Brackets around an area code: what is behind them is apart as behind a dash.
const fn unbracketed(character: char) -> char {
    match character {
        '(' => ' ',
        ')' => '-',
        _ => character,
    }
}

/// The text without an extension: `x123`, `EXT. 123`.
fn without_extension(text: &str) -> &str {
    let Some((number, extension)) = text.rsplit_once(['X', 'T']) else { return text };
    let is_extension = !extension.is_empty() && extension.len() <= 8 && are_digits(&compact(extension));
    let number = number.trim_end_matches(['E', 'X', 'T', '.', ' ', ',']);
    if is_extension && number.ends_with(|c: char| c.is_ascii_digit()) { number } else { text }
}
