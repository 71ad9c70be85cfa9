//! How many guesses the ways of writing one thing add up to.
//!
//! The formulas are those of Wheeler 2016, section 4; the numbers are floating-point, so that nothing overflows.

use super::typed::Sign;

/// In how many ways an attacker tries capitals in a word like this one.
///
/// One for no capital; two for a capital at either end or throughout; else every way with as many capitals, or small letters, as are there.
pub fn capital_variations(token: &[Sign]) -> f64 {
    let capitals = token.iter().filter(|sign| sign.capital).count();
    if capitals == 0 {
        return 1.0;
    }
    let small = token.iter().filter(|sign| is_small(**sign)).count();
    let at_an_end = [token.first(), token.last()].into_iter().flatten().any(|sign| sign.capital);
    if small == 0 || (capitals == 1 && at_an_end) {
        return 2.0;
    }
    choices_up_to(capitals + small, capitals.min(small))
}

fn is_small(sign: Sign) -> bool {
    !sign.capital && sign.folded.is_ascii_lowercase()
}

/// In how many ways an attacker swaps a letter for a sign that looks like it.
pub fn substitution_variations(token: &[Sign], symbol: u8, letter: u8) -> f64 {
    let swapped = token.iter().filter(|sign| sign.folded == symbol).count();
    let plain = token.iter().filter(|sign| sign.folded == letter).count();
    if swapped == 0 || plain == 0 {
        return 2.0;
    }
    choices_up_to(swapped + plain, swapped.min(plain))
}

/// How many paths over keys are at most as long and as winding as this one.
pub fn keyboard_guesses(characters: f64, neighbours: f64, length: usize, turns: u32, shifted: usize) -> f64 {
    let mut guesses = 0.0;
    for keys in 2..=length {
        let mut ways = characters;
        for turn in 1..=usize::try_from(turns).unwrap_or(usize::MAX).min(keys - 1) {
            ways *= neighbours;
            guesses += choices(keys - 1, turn - 1) * ways;
        }
    }
    let plain = length.saturating_sub(shifted);
    match (shifted, plain) {
        (0, _) => guesses,
        (_, 0) => guesses * 2.0,
        _ => guesses * choices_up_to(length, shifted.min(plain)),
    }
}

/// How many sequences are as long and start as obviously as this one.
pub fn sequence_guesses(first: char, length: usize, rising: bool) -> f64 {
    let starts = match first {
        'a' | 'A' | 'z' | 'Z' | '0' | '1' | '9' => 4.0,
        '0'..='9' => 10.0,
        _ => 26.0,
    };
    let directions = if rising { 1.0 } else { 2.0 };
    starts * directions * count(length)
}

/// The sum of [`choices`] of 1 to `most` out of `all`.
fn choices_up_to(all: usize, most: usize) -> f64 {
    (1..=most).map(|chosen| choices(all, chosen)).sum()
}

/// In how many ways `chosen` of `all` things can be chosen.
fn choices(all: usize, chosen: usize) -> f64 {
    if chosen > all {
        return 0.0;
    }
    (1..=chosen).fold(1.0, |ways, step| ways * count(all - chosen + step) / count(step))
}

/// A small count as a number of guesses.
pub(super) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::{capital_variations, choices, keyboard_guesses, substitution_variations};
    use crate::password::typed::Typed;

    #[test]
    fn choices_are_binomials() {
        for (all, chosen, expected) in [(0, 0, 1.0), (5, 0, 1.0), (0, 1, 0.0), (4, 2, 6.0), (33, 7, 4_272_048.0)] {
            assert!((choices(all, chosen) - expected).abs() < 0.5, "{all} {chosen}");
        }
    }

    #[test]
    fn capitals_are_counted_as_people_set_them() {
        #[rustfmt::skip]
        let table = [
            ("", 1.0), ("abc", 1.0), ("Abcdef", 2.0), ("abcdeF", 2.0), ("ABCDEF", 2.0), ("ABC123", 2.0),
            ("aBcdef", 6.0), ("aBcDef", 21.0), ("ABCDEf", 6.0), ("Ñandu", 2.0),
        ];
        for (word, expected) in table {
            let found = capital_variations(Typed::new(word).signs());
            assert!((found - expected).abs() < 1e-9, "{word}: {found}");
        }
    }

    #[test]
    fn swapped_letters_are_counted_like_capitals() {
        for (word, expected) in [("4bc", 2.0), ("444", 2.0), ("a4b", 2.0), ("aa44", 10.0)] {
            let found = substitution_variations(Typed::new(word).signs(), b'4', b'a');
            assert!((found - expected).abs() < 1e-9, "{word}: {found}");
        }
    }

    #[test]
    fn a_straight_row_is_cheaper_than_a_winding_path() {
        let straight = keyboard_guesses(94.0, 4.0, 6, 1, 0);
        assert!((straight - 94.0 * 4.0 * 5.0).abs() < 1e-9);
        assert!(keyboard_guesses(94.0, 4.0, 6, 3, 0) > straight);
        assert!(keyboard_guesses(94.0, 4.0, 6, 1, 6) > straight);
    }
}
