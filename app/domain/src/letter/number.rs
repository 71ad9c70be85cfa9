//! Receipt numbers and the numbers that look like them, as [`crate::receipt`] judges them.
//!
//! Pieces that a single dash or space joins are tried together, the longest first, because letters write `IOE 09 000 00000` and `012-345-678`.
//! A figure that nothing knows is no finding: letters are full of amounts and house numbers.

use super::found::Thing;
use super::scan::Hit;
use super::token::{Gap, MadeOf, Token};
use crate::number::Kind;
use crate::receipt::{Context, Entry, Judgement, verdict};

/// A number with what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it is: a verdict's mark (`receipt-number`), or the mark of another identifier (`a-number`).
    pub mark: &'static str,
    /// The number without spaces and dashes.
    /// Nothing for a number that may be a Social Security number: it is never shown again.
    pub number: Option<String>,
    /// The letters of a known prefix, for a receipt number only.
    pub prefix: Option<String>,
    /// The receipt number that was probably meant, if there is just one.
    pub meant: Option<String>,
}

impl Number {
    /// The number, if it has the shape and the letters of a receipt number.
    #[must_use]
    pub fn receipt(&self) -> Option<&str> {
        self.number.as_deref().filter(|_| self.mark == RECEIPT_NUMBER)
    }

    /// Whether it may be a Social Security number, which must not be shown.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        self.number.is_none()
    }
}

/// The mark of a receipt number.
pub(super) const RECEIPT_NUMBER: &str = "receipt-number";
/// The mark of a number that is one slip away from a receipt number.
pub(super) const REPAIRABLE: &str = "repairable";
const UNKNOWN_PREFIX: &str = "unknown-prefix";
const INCOMPLETE: &str = "incomplete";
const SOCIAL_SECURITY: &str = "social-security-number";
const NINE_DIGITS: &str = "nine-digits";

/// More pieces than this are a list or a table, not one number.
const PIECES: usize = 8;
/// Letters and digits of the shortest number that is told from an amount or a year, and of the longest.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=22;
/// Fewer digits are a word with a figure in it.
const DIGITS: usize = 4;
/// Letters and digits of a receipt number.
const RECEIPT_LENGTH: usize = 13;

/// How many tokens from the first on are joined, one more than [`PIECES`] at most.
pub(super) fn run(text: &str, rest: &[Token<'_>]) -> usize {
    let joined = rest
        .windows(2)
        .take(PIECES)
        .enumerate()
        .take_while(|(place, pair)| {
            let [one, next] = pair else { return false };
            let between = text.get(one.end()..next.start).unwrap_or_default();
            if *place == 0 && !leads(one, between) {
                return false;
            }
            match Gap::between(text, one, next) {
                Gap::Dash => next.made_of != MadeOf::Letters,
                Gap::Space => next.made_of == MadeOf::Digits && !between.contains('\n'),
                _ => false,
            }
        })
        .count();
    joined + 1
}

/// Whether a number in several pieces may begin so: with a digit, or with few letters.
fn leads(first: &Token<'_>, between: &str) -> bool {
    let letters = first.text.len();
    if first.made_of != MadeOf::Letters {
        return true;
    }
    if between.starts_with(char::is_whitespace) {
        // In a sentence only capitals are taken for the letters of a number.
        return [1, 3].contains(&letters) && first.text.bytes().all(|byte| byte.is_ascii_uppercase());
    }
    letters <= 4 && first.text.is_ascii()
}

/// The number that these joined tokens begin with.
pub(super) fn joined(text: &str, run: &[Token<'_>], context: Context<'_>) -> Option<Hit> {
    if run.len() > PIECES || is_postal_code(text, run) {
        return None;
    }
    let mut perhaps: Option<Hit> = None;
    for taken in (1..=run.len()).rev() {
        let Some(pieces) = run.get(..taken) else { continue };
        let Some((number, is_sure)) = judge(text, pieces, context) else { continue };
        let is_whole = number.number.as_ref().is_some_and(|number| number.len() == RECEIPT_LENGTH);
        let hit = Hit::new(taken, Thing::Number(number));
        if is_sure {
            return Some(hit);
        }
        if is_whole || perhaps.is_none() {
            perhaps = Some(hit);
        }
    }
    perhaps
}

/// The number that one token is.
pub(super) fn alone(text: &str, rest: &[Token<'_>], context: Context<'_>) -> Option<Hit> {
    let (number, _) = judge(text, rest.get(..1)?, context)?;
    Some(Hit::new(1, Thing::Number(number)))
}

/// What these tokens are together, and whether nothing else can be meant.
fn judge(text: &str, pieces: &[Token<'_>], context: Context<'_>) -> Option<(Number, bool)> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    if first.made_of == MadeOf::Letters && pieces.len() == 1 {
        return None;
    }
    let digits: usize = pieces.iter().map(|piece| piece.text.bytes().filter(u8::is_ascii_digit).count()).sum();
    let length: usize = pieces.iter().map(|piece| piece.text.chars().count()).sum();
    let is_form = pieces.len() == 2 && first.made_of == MadeOf::Letters && length < 8 && (2..=4).contains(&digits);
    // Digits of other scripts are told by their own kind of piece.
    let is_long = LENGTHS.contains(&length) && (digits >= DIGITS || pieces.iter().any(|piece| !piece.text.is_ascii()));
    if !(is_form || is_long) {
        return None;
    }
    let typed = text.get(first.start..last.end())?;
    if is_social_security(pieces) {
        return Some((secret(SOCIAL_SECURITY), true));
    }
    let judgement = verdict(typed, context);
    let mark = mark(&judgement)?;
    let is_sure = ![UNKNOWN_PREFIX, REPAIRABLE, INCOMPLETE].contains(&mark);
    let is_apart = first.made_of == MadeOf::Letters && text.get(first.end()..)?.starts_with(char::is_whitespace);
    match mark {
        SOCIAL_SECURITY | NINE_DIGITS => return Some((secret(mark), true)),
        // Three capitals in front of ten digits can be any word of a heading.
        UNKNOWN_PREFIX | REPAIRABLE if is_apart => return None,
        INCOMPLETE if digits < 8 => return None,
        _ if is_form && !is_sure => return None,
        _ => {}
    }
    let mut repairs = judgement.repairs.into_iter().map(|repair| repair.number);
    let meant = repairs.next().filter(|_| repairs.next().is_none());
    let number = Some(Entry::read(typed).number().to_owned());
    Some((Number { mark, number, prefix: judgement.prefix, meant }, is_sure))
}

const fn secret(mark: &'static str) -> Number {
    Number { mark, number: None, prefix: None, meant: None }
}

/// What a judgement says that a number is, or nothing where it says that it is none.
fn mark(judgement: &Judgement) -> Option<&'static str> {
    // Telephone numbers and addresses are found by rules of their own.
    if matches!(judgement.kind, Some(Kind::PhoneNumber | Kind::EmailAddress)) {
        return None;
    }
    let mark = judgement.kind.map_or(judgement.verdict.mark()?, Kind::mark);
    (!["unrecognized", "several"].contains(&mark)).then_some(mark)
}

/// Three, two and four digits: the only number that is written so.
fn is_social_security(pieces: &[Token<'_>]) -> bool {
    let is_digits = pieces.iter().all(|piece| piece.made_of == MadeOf::Digits);
    is_digits && pieces.iter().map(|piece| piece.text.len()).eq([3, 2, 4])
}

/// Five and four digits: a postal code.
fn is_postal_code(text: &str, run: &[Token<'_>]) -> bool {
    let [one, next] = run else { return false };
    [one, next].iter().all(|piece| piece.made_of == MadeOf::Digits)
        && (one.text.len(), next.text.len()) == (5, 4)
        && Gap::between(text, one, next) == Gap::Dash
}
