//! Years of the last and of this century, alone or with a sign beside them: `1985`, `2024!`.

use super::{Match, Pattern, Spans};
use crate::password::typed::{Sign, Typed};

/// An attacker tries at least so many years around today's.
pub const FEWEST_YEARS: u32 = 20;

/// Every year from 1900 to 2099 with each of 33 signs of a U.S. keyboard, the space included, in front of it or behind it.
///
/// Rules that ask for a number and a sign make people write `2024!`; tools that guess try such endings as one piece.
/// The published algorithm takes them for two parts, and so calls `Summer2024!` safe; here it is not.
const YEARS_WITH_A_SIGN: f64 = 200.0 * 33.0 * 2.0;

/// Offers every four digits from 1900 to 2099.
pub fn find(typed: &Typed, today: i32, spans: &mut Spans) {
    for (first, window) in typed.signs().windows(4).enumerate() {
        let Some(year) = read(window) else {
            continue;
        };
        let guesses = years_to_try(year, today);
        let end = first + window.len();
        let mut offer = |first, end, guesses| {
            spans.offer(Match { first, end, pattern: Pattern::Year, guesses });
        };
        offer(first, end, guesses);
        if is_sign(typed, Some(end)) {
            offer(first, end + 1, YEARS_WITH_A_SIGN);
        }
        if is_sign(typed, first.checked_sub(1)) {
            offer(first.saturating_sub(1), end, YEARS_WITH_A_SIGN);
        }
    }
}

fn read(window: &[Sign]) -> Option<i32> {
    let digits: String = window.iter().map(|sign| sign.typed).collect();
    let century = digits.starts_with("19") || digits.starts_with("20");
    digits.parse().ok().filter(|_| century)
}

fn is_sign(typed: &Typed, position: Option<usize>) -> bool {
    position
        .and_then(|position| typed.signs().get(position))
        .is_some_and(|sign| sign.typed == ' ' || sign.typed.is_ascii_punctuation())
}

/// How many years an attacker tries who goes outwards from today's.
#[must_use]
pub fn years_to_try(year: i32, today: i32) -> f64 {
    f64::from(year.abs_diff(today).max(FEWEST_YEARS))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::password::matching::Spans;
    use crate::password::typed::Typed;

    #[test]
    fn a_year_is_found_with_the_sign_beside_it() {
        let typed = Typed::new("x!1966?y2101");
        let mut spans = Spans::new(typed.len());
        find(&typed, 2026, &mut spans);
        let guesses = |first, end| spans.get(first, end).map(|found| found.guesses);
        assert_eq!(guesses(2, 6), Some(60.0));
        assert_eq!(guesses(2, 7), Some(13_200.0));
        assert_eq!(guesses(1, 6), Some(13_200.0));
        assert_eq!(guesses(1, 7), None);
        assert_eq!(guesses(8, 12), None);
    }
}
