//! Letters and digits that look alike on paper and screen.

/// The digit that a letter is mistaken for.
#[must_use]
pub fn digit(letter: char) -> Option<char> {
    PAIRS.iter().find(|(known, _)| *known == letter).map(|(_, digit)| *digit)
}

/// Letters, and signs that scanners and cameras read instead of them.
const PAIRS: [(char, char); 13] = [
    ('O', '0'),
    ('Q', '0'),
    ('D', '0'),
    ('Ø', '0'),
    ('I', '1'),
    ('L', '1'),
    ('|', '1'),
    ('!', '1'),
    ('Z', '2'),
    ('S', '5'),
    ('$', '5'),
    ('G', '6'),
    ('B', '8'),
];

/// Whether one of the two is a letter and the other a digit, or a sign, that looks like it.
#[must_use]
pub fn are_alike(one: char, other: char) -> bool {
    digit(one) == Some(other) || digit(other) == Some(one) || is_sign_for(one, other) || is_sign_for(other, one)
}

/// Whether a sign and a letter are mistaken for the same digit: `|` for I, `$` for S.
fn is_sign_for(sign: char, letter: char) -> bool {
    is_sign(sign) && !is_sign(letter) && digit(sign).is_some() && digit(sign) == digit(letter)
}

/// Whether a character is neither a letter from A to Z nor a digit.
#[must_use]
pub const fn is_sign(character: char) -> bool {
    !character.is_ascii_alphanumeric()
}
