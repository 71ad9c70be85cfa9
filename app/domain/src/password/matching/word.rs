//! Words of the lists, of immigration and of the reader's own name: as they are, backwards, and with signs for letters.

use super::known::Known;
use super::{Match, Pattern, Spans};
use crate::password::guesses::{capital_variations, substitution_variations};
use crate::password::lists::{Branch, Lists};
use crate::password::typed::{Sign, Typed};

/// Where a word is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The lists of passwords, words and names.
    Lists,
    /// The words of immigration.
    Field,
    /// The reader's own email name.
    Own,
}

/// How a known word is written in a password.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spelling {
    /// Where the word is known from.
    pub source: Source,
    /// Its place in the order in which an attacker tries words, from 1.
    pub rank: f64,
    /// Backwards.
    pub reversed: bool,
    /// With signs that look like letters.
    pub substituted: bool,
    /// With capitals.
    pub capitals: bool,
}

/// Signs that stand for letters, after Wheeler 2016, section 3.2.1.
const LOOK_ALIKES: [(u8, &[u8]); 20] = [
    (b'4', b"a"),
    (b'@', b"a"),
    (b'8', b"b"),
    (b'(', b"c"),
    (b'{', b"c"),
    (b'[', b"c"),
    (b'<', b"c"),
    (b'3', b"e"),
    (b'6', b"g"),
    (b'9', b"g"),
    (b'1', b"il"),
    (b'!', b"i"),
    (b'|', b"il"),
    (b'7', b"lt"),
    (b'0', b"o"),
    (b'$', b"s"),
    (b'5', b"s"),
    (b'+', b"t"),
    (b'%', b"x"),
    (b'2', b"z"),
];

/// For each sign of [`LOOK_ALIKES`]: zero while it was not met, else what it stands for.
///
/// A sign stands for one thing throughout a word: an attacker swaps all of them at once.
type Readings = [u8; LOOK_ALIKES.len()];

/// Offers every known word in `typed`.
pub fn find(typed: &Typed, known: &Known, lists: &Lists, spans: &mut Spans) {
    let forwards = typed.signs();
    let mut backwards = forwards.to_vec();
    backwards.reverse();
    for first in 0..typed.len() {
        for (signs, reversed) in [(forwards, false), (backwards.as_slice(), true)] {
            let rest = signs.get(first..).unwrap_or_default();
            let mut search = Search {
                rest,
                first,
                reversed,
                length: typed.len(),
                spans,
            };
            search.walk(lists, lists.root(), 0, Readings::default());
            for word in known.words() {
                search.spell(word.letters, word.rank, word.source);
            }
        }
    }
}

/// A look-up that starts at one character of a password, or of it read backwards.
struct Search<'a> {
    rest: &'a [Sign],
    first: usize,
    reversed: bool,
    length: usize,
    spans: &'a mut Spans,
}

impl Search<'_> {
    /// Follows the characters through the tree of the lists.
    fn walk(&mut self, lists: &Lists, branch: Branch, place: usize, readings: Readings) {
        if place > 0
            && let Some(rank) = lists.rank(branch)
        {
            self.offer(place, rank, Source::Lists, &readings);
        }
        let Some(sign) = self.rest.get(place) else {
            return;
        };
        for (letter, readings) in read(*sign, readings, self.reversed) {
            if let Some(branch) = lists.follow(branch, letter) {
                self.walk(lists, branch, place + 1, readings);
            }
        }
    }

    /// Compares the characters with one word.
    fn spell(&mut self, word: &[u8], rank: f64, source: Source) {
        let mut readings = Readings::default();
        for (place, letter) in word.iter().enumerate() {
            let next = self.rest.get(place).and_then(|sign| {
                read(*sign, readings, self.reversed).find(|(read, _)| read == letter)
            });
            match next {
                Some((_, next)) => readings = next,
                None => return,
            }
        }
        self.offer(word.len(), rank, source, &readings);
    }

    fn offer(&mut self, length: usize, rank: f64, source: Source, readings: &Readings) {
        let token = self.rest.get(..length).unwrap_or_default();
        let mut guesses = rank * capital_variations(token);
        let mut substituted = false;
        for ((symbol, _), reading) in LOOK_ALIKES.iter().zip(readings) {
            if *reading != 0 && reading != symbol {
                substituted = true;
                guesses *= substitution_variations(token, *symbol, *reading);
            }
        }
        if self.reversed {
            guesses *= 2.0;
        }
        let (first, end) = if self.reversed {
            let end = self.length - self.first;
            (end.saturating_sub(length), end)
        } else {
            (self.first, self.first + length)
        };
        self.spans.offer(Match {
            first,
            end,
            guesses,
            pattern: Pattern::Word(Spelling {
                source,
                rank,
                reversed: self.reversed,
                substituted,
                capitals: token.iter().any(|sign| sign.capital),
            }),
        });
    }
}

/// What a character may stand for: itself and, forwards, the letters that it looks like.
fn read(
    sign: Sign,
    readings: Readings,
    reversed: bool,
) -> impl Iterator<Item = (u8, Readings)> {
    let folded = sign.folded;
    let place = LOOK_ALIKES
        .iter()
        .position(|(symbol, _)| *symbol == folded && !reversed);
    let letters: &[u8] = place
        .and_then(|place| LOOK_ALIKES.get(place))
        .map_or(&[], |(_, letters)| letters);
    let decided = place.and_then(|place| readings.get(place)).copied();
    std::iter::once(folded)
        .chain(letters.iter().copied())
        .filter(move |letter| {
            *letter != 0 && decided.is_none_or(|reading| reading == 0 || reading == *letter)
        })
        .map(move |letter| {
            let mut readings = readings;
            if let Some(reading) = place.and_then(|place| readings.get_mut(place)) {
                *reading = letter;
            }
            (letter, readings)
        })
}
