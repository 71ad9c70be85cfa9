//! One part said again: `aaaa`, `abcabc`, `sol-luna-sol-luna`.

use super::separator::is_separator;
use super::{Match, Pattern, Spans};
use crate::password::guesses::count;
use crate::password::typed::{Sign, Typed};

/// Offers the repeats of `typed` from left to right, each the longest at its position.
///
/// `estimate` gives the guesses for the part that is repeated; it is at most half as long, so that the recursion ends.
pub fn find(typed: &Typed, estimate: &dyn Fn(&Typed) -> f64, spans: &mut Spans) {
    let mut first = 0;
    while first < typed.len() {
        let Some(repeat) = at(typed, first) else {
            first += 1;
            continue;
        };
        let base = typed.part(first, first + repeat.length);
        spans.offer(Match {
            first,
            end: first + repeat.reach(),
            pattern: Pattern::Repeat { length: repeat.length },
            guesses: estimate(&base) * count(repeat.times) * repeat.ways,
        });
        first += repeat.reach();
    }
}

/// A part and how often it is in a row.
struct Repeat {
    length: usize,
    times: usize,
    /// How many characters are between two of them: none or one.
    gap: usize,
    /// In how many ways an attacker tries what is between them, and their capitals.
    ways: f64,
}

impl Repeat {
    /// How many characters it takes.
    const fn reach(&self) -> usize {
        self.length * self.times + self.gap * (self.times - 1)
    }
}

/// What a sign between the parts, and capitals in some of them, cost an attacker.
const SEPARATORS: f64 = 4.0;
const CAPITALS: f64 = 2.0;

/// The longest repeat at a position, by its shortest part.
fn at(typed: &Typed, first: usize) -> Option<Repeat> {
    let longest = (typed.len() - first) / 2;
    let mut best: Option<Repeat> = None;
    // Of two equally long ones the shorter part is the real one, and it comes first.
    for length in 1..=longest {
        for found in [plain(typed, first, length), parted(typed, first, length)].into_iter().flatten() {
            if best.as_ref().is_none_or(|best| found.reach() > best.reach()) {
                best = Some(found);
            }
        }
    }
    best
}

fn plain(typed: &Typed, first: usize, length: usize) -> Option<Repeat> {
    let times = times(typed, first, length);
    (times > 1).then_some(Repeat { length, times, gap: 0, ways: 1.0 })
}

/// A part of two characters or more that is said again behind a sign, always the same one, in capitals or not.
fn parted(typed: &Typed, first: usize, length: usize) -> Option<Repeat> {
    let base = typed.between(first, first + length);
    let separator = typed.signs().get(first + length).filter(|sign| length > 1 && is_separator(**sign))?;
    let mut times = 1;
    let mut is_same = true;
    loop {
        let position = first + times * (length + 1);
        let parts = typed.signs().get(position - 1).filter(|sign| sign.typed == separator.typed);
        let part = typed.between(position, position + length);
        let is_again = part.len() == length
            && base.iter().zip(part).all(|(a, b)| a.folded == b.folded && (a.folded != 0 || a.typed == b.typed));
        if parts.is_none() || !is_again {
            break;
        }
        is_same &= base.iter().zip(part).all(|(a, b)| a.typed == b.typed);
        times += 1;
    }
    let ways = if is_same { SEPARATORS } else { SEPARATORS * CAPITALS };
    (times > 1).then_some(Repeat { length, times, gap: 1, ways })
}

/// How often the part of `length` at `first` is there in a row.
fn times(typed: &Typed, first: usize, length: usize) -> usize {
    let signs = typed.between(first, typed.len());
    let mut parts = signs.chunks_exact(length);
    let Some(base) = parts.next() else {
        return 0;
    };
    let same = |part: &[Sign]| base.iter().zip(part).all(|(a, b)| a.typed == b.typed);
    1 + parts.take_while(|part| same(part)).count()
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
            ("aA", None), ("", None), ("x", None), ("sol-luna-sol-luna", Some((8, 2))), ("ab.AB.ab", Some((2, 3))),
            ("ab.ab-ab", Some((2, 2))), ("a.a", None),
        ];
        for (password, expected) in table {
            let found = at(&Typed::new(password), 0).map(|r| (r.length, r.times));
            assert_eq!(found, expected, "{password}");
        }
    }
}
