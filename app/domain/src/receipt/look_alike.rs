//! Letters and digits that look alike on paper and screen.

/// The digit that a letter is taken for.
#[must_use]
pub fn digit(letter: char) -> Option<char> {
    PAIRS.iter().find(|(known, _)| *known == letter).map(|(_, digit)| *digit)
}

const PAIRS: [(char, char); 8] =
    [('O', '0'), ('Q', '0'), ('I', '1'), ('L', '1'), ('Z', '2'), ('S', '5'), ('G', '6'), ('B', '8')];

/// Whether one of the two is a letter and the other a digit that looks like it.
#[must_use]
pub fn are_alike(one: char, other: char) -> bool {
    digit(one) == Some(other) || digit(other) == Some(one)
}
