//! Signs between the parts of a password: `casa.perro.gato`, `Juan-Perez-1970`, `Sigma@123`.
//!
//! People put the same few signs between words, so that such a sign is no part that has to be guessed by itself.
//! The published algorithm takes it for one, and calls two words with a dot between them safe; here they are not.

use super::{Match, Pattern, Spans, WordSource};
use crate::password::typed::{Sign, Typed};

/// What a sign of those that most people take costs, and what any other costs.
const USUAL: f64 = 2.0;
const UNUSUAL: f64 = 6.0;

/// More signs in a row than these are a pattern of their own.
const MOST: usize = 2;

/// Offers every match once more with the signs that follow it, where something is behind these.
pub fn widen(typed: &Typed, spans: &mut Spans) {
    let signs = typed.signs();
    let found: Vec<Match> = spans.matches().collect();
    for part in found {
        let mut guesses = part.guesses;
        let mut before: Option<char> = None;
        for end in part.end..(part.end + MOST).min(typed.len().saturating_sub(1)) {
            let Some(sign) = signs.get(end).filter(|sign| is_separator(**sign)) else { break };
            // The same sign twice in a row is one guess.
            if before != Some(sign.typed) {
                guesses *= if is_usual(sign.typed) { USUAL } else { UNUSUAL };
            }
            before = Some(sign.typed);
            spans.offer(Match { end: end + 1, guesses, ..part });
        }
    }
}

/// An attacker tries a person's own words in so many orders.
const ORDERS: f64 = 4.0;

/// Offers two and three of the reader's own words beside each other as one: the person is known, so that the order is all that is left to guess.
pub fn join_own(spans: &mut Spans) {
    for _ in 0..2 {
        let own: Vec<Match> = spans.matches().filter(is_own).collect();
        for part in &own {
            for next in own.iter().filter(|next| next.first == part.end) {
                let guesses = part.guesses * next.guesses * ORDERS;
                spans.offer(Match { end: next.end, guesses, ..*part });
            }
        }
    }
}

const fn is_own(part: &Match) -> bool {
    matches!(part.pattern, Pattern::Word(spelling) if matches!(spelling.source, WordSource::Own))
}

/// Whether a character is between words and belongs to none.
#[must_use]
pub fn is_separator(sign: Sign) -> bool {
    sign.typed.is_ascii_punctuation() || sign.typed.is_whitespace() || matches!(sign.typed, '¡' | '¿' | '·' | '–' | '—')
}

const fn is_usual(sign: char) -> bool {
    matches!(sign, '.' | '-' | '_' | ',' | ' ')
}

#[cfg(test)]
mod tests {
    use super::widen;
    use crate::password::matching::{Match, Pattern, Spans};
    use crate::password::typed::Typed;

    #[test]
    fn a_match_reaches_over_the_signs_behind_it() {
        let typed = Typed::new("ab.-cd!");
        let mut spans = Spans::new(typed.len());
        for (first, end) in [(0, 2), (4, 6)] {
            spans.offer(Match { first, end, pattern: Pattern::Sequence, guesses: 8.0 });
        }
        widen(&typed, &mut spans);
        let guesses = |first, end| spans.get(first, end).map(|found| found.guesses);
        assert_eq!((guesses(0, 2), guesses(0, 3), guesses(0, 4)), (Some(8.0), Some(16.0), Some(32.0)));
        // A sign at the end is guessed like any other character.
        assert_eq!((guesses(4, 6), guesses(4, 7)), (Some(8.0), None));
    }
}
