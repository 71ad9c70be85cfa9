//! The cheapest way to guess a whole password out of its parts.
//!
//! An attacker who tries sequences of l parts needs l! x (product of the parts' guesses) + 10,000^(l-1) guesses: the parts in any order, after all shorter sequences (Wheeler 2016, section 5).
//! The search keeps, for each place and each number of parts, the smallest product that reaches there, and so finds the exact minimum.
//! One more known part can therefore never make a password look stronger.

use super::lists::Lists;
use super::matching::known::Known;
use super::matching::repeat::count;
use super::matching::{self, Match, Pattern, Spans};
use super::typed::Typed;

/// A part of the cheapest way.
pub type Part = Match;

/// The cheapest way to guess a password.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// How many guesses it takes; 1 for an empty password.
    pub guesses: f64,
    /// Its parts in the order in which they stand.
    pub parts: Vec<Part>,
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

/// The best ways to reach one place: with one part, with two, and so on.
#[derive(Debug, Clone, Copy)]
struct Reached {
    /// The smallest product of the parts' guesses; without end where there is no way.
    product: [f64; MOST_PARTS],
    /// Where the last part of that way begins.
    last: [usize; MOST_PARTS],
}

const NOT_REACHED: Reached = Reached { product: [f64::INFINITY; MOST_PARTS], last: [0; MOST_PARTS] };

/// The cheapest way to guess `typed`.
#[must_use]
pub fn cheapest(typed: &Typed, known: &Known, lists: &Lists) -> Cover {
    cover(&matching::find(typed, known, lists))
}

fn cover(spans: &Spans) -> Cover {
    let length = spans.length();
    let mut reached: Vec<Reached> = Vec::with_capacity(length);
    for end in 1..=length {
        let mut best = NOT_REACHED;
        let mut tries = 1.0;
        for first in (0..end).rev() {
            tries *= GUESSES_FOR_A_CHARACTER;
            let last = cheaper(spans, first, end, tries).guesses;
            match first.checked_sub(1).and_then(|place| reached.get(place)) {
                None => best.keep(0, last, first),
                Some(before) => {
                    for (parts, product) in before.product.iter().enumerate() {
                        best.keep(parts + 1, product * last, first);
                    }
                }
            }
        }
        reached.push(best);
    }
    let (guesses, parts) = reached
        .last()
        .into_iter()
        .flat_map(|best| best.product)
        .zip(1..)
        .map(|(product, parts)| (total(product, parts), parts))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .unwrap_or((1.0, 0));
    Cover { guesses, parts: unwind(spans, &reached, parts) }
}

impl Reached {
    fn keep(&mut self, parts: usize, product: f64, first: usize) {
        if let (Some(best), Some(last)) = (self.product.get_mut(parts), self.last.get_mut(parts))
            && product < *best
        {
            *best = product;
            *last = first;
        }
    }
}

/// The guesses for all sequences of so many parts.
fn total(product: f64, parts: usize) -> f64 {
    let orders: f64 = (1..=parts).map(count).product();
    let shorter: f64 = (1..parts).map(|_| GUESSES_BEFORE_ONE_MORE_PART).product();
    orders * product + shorter
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

/// The parts of the way that reaches the end with so many parts.
fn unwind(spans: &Spans, reached: &[Reached], parts: usize) -> Vec<Part> {
    let mut way = Vec::with_capacity(parts);
    let mut end = spans.length();
    for left in (0..parts).rev() {
        let best = end.checked_sub(1).and_then(|place| reached.get(place));
        let Some(first) = best.and_then(|best| best.last.get(left)).copied() else {
            break;
        };
        let tries = (first..end).map(|_| GUESSES_FOR_A_CHARACTER).product();
        way.push(cheaper(spans, first, end, tries));
        end = first;
    }
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::cover;
    use crate::password::matching::{Match, Pattern, Spans};

    fn guesses(length: usize, matches: &[(usize, usize, f64)]) -> (f64, usize) {
        let mut spans = Spans::new(length);
        for (first, end, guesses) in matches {
            spans.offer(Match { first: *first, end: *end, pattern: Pattern::Sequence, guesses: *guesses });
        }
        let cover = cover(&spans);
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
