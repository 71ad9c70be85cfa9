//! Each character said several times: `aaabbbcccddd`, `112233`.
//!
//! An attacker guesses the text with each repeated character once, and how often each is repeated.

use super::known::Known;
use super::{Match, Pattern, Spans};
use crate::password::guesses::count;
use crate::password::lists::Lists;
use crate::password::search;
use crate::password::typed::{Sign, Typed};

/// The same character several times in a row.
#[derive(Debug, Clone, Copy)]
struct Run {
    first: usize,
    length: usize,
}

/// Offers every stretch of two runs or more, and what ends it with one single character.
///
/// What is left of a stretch is at most half as long, so that estimating it ends.
pub fn find(typed: &Typed, known: &Known, lists: &Lists, spans: &mut Spans) {
    let runs = runs(typed.signs());
    let mut from = 0;
    while let Some(rest) = runs.get(from..).filter(|rest| !rest.is_empty()) {
        let stretch = rest.iter().take_while(|run| run.length > 1).count();
        if stretch >= 2 {
            for with_one_more in [0, 1] {
                if let Some(stretch) = rest.get(..stretch + with_one_more) {
                    offer(typed, stretch, known, lists, spans);
                }
            }
        }
        from += stretch.max(1);
    }
}

fn runs(signs: &[Sign]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before: Option<char> = None;
    for (first, sign) in signs.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if before == Some(sign.typed) => run.length += 1,
            _ => runs.push(Run { first, length: 1 }),
        }
        before = Some(sign.typed);
    }
    runs
}

fn offer(typed: &Typed, stretch: &[Run], known: &Known, lists: &Lists, spans: &mut Spans) {
    let (Some(start), Some(last)) = (stretch.first(), stretch.last()) else { return };
    let left: Vec<Sign> = stretch.iter().filter_map(|run| typed.signs().get(run.first)).copied().collect();
    let base = search::cheapest(&Typed::from_signs(left), known, lists).guesses;
    let longest = stretch.iter().map(|run| run.length).max().unwrap_or(1);
    // All alike is one number to guess; else each is as likely to be the longest as not.
    let is_even = stretch.iter().all(|run| run.length == longest);
    let ways: f64 = if is_even { 1.0 } else { stretch.iter().map(|_| 2.0).product() };
    spans.offer(Match {
        first: start.first,
        end: last.first + last.length,
        pattern: Pattern::Repeat { length: 1 },
        guesses: base * count(longest) * ways,
    });
}

#[cfg(test)]
mod tests {
    use super::runs;
    use crate::password::typed::Typed;

    #[test]
    fn runs_are_counted() {
        let lengths = |password: &str| -> Vec<usize> {
            runs(Typed::new(password).signs()).iter().map(|run| run.length).collect()
        };
        assert_eq!(lengths("aaabbc"), [3, 2, 1]);
        assert_eq!(lengths("aAa"), [1, 1, 1]);
        assert_eq!(lengths(""), [0; 0]);
    }
}
