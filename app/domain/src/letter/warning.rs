//! What a reader should be warned of before everything else: a code for signing in, which nobody else may have.
//!
//! The mail with the code has the subject "Secure two-step verification notification" and six digits: [USCIS on signing in](https://www.uscis.gov/file-online/how-to-create-a-uscis-online-account).

use crate::character::{is_letter_or_digit, small_letters};
use crate::finding::Finding;
use crate::message::MessageKey;
use crate::work;

const CODE: MessageKey = MessageKey::new("warning-code", &[]);

pub(super) const WORDS: &[MessageKey] = &[CODE];

/// Words of a message that brings a code, in English and Spanish.
const NAMES: [&str; 14] = [
    "verification code",
    "two-step verification",
    "two-factor",
    "security code",
    "one-time",
    "passcode",
    "confirmation code",
    "sign-in code",
    "código de verificación",
    "codigo de verificacion",
    "código de seguridad",
    "verificación en dos pasos",
    "un solo uso",
    "código de acceso",
];

/// Digits of a code.
const DIGITS: usize = 6;

/// What to warn of in a text.
pub(super) fn find(text: &str) -> Vec<Finding> {
    if !has_code(text) {
        return Vec::new();
    }
    let small = small_letters(text);
    let is_named = NAMES.iter().any(|name| small.contains(name));
    is_named.then(|| Finding::new(&CODE)).into_iter().collect()
}

/// Whether six digits are alone in a text; a color such as `#333333` is none.
fn has_code(text: &str) -> bool {
    work::add(text.len());
    let mut digits = 0;
    let mut before = ' ';
    for sign in text.chars().chain([' ']) {
        if sign.is_ascii_digit() {
            digits += 1;
            continue;
        }
        if digits == DIGITS && !is_letter_or_digit(before) && before != '#' && !is_letter_or_digit(sign) {
            return true;
        }
        (digits, before) = (0, sign);
    }
    false
}
