//! A receipt number with other words around it, or with a sign between its letters and its digits.
//!
//! Examples: `RECEIPT NUMBER LIN2015500000 CASE TYPE I765`, the head of a notice in one line; `IOE: 0900000000`; `Receipt NumberIOE0900000000`; the address of a status page that holds a number.
//! Only letters that the official list knows are looked for, and only one number: which of two is meant nobody can say.

use crate::character::is_letter_or_digit;
use crate::finding::Finding;
use crate::identifier::context::Context;
use crate::identifier::entry::Entry;
use crate::identifier::normalize::is_separator;
use crate::identifier::other::recognize;
use crate::identifier::shape::{DIGITS, LETTERS};
use crate::message::MessageKey;
use crate::work;

/// Said of a number that other words are around.
const NUMBER_IN_TEXT: MessageKey = MessageKey::new("number-in-text", &["number"]);

pub(in crate::identifier) const WORDS: &[MessageKey] = &[NUMBER_IN_TEXT];

/// What is said of a number that was found so.
pub(in crate::identifier) fn found(entry: &Entry) -> Finding {
    Finding::new(&NUMBER_IN_TEXT).with("number", entry.number())
}

/// More signs than these between letters and digits part them.
const WIDEST_GAP: usize = 4;

/// Words that copied text leaves in front of a number without a space.
const STUCK: [&str; 6] = ["NUMBER", "RECEIPT", "RECIBO", "NUM", "NO", "CASE"];

/// The only receipt number that is in a text.
pub(in crate::identifier) fn find(entry: &Entry, context: Context<'_>) -> Option<Entry> {
    let text = entry.whole();
    let mut found: Option<String> = None;
    let mut end = 0;
    for (at, _) in text.char_indices() {
        if at < end {
            continue;
        }
        let Some((number, length)) = text.get(at..).and_then(number_at) else { continue };
        let is_led = text.get(..at).is_some_and(is_edge);
        let is_known = number.get(..LETTERS).is_some_and(|letters| context.prefixes.find(letters).is_some());
        if !is_led || !is_known || is_other(text.get(at..at + length)?, context) {
            continue;
        }
        end = at + length;
        match &found {
            Some(known) if *known != number => return None,
            _ => found = Some(number),
        }
    }
    found.map(|number| Entry::read(&number))
}

/// The receipt number that a text begins with, and how many bytes it takes.
fn number_at(text: &str) -> Option<(String, usize)> {
    let letters = text.get(..LETTERS).filter(|letters| letters.bytes().all(|byte| byte.is_ascii_uppercase()))?;
    let mut number = letters.to_owned();
    let mut gap = 0;
    for (at, sign) in text.char_indices().skip(LETTERS) {
        work::add(1);
        let is_digit = sign.is_ascii_digit() || sign == '*' && number.len() == LETTERS;
        if number.len() == LETTERS + DIGITS {
            return (!sign.is_ascii_digit()).then_some((number, at));
        }
        let is_gap = is_separator(sign) || number.len() == LETTERS && matches!(sign, ':' | '#' | '№' | '=');
        match (is_digit, is_gap) {
            (true, _) => {
                gap = 0;
                number.push(sign);
            }
            (false, true) if gap < WIDEST_GAP => gap += 1,
            _ => return None,
        }
    }
    (number.len() == LETTERS + DIGITS).then_some((number, text.len()))
}

/// Whether a number can begin behind this text.
fn is_edge(before: &str) -> bool {
    before.chars().next_back().is_none_or(|last| !is_letter_or_digit(last))
        || STUCK.iter().any(|word| before.ends_with(word))
}

/// Whether these letters and digits are another number, such as a phone number behind the letters of an office.
fn is_other(text: &str, context: Context<'_>) -> bool {
    recognize(&Entry::read(text), context).is_some()
}
