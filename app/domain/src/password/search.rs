//! The cheapest way to guess a whole password out of its parts.
//!
//! An attacker who tries sequences of l parts needs l! x (product of the parts' guesses) + 10,000^(l-1) guesses: the parts in any order, after all shorter sequences (Wheeler 2016, section 5).
//! The search keeps, for each position and each number of parts, the smallest product that reaches there, and so finds the exact minimum.
//! One more known part can therefore never make a password look stronger.
//!
//! Beside it is a second model for three and more parts that a person thought of.
//! Words that people put together belong together, so that the second is guessed far sooner than its rank in a list says: phrases of two to four words hold 20 to 30 bits (Bonneau and Shutova, "Linguistic Properties of Multi-word Passphrases", 2012, <https://link.springer.com/chapter/10.1007/978-3-642-34638-5_1>).
//! The cheaper of the two counts; five randomly chosen words are beyond the second.

use super::guesses::count;
use super::lists::Lists;
use super::matching::known::Known;
use super::matching::separator::is_separator;
use super::matching::{self, Match, Pattern, Spans};
use super::typed::{Sign, Typed};

/// The cheapest way to guess a password.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// How many guesses it takes; 1 for an empty password.
    pub guesses: f64,
    /// Its parts in the order in which they stand.
    pub parts: Vec<Match>,
}

/// More parts than these cost over 10^32 guesses for their number alone.
const MOST_PARTS: usize = 9;

/// What each further part costs an attacker at least.
const GUESSES_BEFORE_ONE_MORE_PART: f64 = 10_000.0;
/// What an unknown character costs.
const GUESSES_FOR_A_CHARACTER: f64 = 10.0;
/// What a part of one character costs at least.
const FEWEST_FOR_ONE_CHARACTER: f64 = 10.0;
/// What a part of several characters costs at least.
const FEWEST_FOR_SEVERAL: f64 = 50.0;

/// How many parts, and how much of what makes a phrase, a way has.
const WEIGHTS: usize = ENOUGH + 1;
const WAYS: usize = MOST_PARTS * WEIGHTS;

/// The best ways to reach one position: for each number of parts and each weight.
#[derive(Debug, Clone, Copy)]
struct Reached {
    /// The smallest product of the parts' guesses; without end where there is no way.
    product: [f64; WAYS],
    /// Where the last part of that way begins, and which way reaches that position.
    last: [(usize, usize); WAYS],
}

const NOT_REACHED: Reached = Reached { product: [f64::INFINITY; WAYS], last: [(0, 0); WAYS] };

/// The cheapest way to guess `typed`.
#[must_use]
pub fn cheapest(typed: &Typed, known: &Known, lists: &Lists) -> Cover {
    cheapest_of(typed, known, lists, FEWEST_PARTS)
}

/// The cheapest way to guess a part that is said again: two words in it are a phrase already, since more follow.
fn cheapest_of_repeat(typed: &Typed, known: &Known, lists: &Lists) -> Cover {
    cheapest_of(typed, known, lists, FEWEST_WORDS)
}

fn cheapest_of(typed: &Typed, known: &Known, lists: &Lists, fewest: usize) -> Cover {
    let spans = matching::find(typed, known, lists, &|part| cheapest_of_repeat(part, known, lists).guesses);
    let found = cover(&spans, &Model::Published);
    let phrase = cover(&spans, &Model::Phrase { typed, fewest });
    if phrase.guesses < found.guesses { phrase } else { found }
}

/// A phrase has so many parts at least.
const FEWEST_PARTS: usize = 3;
/// And so many parts where it is said again.
const FEWEST_WORDS: usize = 2;
/// What a word, and any other known part, adds to what makes a phrase: two words do, or three of the others.
const OF_A_WORD: usize = 3;
const OF_ANOTHER: usize = 2;
/// So much makes a phrase.
const ENOUGH: usize = 6;
/// Parts shorter than this, with the sign behind them, add nothing.
const SHORTEST_KNOWN: usize = 3;

/// How parts of a password add up.
enum Model<'a> {
    /// As Wheeler 2016 has it.
    Published,
    /// As so many parts at least that a person put together.
    Phrase { typed: &'a Typed, fewest: usize },
}

/// What each further part of a phrase costs an attacker at least.
const GUESSES_BEFORE_ONE_MORE_WORD: f64 = 300.0;
/// What a part of a phrase costs at least.
const FEWEST_FOR_A_WORD: f64 = 10.0;
/// A word at rank r of a list is at this many times the root of r among those that go with the other words.
const BELONGING: f64 = 1.6;
/// Shorter words than these are in any text by coincidence, unless they are very common or are between signs.
const SHORT: usize = 4;
/// The last ranks of a list at which a word of three letters, and one of two, is very common.
const COMMON_OF_THREE: f64 = 300.0;
const COMMON_OF_TWO: f64 = 60.0;
/// So many unknown characters may be in one part of a phrase.
const LONGEST_UNKNOWN: usize = 2;

impl Model<'_> {
    /// What a part costs in this model.
    fn guesses(&self, part: &Match) -> f64 {
        let Self::Phrase { typed, .. } = self else { return part.guesses };
        let known = match part.pattern {
            Pattern::Anything if part.end - part.first > LONGEST_UNKNOWN => f64::INFINITY,
            Pattern::Word(spelling) if !is_coincidence(typed, part, spelling.rank) => {
                (part.guesses * BELONGING / spelling.rank.sqrt()).max(FEWEST_FOR_A_WORD).min(part.guesses)
            }
            _ => part.guesses,
        };
        // A word that no list holds may look like a path on the keyboard: `tres`.
        if is_like_word(typed, part) { unlisted(typed, part).min(known) } else { known }
    }

    /// What a part adds to what makes a phrase.
    fn weight(&self, part: &Match) -> usize {
        match self {
            Self::Published => 0,
            Self::Phrase { .. } if part.end - part.first < SHORTEST_KNOWN => 0,
            Self::Phrase { typed, .. } if is_like_word(typed, part) => OF_A_WORD,
            Self::Phrase { typed, .. } => match part.pattern {
                Pattern::Word(_) if letters(typed, part) >= SHORTEST_KNOWN => OF_A_WORD,
                Pattern::Anything => 0,
                _ => OF_ANOTHER,
            },
        }
    }

    /// The guesses for all sequences of so many parts; without end where they do not make what the model is for.
    fn total(&self, product: f64, parts: usize, weight: usize) -> f64 {
        let before = |each: f64| -> f64 { (1..parts).map(|_| each).product() };
        match self {
            Self::Published => {
                let orders: f64 = (1..=parts).map(count).product();
                orders * product + before(GUESSES_BEFORE_ONE_MORE_PART)
            }
            Self::Phrase { fewest, .. } if parts < *fewest || weight < ENOUGH => f64::INFINITY,
            Self::Phrase { .. } => product + before(GUESSES_BEFORE_ONE_MORE_WORD),
        }
    }
}

/// What a word of so many letters costs that is between signs and is on no list: the lists leave out what is rare or short.
fn unlisted(typed: &Typed, part: &Match) -> f64 {
    let (letters, signs) = parted(typed, part);
    let words: f64 = match letters.len() {
        ..=2 => 100.0,
        3 => 1_000.0,
        4 => 3_000.0,
        5 => 6_000.0,
        _ => 20_000.0,
    };
    BELONGING * words.sqrt() * if signs > 0 { FEWEST_FOR_A_SIGN } else { 1.0 }
}

/// What the sign behind a word that is on no list costs.
const FEWEST_FOR_A_SIGN: f64 = 2.0;

/// The characters of a part without the sign at its end, and whether there is one.
fn parted<'t>(typed: &'t Typed, part: &Match) -> (&'t [Sign], usize) {
    let all = typed.between(part.first, part.end);
    match all.split_last() {
        Some((last, letters)) if is_separator(*last) && part.end < typed.len() => (letters, 1),
        _ => (all, 0),
    }
}

/// Whether unknown letters are between signs and can be spoken, as a word that no list holds.
fn is_like_word(typed: &Typed, part: &Match) -> bool {
    let (letters, signs) = parted(typed, part);
    let is_whole = letters.len() == typed.len();
    if is_whole || !(2..=14).contains(&letters.len()) {
        return false;
    }
    let (mut vowels, mut consonants) = (0, 0);
    for sign in letters {
        match sign.folded {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => (vowels, consonants) = (vowels + 1, 0),
            b'b'..=b'z' => consonants += 1,
            _ => return false,
        }
        if consonants > MOST_CONSONANTS {
            return false;
        }
    }
    vowels > 0 && is_apart(typed, part.first, part.end - signs)
}

/// More consonants in a row than these cannot be spoken.
const MOST_CONSONANTS: usize = 4;

/// Whether a stretch has an end of the password or a sign on both sides.
fn is_apart(typed: &Typed, first: usize, end: usize) -> bool {
    let before = first.checked_sub(1).and_then(|position| typed.signs().get(position));
    [before, typed.signs().get(end)].into_iter().all(|sign| sign.is_none_or(|sign| is_separator(*sign)))
}

/// How many letters are in a part: lists of passwords hold figures too.
fn letters(typed: &Typed, part: &Match) -> usize {
    typed.between(part.first, part.end).iter().filter(|sign| sign.folded.is_ascii_lowercase()).count()
}

/// Whether a word is so short that it is in a password by coincidence.
fn is_coincidence(typed: &Typed, part: &Match, rank: f64) -> bool {
    let signs = typed.between(part.first, part.end);
    let letters = signs.iter().rev().skip_while(|sign| is_separator(**sign)).count();
    let is_common = match letters {
        ..=1 => false,
        2 => rank <= COMMON_OF_TWO,
        _ => rank <= COMMON_OF_THREE,
    };
    letters < SHORT && !is_common && !is_apart(typed, part.first, part.first + letters)
}

fn cover(spans: &Spans, model: &Model<'_>) -> Cover {
    let length = spans.length();
    let mut reached: Vec<Reached> = Vec::with_capacity(length);
    for end in 1..=length {
        let mut best = NOT_REACHED;
        let mut tries = 1.0;
        for first in (0..end).rev() {
            tries *= GUESSES_FOR_A_CHARACTER;
            let part = cheaper(spans, first, end, tries);
            let (last, weight) = (model.guesses(&part), model.weight(&part));
            match first.checked_sub(1).and_then(|position| reached.get(position)) {
                None => best.keep(weight, last, (first, 0)),
                Some(before) => {
                    for (way, product) in before.product.iter().enumerate().filter(|(_, product)| product.is_finite()) {
                        best.keep(one_more(way, weight), product * last, (first, way));
                    }
                }
            }
        }
        reached.push(best);
    }
    let (guesses, way) = reached
        .last()
        .into_iter()
        .flat_map(|best| best.product)
        .enumerate()
        .map(|(way, product)| (model.total(product, way / WEIGHTS + 1, way % WEIGHTS), way))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .unwrap_or((1.0, 0));
    Cover { guesses, parts: unwind(spans, &reached, way) }
}

/// The way with one part more, of this weight.
fn one_more(way: usize, weight: usize) -> usize {
    (way / WEIGHTS + 1) * WEIGHTS + (way % WEIGHTS + weight).min(ENOUGH)
}

impl Reached {
    fn keep(&mut self, way: usize, product: f64, from: (usize, usize)) {
        if let (Some(best), Some(last)) = (self.product.get_mut(way), self.last.get_mut(way))
            && product < *best
        {
            *best = product;
            *last = from;
        }
    }
}

/// The known match of a stretch, or trying everything, which takes `tries`, where that is cheaper.
fn cheaper(spans: &Spans, first: usize, end: usize, tries: f64) -> Match {
    let length = end - first;
    let fewest = if length == 1 { FEWEST_FOR_ONE_CHARACTER } else { FEWEST_FOR_SEVERAL };
    let anything = Match { first, end, pattern: Pattern::Anything, guesses: tries.max(fewest + 1.0) };
    let fewest = if length < spans.length() { fewest } else { 1.0 };
    spans
        .get(first, end)
        .map(|found| Match { guesses: found.guesses.max(fewest), ..found })
        .filter(|found| found.guesses <= anything.guesses)
        .unwrap_or(anything)
}

/// The parts of a way that reaches the end.
fn unwind(spans: &Spans, reached: &[Reached], mut way: usize) -> Vec<Match> {
    let mut parts = Vec::with_capacity(way / WEIGHTS + 1);
    let mut end = spans.length();
    while let Some(best) = end.checked_sub(1).and_then(|position| reached.get(position)) {
        let Some((first, before)) = best.last.get(way).copied().filter(|(first, _)| *first < end) else { break };
        let tries = (first..end).map(|_| GUESSES_FOR_A_CHARACTER).product();
        parts.push(cheaper(spans, first, end, tries));
        (end, way) = (first, before);
    }
    parts.reverse();
    parts
}

#[cfg(test)]
mod tests {
    use super::{Model, cover};
    use crate::password::matching::{Match, Pattern, Spans};

    fn guesses(length: usize, matches: &[(usize, usize, f64)]) -> (f64, usize) {
        let mut spans = Spans::new(length);
        for (first, end, guesses) in matches {
            spans.offer(Match { first: *first, end: *end, pattern: Pattern::Sequence, guesses: *guesses });
        }
        let cover = cover(&spans, &Model::Published);
        (cover.guesses, cover.parts.len())
    }

    #[test]
    fn without_a_pattern_every_character_is_tried() {
        assert_eq!(guesses(0, &[]), (1.0, 0));
        assert_eq!(guesses(1, &[]), (12.0, 1));
        assert_eq!(guesses(8, &[]), (1e8 + 1.0, 1));
    }

    #[test]
    fn parts_cost_their_product_their_order_and_all_shorter_ways() {
        assert_eq!(guesses(6, &[(0, 6, 7.0)]), (8.0, 1));
        // Two parts: 2! x 100 x 300 + 10,000.
        assert_eq!(guesses(12, &[(0, 6, 100.0), (6, 12, 300.0)]), (70_000.0, 2));
        // A part in the middle of unknown characters does not pay: three parts cost over 10^8.
        assert_eq!(guesses(7, &[(1, 6, 60.0)]), (1e7 + 1.0, 1));
    }

    #[test]
    fn a_part_of_a_password_costs_at_least_fifty_guesses() {
        assert_eq!(guesses(12, &[(0, 6, 1.0), (6, 12, 1.0)]), (15_000.0, 2));
    }

    #[test]
    fn one_more_match_never_costs_more() {
        let some = [(0, 4, 900.0), (4, 9, 20_000.0), (9, 12, 400.0)];
        let more = [(0, 4, 900.0), (4, 9, 20_000.0), (9, 12, 400.0), (2, 9, 50.0), (0, 9, 1e6)];
        assert!(guesses(12, &more).0 <= guesses(12, &some).0);
    }
}
