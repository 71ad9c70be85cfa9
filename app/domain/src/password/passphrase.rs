//! Passphrases: randomly chosen words, with what the account's rules ask for.
//!
//! `Marble-otter-canyon-velvet-quilt-7!`: five words of a list in the reader's language, a capital at the start, a digit and a sign at the end.
//! Only what is chosen randomly counts as strength: the words, the digit and the sign.
//!
//! **Every choice is equally likely.**
//! A random number that would favour the first words of a list is thrown away (rejection sampling), not folded.

use super::guesses::count;

/// How many words a passphrase has.
pub const WORDS: usize = 5;
/// So many random bytes are enough for any list, but for once in many millions of times.
pub const RANDOM_BYTES: usize = 96;
/// Signs that U.S. and Spanish keyboards have and that no word holds.
const SIGNS: [char; 8] = ['!', '?', '*', '+', '=', '#', '%', '$'];
const DIGITS: usize = 10;
const SEPARATOR: char = '-';

/// A passphrase and its entropy.
#[derive(Debug, Clone, PartialEq)]
pub struct Passphrase {
    /// What to type.
    pub text: String,
    /// The entropy in bits: the binary logarithm of how many passphrases were equally likely.
    pub bits: f64,
}

/// The words of a list's file: one a line; empty lines and lines that begin with `#` are left out.
#[must_use]
pub fn read_list(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// Makes a passphrase from a list of different words in small ASCII letters, and random bytes.
///
/// Nothing where the bytes run out, which [`RANDOM_BYTES`] of them practically never do, or where there is no word.
///
/// ```
/// use domain::password::passphrase::make;
/// let passphrase = make(&["otter", "quilt"], &[0; 32]).unwrap();
/// assert_eq!(passphrase.text, "Otter-otter-otter-otter-otter-0!");
/// ```
#[must_use]
pub fn make(list: &[&str], random: &[u8]) -> Option<Passphrase> {
    let mut bytes = RandomBytes { random };
    let mut text = String::new();
    for position in 0..WORDS {
        let word = list.get(bytes.below(list.len())?)?;
        if position == 0 {
            let mut letters = word.chars();
            text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            text.push_str(letters.as_str());
        } else {
            text.push_str(word);
        }
        text.push(SEPARATOR);
    }
    text.push_str(&bytes.below(DIGITS)?.to_string());
    text.push(*SIGNS.get(bytes.below(SIGNS.len())?)?);
    Some(Passphrase { text, bits: bits(list.len()) })
}

/// The entropy of a passphrase from a list of so many words, in bits.
#[must_use]
pub fn bits(words: usize) -> f64 {
    let of_words: f64 = (0..WORDS).map(|_| count(words).log2()).sum();
    of_words + count(DIGITS).log2() + count(SIGNS.len()).log2()
}

/// Random bytes that are being used up.
struct RandomBytes<'a> {
    random: &'a [u8],
}

impl RandomBytes<'_> {
    /// A number below `limit`, each equally likely; nothing where the bytes run out or no number is below.
    fn below(&mut self, limit: usize) -> Option<usize> {
        /// How many numbers two bytes can say.
        const RANGE: usize = 1 << 16;
        let fair = RANGE - RANGE.checked_rem(limit)?;
        loop {
            let (pair, rest) = self.random.split_first_chunk::<2>()?;
            self.random = rest;
            let drawn = usize::from(u16::from_be_bytes(*pair));
            if drawn < fair {
                return drawn.checked_rem(limit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RANDOM_BYTES, RandomBytes, bits, make, read_list};
    use crate::password::accepted::meets_rules;

    #[test]
    fn every_number_is_drawn_equally_often() {
        let every_pair: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        for limit in [1, 2, 8, 10, 2047, 2048, 7772, 40_000] {
            let mut bytes = RandomBytes { random: &every_pair };
            let mut drawn = vec![0_u32; limit];
            while let Some(number) = bytes.below(limit) {
                drawn[number] += 1;
            }
            assert!(drawn.iter().all(|n| *n == drawn[0]), "{limit}");
        }
        assert_eq!(RandomBytes { random: &every_pair }.below(0), None);
    }

    #[test]
    fn a_passphrase_meets_the_rules_of_the_account() {
        let list = read_list("# A list\nabacus\n\nvelvet\n quilt\n");
        assert_eq!(list, ["abacus", "velvet", "quilt"]);
        for seed in 0..=255_u8 {
            let random: Vec<u8> = (0..RANDOM_BYTES)
                .map(|n| seed.wrapping_mul(31).wrapping_add(u8::try_from(n * 7 % 256).unwrap()))
                .collect();
            let made = make(&list, &random).unwrap();
            assert!(meets_rules(&made.text), "{}", made.text);
        }
    }

    #[test]
    fn without_words_or_bytes_there_is_no_passphrase() {
        assert_eq!(make(&[], &[0; 96]), None);
        assert_eq!(make(&["otter"], &[0; 6]), None);
    }

    #[test]
    fn the_entropy_counts_what_was_chosen_randomly() {
        assert!((bits(2048) - (55.0 + 3.0 + 10_f64.log2())).abs() < 1e-9);
        assert!((bits(7772) - 70.94).abs() < 0.01);
    }
}
