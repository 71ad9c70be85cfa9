//! What is known of the person: words of immigration, the name in the email address, numbers on their papers, the current year.

use super::{KnownWord, Match, Pattern, Spans, WordSource};
use crate::password::field;
use crate::password::typed::{Typed, fold};

/// What an attacker knows beside the lists.
#[derive(Debug, Clone)]
pub struct Known {
    own: Vec<Vec<u8>>,
    year: i32,
}

/// An own word shorter than this is in too many passwords by coincidence.
const SHORTEST_OWN: usize = 3;
/// So much of an address is read, which bounds the work for any text.
const LONGEST_OWN: usize = 254;
/// So many own words are used, the first ones.
const MOST_OWN: usize = 12;

/// A person's own name is the first thing to try.
const OWN_RANK: f64 = 1.0;

/// What a number on the person's papers costs somebody who has seen such papers.
const PERSONAL_NUMBER_GUESSES: f64 = 1_000.0;

impl Known {
    /// Takes the reader's email address, or the part before the `@`, or nothing; and the current year.
    ///
    /// The address is known as a whole, the name as a whole and in its pieces: `maria.lopez85` knows `maria`, `lopez` and `lopez85` as well.
    #[must_use]
    pub fn new(email: &str, year: i32) -> Self {
        let folded: Vec<u8> = email.chars().filter(|c| !c.is_whitespace()).take(LONGEST_OWN).map(fold).collect();
        let name = folded.split(|b| *b == b'@').next().unwrap_or_default();
        let plain: Vec<u8> = name.iter().copied().filter(u8::is_ascii_alphanumeric).collect();
        let pieces = name.split(|b| !b.is_ascii_alphanumeric());
        let letters = name.split(|b| !b.is_ascii_alphabetic());
        let hosts = folded.split(|b| *b == b'@').skip(1).flat_map(|host| host.split(|b| !b.is_ascii_alphanumeric()));
        let mut own: Vec<Vec<u8>> = Vec::new();
        let whole = if name.len() >= SHORTEST_OWN { folded.as_slice() } else { name };
        let words = [whole, name, plain.as_slice()].into_iter().chain(pieces).chain(letters).chain(hosts);
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
        let own = self.own.iter().map(|word| KnownWord { letters: word, rank: OWN_RANK, source: WordSource::Own });
        own.chain(field::words())
    }
}

/// The letters of receipt numbers that are met on notices, and the A of A-Numbers, with how many digits follow.
///
/// Only a hint for the estimate, so the prefixes that hardly anybody meets are left out: <https://egov.uscis.gov/casestatus/>.
const PERSONAL_NUMBERS: [(&[u8], usize); 14] = [
    (b"ioe", 10),
    (b"eac", 10),
    (b"lin", 10),
    (b"msc", 10),
    (b"nbc", 10),
    (b"src", 10),
    (b"wac", 10),
    (b"ysc", 10),
    (b"vsc", 10),
    (b"csc", 10),
    (b"nsc", 10),
    (b"tsc", 10),
    (b"a", 9),
    (b"a", 8),
];

/// Offers receipt numbers and A-Numbers, where no letter is before them.
pub fn find(typed: &Typed, spans: &mut Spans) {
    for (letters, digits) in PERSONAL_NUMBERS {
        let length = letters.len() + digits;
        for (first, window) in typed.signs().windows(length).enumerate() {
            let (head, tail) = window.split_at_checked(letters.len()).unwrap_or_default();
            let before = first.checked_sub(1).and_then(|position| typed.signs().get(position));
            let fits = head.iter().map(|s| &s.folded).eq(letters)
                && tail.iter().all(|s| s.folded.is_ascii_digit())
                && !before.is_some_and(|s| s.folded.is_ascii_lowercase());
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
    use super::{Known, find};
    use crate::password::matching::{Spans, WordSource};
    use crate::password::typed::Typed;

    #[test]
    fn an_address_is_known_whole_and_in_pieces() {
        let known = Known::new("María.López85@correo.example", 2026);
        let own: Vec<String> = known
            .words()
            .filter(|word| word.source == WordSource::Own)
            .map(|word| String::from_utf8(word.letters.to_vec()).unwrap())
            .collect();
        assert_eq!(
            own,
            [
                "maria.lopez85@correo.example",
                "maria.lopez85",
                "marialopez85",
                "maria",
                "lopez85",
                "lopez",
                "correo",
                "example"
            ]
        );
    }

    #[test]
    fn numbers_of_papers_are_found_by_their_letters() {
        let table = [
            ("IOE0912300000", true),
            ("my-eac9999103402", true),
            ("A123456789", true),
            ("a12345678!", true),
            ("you1234567890", false),
            ("ella123456789", false),
            ("ioe091234567", false),
        ];
        for (password, expected) in table {
            let typed = Typed::new(password);
            let mut spans = Spans::new(typed.len());
            find(&typed, &mut spans);
            let ends = (0..typed.len()).flat_map(|first| (first + 1..=typed.len()).map(move |end| (first, end)));
            let found = ends.filter_map(|(first, end)| spans.get(first, end)).count() > 0;
            assert_eq!(found, expected, "{password}");
        }
    }

    #[test]
    fn an_empty_or_odd_address_knows_nothing() {
        for address in ["", "@", "a@b", "密码密码", " \u{0} "] {
            let known = Known::new(address, 2026);
            assert!(known.words().all(|word| word.source == WordSource::Field));
        }
    }
}
