//! What is known of the person: words of immigration, the name in the email address, numbers on their papers, the current year.

use super::word::Source;
use super::{Match, Pattern, Spans};
use crate::password::field;
use crate::password::typed::{Typed, fold};

/// What an attacker knows beside the lists.
#[derive(Debug, Clone)]
pub struct Known {
    own: Vec<Vec<u8>>,
    year: i32,
}

/// A word that an attacker knows beside the lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownWord<'a> {
    /// In lower case and without accents.
    pub letters: &'a [u8],
    /// Its place in the order of trying, from 1.
    pub rank: f64,
    /// Where it is known from.
    pub source: Source,
}

/// An own word shorter than this is in too many passwords by chance.
const SHORTEST_OWN: usize = 3;
/// So much of an address is read, which bounds the work for any text.
const LONGEST_OWN: usize = 254;
/// So many own words are kept, the first ones.
const MOST_OWN: usize = 12;

/// A person's own name is the first thing to try.
const OWN_RANK: f64 = 1.0;

/// What a number on the person's papers costs somebody who has seen such papers.
const PERSONAL_NUMBER_GUESSES: f64 = 1_000.0;

impl Known {
    /// Takes the reader's email address, or the part before the `@`, or nothing; and the current year.
    ///
    /// The name is known as a whole and in its pieces: `maria.lopez85` knows `maria`, `lopez` and `lopez85` as well.
    #[must_use]
    pub fn new(email: &str, year: i32) -> Self {
        let folded: Vec<u8> = email.chars().filter(|c| !c.is_whitespace()).take(LONGEST_OWN).map(fold).collect();
        let name = folded.split(|b| *b == b'@').next().unwrap_or_default();
        let plain: Vec<u8> = name.iter().copied().filter(u8::is_ascii_alphanumeric).collect();
        let pieces = name.split(|b| !b.is_ascii_alphanumeric());
        let letters = name.split(|b| !b.is_ascii_alphabetic());
        let hosts = folded.split(|b| *b == b'@').skip(1).flat_map(|host| host.split(|b| !b.is_ascii_alphanumeric()));
        let mut own: Vec<Vec<u8>> = Vec::new();
        let words = [name, plain.as_slice()].into_iter().chain(pieces).chain(letters).chain(hosts);
        for word in words {
            let new = word.len() >= SHORTEST_OWN && !own.iter().any(|known| known == word);
            if new && !word.contains(&0) && own.len() < MOST_OWN {
                own.push(word.to_vec());
            }
        }
        Self { own, year }
    }

    /// The current year.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// All words known beside the lists.
    pub fn words(&self) -> impl Iterator<Item = KnownWord<'_>> {
        let own = self.own.iter().map(|word| KnownWord { letters: word, rank: OWN_RANK, source: Source::Own });
        own.chain(field::words())
    }
}

/// Offers receipt numbers (three letters and 10 digits) and A-Numbers (an A and 8 or 9 digits).
pub fn find(typed: &Typed, spans: &mut Spans) {
    for (letters, digits) in [(3, 10), (1, 9), (1, 8)] {
        let length = letters + digits;
        for (first, window) in typed.signs().windows(length).enumerate() {
            let (head, tail) = window.split_at_checked(letters).unwrap_or_default();
            let fits = head.iter().all(|s| s.folded.is_ascii_lowercase())
                && (letters > 1 || head.iter().all(|s| s.folded == b'a'))
                && tail.iter().all(|s| s.folded.is_ascii_digit());
            if fits {
                spans.offer(Match {
                    first,
                    end: first + length,
                    pattern: Pattern::PersonalNumber,
                    guesses: PERSONAL_NUMBER_GUESSES,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Known;
    use crate::password::matching::word::Source;

    #[test]
    fn an_address_is_known_whole_and_in_pieces() {
        let known = Known::new("María.López85@correo.example", 2026);
        let own: Vec<String> = known
            .words()
            .filter(|word| word.source == Source::Own)
            .map(|word| String::from_utf8(word.letters.to_vec()).unwrap())
            .collect();
        assert_eq!(own, ["maria.lopez85", "marialopez85", "maria", "lopez85", "lopez", "correo", "example"]);
    }

    #[test]
    fn an_empty_or_odd_address_knows_nothing() {
        for address in ["", "@", "a@b", "密码密码", " \u{0} "] {
            let known = Known::new(address, 2026);
            assert!(known.words().all(|word| word.source == Source::Field));
        }
    }
}
