//! Receipt numbers and the numbers that look like them, as [`crate::identifier`] assesses them.
//!
//! Pieces that a single dash or space joins are tried together, the longest first, because letters write `IOE 09 000 00000` and `012-345-678`.
//! A figure that nothing knows is no finding: letters are full of amounts and house numbers.

use super::hit::TokenMatch;
use super::item::{ItemContent, Number, RECEIPT_NUMBER, REPAIRABLE, SHORTENED};
use super::token::{Gap, MadeOf, Token, is_dash};
use crate::identifier::{Context, Entry, IdentifierKind, Judgement, check_without_remarks, shape};
use crate::work;

const UNKNOWN_PREFIX: &str = "unknown-prefix";
const INCOMPLETE: &str = "incomplete";
const A_NUMBER: &str = "a-number";
const SOCIAL_SECURITY: &str = "social-security-number";
const NINE_DIGITS: &str = "nine-digits";

/// More pieces than this are a list or a table, not one number.
const PIECES: usize = 8;
/// Letters and digits of the shortest number that is distinguished from an amount or a year, and of the longest, with labels that stick to it.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=40;
/// Fewer digits are a word with a figure in it.
const DIGITS: usize = 4;
/// Letters and digits of a receipt number.
const RECEIPT_LENGTH: usize = 13;
/// Letters in front of a receipt number.
const PREFIX: usize = 3;

/// How many tokens from the first on are joined, one more than [`PIECES`] at most.
pub(super) fn run(text: &str, rest: &[Token<'_>]) -> usize {
    let joined = rest
        .windows(2)
        .take(PIECES)
        .enumerate()
        .take_while(|(position, pair)| {
            let [one, next] = pair else { return false };
            let between = text.get(one.end()..next.start).unwrap_or_default();
            if *position == 0 && !leads(one, between) {
                return false;
            }
            match Gap::between(text, one, next) {
                Gap::Dash => next.made_of != MadeOf::Letters,
                Gap::Space => next.is_figures(),
                Gap::Lead => *position == 0 && [1, PREFIX].contains(&one.text.len()) && next.is_figures(),
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
    if !between.starts_with(is_dash) {
        // In a sentence only capitals are read as the letters of a number.
        return [1, 3].contains(&letters) && first.text.bytes().all(|byte| byte.is_ascii_uppercase());
    }
    letters <= 4 && first.text.is_ascii()
}

/// The number that these joined tokens begin with.
pub(super) fn joined(text: &str, run: &[Token<'_>], context: Context<'_>) -> Option<TokenMatch> {
    if run.len() > PIECES || is_postal_code(text, run) {
        return None;
    }
    let mut perhaps: Option<TokenMatch> = None;
    for taken in (1..=run.len()).rev() {
        let Some(pieces) = run.get(..taken) else { continue };
        let Some((number, is_sure)) = classify(text, pieces, context) else { continue };
        let is_whole = number.number.as_ref().is_some_and(|number| number.len() == RECEIPT_LENGTH);
        let hit = hit(pieces, number);
        if is_sure {
            return Some(hit);
        }
        if is_whole || perhaps.is_none() {
            perhaps = Some(hit);
        }
    }
    perhaps
}

/// The number that one token is, or that is in it between a label and the next one.
pub(super) fn alone(text: &str, rest: &[Token<'_>], context: Context<'_>) -> Option<TokenMatch> {
    let (number, _) = classify(text, rest.get(..1)?, context)?;
    Some(hit(rest.get(..1)?, number))
}

/// The number that these pieces are; labels that stick to it at either end do not belong to it.
fn hit(pieces: &[Token<'_>], number: Number) -> TokenMatch {
    let stuck = match pieces {
        [token] if number.mark == RECEIPT_NUMBER => number.number.as_deref().and_then(|number| {
            let at = token.text.find(number)?;
            Some((at, token.text.len() - at - number.len()))
        }),
        _ => None,
    };
    let (skipped, left) = stuck.unwrap_or_default();
    TokenMatch { skipped, left, ..TokenMatch::new(pieces.len(), ItemContent::Number(number)) }
}

/// A receipt number whose characters stand apart: `I O E 0 9 …`.
pub(super) fn spelled(text: &str, rest: &[Token<'_>], context: Context<'_>) -> Option<TokenMatch> {
    let pieces = rest.get(..RECEIPT_LENGTH)?;
    let is_single = |token: &Token<'_>| token.text.len() == 1;
    let is_apart = |pair: &[Token<'_>]| matches!(pair, [one, next] if Gap::between(text, one, next) == Gap::Space);
    let is_spelled = pieces.iter().all(is_single) && pieces.windows(2).all(is_apart);
    let goes_on = rest.get(RECEIPT_LENGTH).is_some_and(|next| is_single(next) && next.made_of == MadeOf::Digits);
    if !is_spelled || goes_on {
        return None;
    }
    certain(&closed(pieces), RECEIPT_NUMBER, context)
        .map(|number| TokenMatch::new(RECEIPT_LENGTH, ItemContent::Number(number)))
}

/// A receipt number in which a scanner read a bar for a letter or a digit: `|OE0900000000`.
pub(super) fn barred(
    text: &str,
    from: usize,
    to: usize,
    rest: &[Token<'_>],
    context: Context<'_>,
) -> Option<TokenMatch> {
    const BAR: char = '|';
    let first = rest.first()?;
    let before = usize::from(text.get(from..first.start)?.ends_with(BAR));
    let begin = first.start - before;
    let typed = text.get(begin..to)?;
    let is_part = |sign: &char| *sign == BAR || sign.is_ascii_alphanumeric();
    let length = typed.chars().take(RECEIPT_LENGTH + 1).take_while(is_part).count();
    let typed = typed.get(..length).filter(|typed| length == RECEIPT_LENGTH && typed.contains(BAR))?;
    let number = certain(typed, REPAIRABLE, context)?;
    let taken = rest.iter().take_while(|token| token.start < begin + RECEIPT_LENGTH).count();
    let last = rest.get(taken.checked_sub(1)?)?;
    // A bar at the end belongs to no token.
    (last.end() <= begin + RECEIPT_LENGTH)
        .then(|| TokenMatch { before, ..TokenMatch::new(taken, ItemContent::Number(number)) })
}

/// A number that a spreadsheet shortened: `1.23E+11`.
pub(super) fn shortened(text: &str, rest: &[Token<'_>]) -> Option<TokenMatch> {
    let first = rest.first().filter(|token| token.text.starts_with(|sign: char| sign.is_ascii_digit()))?;
    let typed = text.get(first.start..)?;
    let end = typed.char_indices().nth(LONGEST_SHORTENED).map_or(typed.len(), |(at, _)| at);
    let length = shape::shortened(&typed.get(..end)?.to_ascii_uppercase())?;
    let end = first.start + length;
    let taken = rest.iter().take_while(|token| token.end() <= end).count();
    let is_whole = rest.get(taken.checked_sub(1)?)?.end() == end;
    let number = Number { mark: SHORTENED, number: Some(typed.get(..length)?.to_owned()), prefix: None, meant: None };
    is_whole.then(|| TokenMatch::new(taken, ItemContent::Number(number)))
}

/// The longest number that is looked at for having been shortened.
const LONGEST_SHORTENED: usize = 24;

/// The characters of these tokens without what is between them.
fn closed(pieces: &[Token<'_>]) -> String {
    pieces.iter().map(|piece| piece.text).collect()
}

/// The number that a text is, if that has this mark.
fn certain(typed: &str, wanted: &'static str, context: Context<'_>) -> Option<Number> {
    let judgement = check_without_remarks(typed, context);
    if mark(&judgement)? != wanted {
        return None;
    }
    let mut repairs = judgement.repairs.iter().map(|repair| repair.number.clone());
    let meant = repairs.next().filter(|_| repairs.next().is_none());
    let number = Some(Entry::read(typed).number().to_owned());
    Some(Number { mark: wanted, number, prefix: judgement.prefix, meant })
}

/// What these tokens are together, and whether nothing else can be meant.
fn classify(text: &str, pieces: &[Token<'_>], context: Context<'_>) -> Option<(Number, bool)> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    if first.made_of == MadeOf::Letters && pieces.len() == 1 {
        return None;
    }
    let digits: usize = pieces.iter().map(|piece| piece.text.bytes().filter(u8::is_ascii_digit).count()).sum();
    let length: usize = pieces.iter().map(|piece| piece.text.chars().count()).sum();
    let is_form = pieces.len() == 2 && first.made_of == MadeOf::Letters && length < 8 && (2..=4).contains(&digits);
    // Digits of other scripts have their own kind of piece.
    let is_long = LENGTHS.contains(&length) && (digits >= DIGITS || pieces.iter().any(|piece| !piece.text.is_ascii()));
    if !(is_form || is_long) {
        return None;
    }
    let typed = text.get(first.start..last.end())?;
    work::add(typed.len());
    // What is on two lines, or has a sign between letters and digits, belongs together only where it is a receipt number.
    let is_loose = typed.contains(['\n', ':', '#', '№']);
    if is_social_security(pieces) && !is_loose {
        return Some((secret(SOCIAL_SECURITY), true));
    }
    let judgement = if is_loose {
        check_without_remarks(&typed.replace('>', " "), context)
    } else {
        check_without_remarks(typed, context)
    };
    let mark = mark(&judgement)?;
    if is_loose && mark != RECEIPT_NUMBER && (mark != A_NUMBER || typed.contains('\n')) {
        return None;
    }
    let is_sure = ![UNKNOWN_PREFIX, REPAIRABLE, INCOMPLETE].contains(&mark);
    let is_apart = first.made_of == MadeOf::Letters && text.get(first.end()..)?.starts_with(char::is_whitespace);
    match mark {
        SOCIAL_SECURITY | NINE_DIGITS => return Some((secret(mark), true)),
        // Three capitals in front of ten digits can be any word of a heading.
        UNKNOWN_PREFIX | REPAIRABLE if is_apart && typed.is_ascii() => return None,
        INCOMPLETE if digits < 8 => return None,
        _ if is_form && !is_sure => return None,
        _ => {}
    }
    let judgement_number = judgement.number();
    let mut repairs = judgement.repairs.into_iter().map(|repair| repair.number);
    let meant = repairs.next().filter(|_| repairs.next().is_none());
    let number = Some(judgement_number.unwrap_or_else(|| Entry::read(typed).number().to_owned()));
    Some((Number { mark, number, prefix: judgement.prefix, meant }, is_sure))
}

const fn secret(mark: &'static str) -> Number {
    Number { mark, number: None, prefix: None, meant: None }
}

/// What a judgement says that a number is, or nothing where it says that it is none.
fn mark(judgement: &Judgement) -> Option<&'static str> {
    // Telephone numbers and addresses are found by rules of their own.
    if matches!(judgement.kind, Some(IdentifierKind::PhoneNumber | IdentifierKind::EmailAddress)) {
        return None;
    }
    let mark = judgement.kind.map_or(judgement.verdict.mark()?, IdentifierKind::mark);
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
