//! One part said again: `aaaa`, `abcabc`.

use super::known::Known;
use super::{Match, Pattern, Spans};
use crate::password::lists::Lists;
use crate::password::search;
use crate::password::typed::{Sign, Typed};

/// Offers the repeats of `typed` from left to right, each the longest at its place.
///
/// The part that is repeated is itself estimated; it is at most half as long, so that this ends.
pub fn find(typed: &Typed, known: &Known, lists: &Lists, spans: &mut Spans) {
    let mut first = 0;
    while first < typed.len() {
        let Some(repeat) = at(typed, first) else {
            first += 1;
            continue;
        };
        let base = typed.part(first, first + repeat.length);
        let base = search::cheapest(&base, known, lists);
        spans.offer(Match {
            first,
            end: first + repeat.length * repeat.times,
            pattern: Pattern::Repeat { length: repeat.length },
            guesses: base.guesses * count(repeat.times),
        });
        first += repeat.length * repeat.times;
    }
}

/// A part and how often it stands in a row.
struct Repeat {
    length: usize,
    times: usize,
}

/// The longest repeat at a place, by its shortest part.
fn at(typed: &Typed, first: usize) -> Option<Repeat> {
    let longest = (typed.len() - first) / 2;
    (1..=longest)
        .map(|length| Repeat { length, times: times(typed, first, length) })
        .filter(|repeat| repeat.times > 1)
        // Of two equally long ones the shorter part is the real one, and `max_by_key` keeps the last.
        .rev()
        .max_by_key(|repeat| repeat.length * repeat.times)
}

/// How often the part of `length` at `first` stands there in a row.
fn times(typed: &Typed, first: usize, length: usize) -> usize {
    let signs = typed.between(first, typed.len());
    let mut parts = signs.chunks_exact(length);
    let Some(base) = parts.next() else {
        return 0;
    };
    let same = |part: &[Sign]| base.iter().zip(part).all(|(a, b)| a.typed == b.typed);
    1 + parts.take_while(|part| same(part)).count()
}

/// A small count as a number of guesses.
pub(in crate::password) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::at;
    use crate::password::typed::Typed;

    #[test]
    fn the_shortest_part_of_the_longest_repeat_is_found() {
        #[rustfmt::skip]
        let table = [
            ("aaaa", Some((1, 4))), ("abcabc", Some((3, 2))), ("aabaab", Some((3, 2))),
            ("aabaabaabaab", Some((3, 4))), ("aab", Some((1, 2))), ("abab!", Some((2, 2))),
            ("aA", None), ("", None), ("x", None),
        ];
        for (password, expected) in table {
            let found = at(&Typed::new(password), 0).map(|r| (r.length, r.times));
            assert_eq!(found, expected, "{password}");
        }
    }
}
