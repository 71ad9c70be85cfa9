//! Words of the lists, of immigration and of the reader's own name: as they are, backwards, and with signs for letters.

use super::known::Known;
use super::{Match, Pattern, Spans, WordSource};
use crate::password::guesses::{capital_variations, substitution_variations};
use crate::password::lists::{Branch, Lists};
use crate::password::typed::{Sign, Typed};

/// How a known word is written in a password.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spelling {
    /// Where the word is known from.
    pub source: WordSource,
    /// Its rank in the order in which an attacker tries words, from 1.
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

/// For each sign of [`LOOK_ALIKES`]: zero while it was not met, else the letter that it replaces.
///
/// A sign replaces one letter throughout a word: an attacker swaps all of them at once.
type Readings = [u8; LOOK_ALIKES.len()];

/// A character, and its position in [`LOOK_ALIKES`] where it may stand for a letter.
#[derive(Debug, Clone, Copy)]
struct Letter {
    sign: Sign,
    symbol: Option<usize>,
}

/// Offers every known word in `typed`.
pub fn find(typed: &Typed, known: &Known, lists: &Lists, spans: &mut Spans) {
    let forwards = typed.signs();
    let backwards: Vec<Sign> = forwards.iter().rev().copied().collect();
    for (signs, reversed) in [(forwards, false), (&backwards, true)] {
        let letters: Vec<Letter> = signs
            .iter()
            .map(|sign| {
                let is = |(symbol, _): &(u8, &[u8])| *symbol == sign.folded && !reversed;
                Letter { sign: *sign, symbol: LOOK_ALIKES.iter().position(is) }
            })
            .collect();
        for first in 0..letters.len() {
            let (Some(rest), Some(token)) = (letters.get(first..), signs.get(first..)) else {
                continue;
            };
            let mut search = Search { rest, token, first, reversed, length: typed.len(), spans };
            search.walk(lists, lists.root(), 0, Readings::default());
            for word in known.words() {
                search.spell(word.letters, word.rank, word.source);
            }
        }
    }
}

/// A look-up that starts at one character of a password, or of it read backwards.
struct Search<'a> {
    rest: &'a [Letter],
    token: &'a [Sign],
    first: usize,
    reversed: bool,
    length: usize,
    spans: &'a mut Spans,
}

impl Search<'_> {
    /// Follows the characters through the tree of the lists.
    fn walk(&mut self, lists: &Lists, branch: Branch, position: usize, readings: Readings) {
        if position > 0
            && let Some(rank) = lists.rank(branch)
        {
            self.offer(position, rank, WordSource::Lists, &readings);
        }
        let Some(letter) = self.rest.get(position).copied() else {
            return;
        };
        for reading in letter.readings() {
            if let Some(readings) = letter.read(*reading, &readings)
                && let Some(branch) = lists.follow(branch, *reading)
            {
                self.walk(lists, branch, position + 1, readings);
            }
        }
    }

    /// Compares the characters with one word.
    fn spell(&mut self, word: &[u8], rank: f64, source: WordSource) {
        if word.len() > self.rest.len() {
            return;
        }
        let mut readings = Readings::default();
        for (wanted, letter) in word.iter().zip(self.rest) {
            if !letter.readings().any(|reading| reading == wanted) {
                return;
            }
            match letter.read(*wanted, &readings) {
                Some(next) => readings = next,
                None => return,
            }
        }
        self.offer(word.len(), rank, source, &readings);
    }

    fn offer(&mut self, length: usize, rank: f64, source: WordSource, readings: &Readings) {
        let token = self.token.get(..length).unwrap_or_default();
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

impl Letter {
    /// What the character may stand for: itself and the letters that it looks like; nothing where lists hold no such character.
    fn readings(&self) -> impl Iterator<Item = &u8> {
        let alike = self.symbol.and_then(|symbol| LOOK_ALIKES.get(symbol)).map_or(&[][..], |(_, letters)| *letters);
        std::iter::once(&self.sign.folded).chain(alike).filter(|reading| **reading != 0)
    }

    /// What is decided once the character is read as `reading`; nothing where it is already read as something else.
    fn read(&self, reading: u8, readings: &Readings) -> Option<Readings> {
        let mut readings = *readings;
        if let Some(decided) = self.symbol.and_then(|symbol| readings.get_mut(symbol)) {
            if *decided != 0 && *decided != reading {
                return None;
            }
            *decided = reading;
        }
        Some(readings)
    }
}
