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

/// A step of the search: the product so far, and the match that was taken last.
#[derive(Debug, Clone, Copy)]
struct Step {
    product: f64,
    last: Match,
}

/// The cheapest way to guess `typed`.
#[must_use]
pub fn cheapest(typed: &Typed, known: &Known, lists: &Lists) -> Cover {
    let spans = matching::find(typed, known, lists);
    cover(&spans)
}

fn cover(spans: &Spans) -> Cover {
    let length = spans.length();
    // For each place: the best way to reach it with one part, with two, and so on.
    let mut reached: Vec<[Option<Step>; MOST_PARTS]> = Vec::with_capacity(length);
    for end in 1..=length {
        let mut best = [None; MOST_PARTS];
        for first in 0..end {
            let last = cheaper(spans, first, end);
            if first == 0 {
                keep(&mut best, 0, last.guesses, last);
                continue;
            }
            let before = first.checked_sub(1).and_then(|place| reached.get(place));
            for (parts, step) in before.into_iter().flatten().enumerate() {
                if let Some(step) = step {
                    keep(&mut best, parts + 1, step.product * last.guesses, last);
                }
            }
        }
        reached.push(best);
    }
    let (guesses, parts) = reached
        .last()
        .into_iter()
        .flatten()
        .zip(1..)
        .filter_map(|(step, parts)| step.map(|step| (total(step.product, parts), parts)))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .unwrap_or((1.0, 0));
    Cover {
        guesses,
        parts: unwind(&reached, length, parts),
    }
}

fn keep(best: &mut [Option<Step>; MOST_PARTS], parts: usize, product: f64, last: Match) {
    if let Some(slot) = best.get_mut(parts)
        && slot.is_none_or(|step| product < step.product)
    {
        *slot = Some(Step { product, last });
    }
}

/// The guesses for all sequences of so many parts.
fn total(product: f64, parts: usize) -> f64 {
    let orders: f64 = (1..=parts).map(count).product();
    let shorter: f64 = (1..parts).map(|_| GUESSES_BEFORE_ONE_MORE_PART).product();
    orders * product + shorter
}

/// The known match of a stretch, or trying everything where that is cheaper.
fn cheaper(spans: &Spans, first: usize, end: usize) -> Match {
    let length = end - first;
    let fewest = if length == 1 {
        FEWEST_FOR_ONE_CHARACTER
    } else {
        FEWEST_FOR_SEVERAL
    };
    let tries: f64 = (0..length).map(|_| GUESSES_FOR_A_CHARACTER).product();
    let anything = Match {
        first,
        end,
        pattern: Pattern::Anything,
        guesses: tries.max(fewest + 1.0),
    };
    let fewest = if length < spans.length() { fewest } else { 1.0 };
    spans
        .get(first, end)
        .map(|found| Match {
            guesses: found.guesses.max(fewest),
            ..found
        })
        .filter(|found| found.guesses <= anything.guesses)
        .unwrap_or(anything)
}

/// The parts of the way that reaches the end with so many parts.
fn unwind(
    reached: &[[Option<Step>; MOST_PARTS]],
    length: usize,
    parts: usize,
) -> Vec<Part> {
    let mut way = Vec::with_capacity(parts);
    let mut end = length;
    for left in (0..parts).rev() {
        let step = end
            .checked_sub(1)
            .and_then(|place| reached.get(place))
            .and_then(|best| best.get(left).copied().flatten());
        let Some(step) = step else {
            break;
        };
        way.push(step.last);
        end = step.last.first;
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
            spans.offer(Match {
                first: *first,
                end: *end,
                pattern: Pattern::Sequence,
                guesses: *guesses,
            });
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
