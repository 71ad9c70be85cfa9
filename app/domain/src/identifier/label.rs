//! Words in front of a number: "Receipt Number: IOE…", "Número de recibo IOE…".
//!
//! Labels are known by their form and not by a list of words, so that every language is served alike.

/// The text without the label that is in front of it.
///
/// A label is what is before the last `:` or `#`, if it holds no digit.
/// Without such a sign it is the words before the number, if one of them is long and enough for a number stays behind.
/// A text of up to 13 letters and digits has no label, so that spaces within a number are never mistaken for one.
pub(super) fn without(text: &str) -> &str {
    after_sign(text).or_else(|| after_words(text)).unwrap_or(text)
}

fn after_sign(text: &str) -> Option<&str> {
    let (label, number) = text.rsplit_once([':', '#', '№'])?;
    (!label.contains(is_digit)).then_some(number)
}

/// The shortest word that cannot be a piece of a number's three letters.
const LONG: usize = 4;
/// The letters in front of every receipt number.
const LETTERS: usize = 3;
/// A number with fewer characters is not worth the risk of cutting it.
const ENOUGH: usize = 10;

fn after_words(text: &str) -> Option<&str> {
    let mut rest = text;
    let mut letters = letters_before_digits(text);
    let mut long = false;
    // Whole words go, from the front, as long as three letters stay for the number.
    while letters > LETTERS {
        let (word, after) = rest.split_once(' ')?;
        let length = word.chars().filter(|c| is_letter(*c)).count();
        if word.contains(is_digit) || letters - length < LETTERS {
            break;
        }
        long |= length >= LONG;
        letters -= length;
        rest = after;
    }
    let enough = rest.chars().filter(|c| is_letter(*c) || is_digit(*c)).count() >= ENOUGH;
    (long && enough).then_some(rest)
}

fn letters_before_digits(text: &str) -> usize {
    text.chars().take_while(|c| !is_digit(*c)).filter(|c| is_letter(*c)).count()
}

/// Any letter of any language; what is no letter in other scripts does no harm here.
fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || !character.is_ascii()
}

fn is_digit(character: char) -> bool {
    character == '*' || character.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::without;

    fn check(text: &str, expected: &str) {
        assert_eq!(without(text).trim(), expected, "{text}");
    }

    #[test]
    fn a_label_is_removed() {
        check("RECEIPT NUMBER: IOE0900000000", "IOE0900000000");
        check("RECEIPT # IOE 0900000000", "IOE 0900000000");
        check("NÚMERO DE RECIBO: IOE0900000000", "IOE0900000000");
        check("RECEIPT NUMBER IOE0900000000", "IOE0900000000");
        check("RECEIPT NO. IOE0900000000", "IOE0900000000");
        check("MY RECEIPT NUMBER IS I O E 0900000000", "I O E 0900000000");
    }

    #[test]
    fn a_number_stays() {
        for text in [
            "IOE0900000000",
            "I O E 0 9 0 0 0 0 0 0 0 0",
            "IOES 0900000000",
            "EAC 22 123 00000",
            "RECEIPT 0900000000",
            "12:EAC2212300000",
        ] {
            check(text, text);
        }
    }
}
