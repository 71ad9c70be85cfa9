//! Phrases that everybody knows, whatever is between their words: `correct horse battery staple`.

use super::word::Spelling;
use super::{Match, Pattern, Spans, WordSource};
use crate::password::typed::Typed;

/// What one of them costs: fewer guesses than a list of such phrases is long.
const RANK: f64 = 200.0;
/// An attacker tries so many signs between the words.
const SEPARATORS: f64 = 4.0;
/// And so many ways of setting capitals.
const CAPITALS: f64 = 4.0;

/// In lower case, without accents and without spaces, English and Spanish.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "correcthorsebatterystaple", "tobeornottobe", "iloveyouforever", "letmeinplease", "opensesame", "thequickbrownfox",
    "maytheforcebewithyou", "winteriscoming", "ingodwetrust", "hastalavistababy", "onceuponatime", "wethepeople",
    "thisismypassword", "jesuslovesme", "enunlugardelamancha", "seronoser", "quelafuerzateacompane", "micasaessucasa",
    "tequieromucho", "teamomucho", "diosesamor", "diostebendiga", "graciasadios", "vivamexico", "eraseunavez",
    "sisepuede", "lavidaesbella", "estaesmicontrasena", "virgendeguadalupe",
];

/// Offers every phrase; signs and spaces within it do not count, and signs for letters are not read here.
pub fn find(typed: &Typed, spans: &mut Spans) {
    let letters: Vec<(usize, u8)> = typed
        .signs()
        .iter()
        .enumerate()
        .map(|(position, sign)| (position, sign.folded))
        .filter(|(_, folded)| folded.is_ascii_lowercase())
        .collect();
    for phrase in PHRASES {
        for window in letters.windows(phrase.len()) {
            let is_it = window.iter().map(|(_, letter)| *letter).eq(phrase.bytes());
            if is_it && let ([(first, _), ..], [.., (last, _)]) = (window, window) {
                offer(typed, *first, last + 1, phrase.len(), spans);
            }
        }
    }
}

fn offer(typed: &Typed, first: usize, end: usize, letters: usize, spans: &mut Spans) {
    let capitals = typed.between(first, end).iter().any(|sign| sign.capital);
    let separators = if end - first > letters { SEPARATORS } else { 1.0 };
    let spelling = Spelling { source: WordSource::Phrase, rank: RANK, reversed: false, substituted: false, capitals };
    let guesses = RANK * separators * if capitals { CAPITALS } else { 1.0 };
    spans.offer(Match { first, end, pattern: Pattern::Word(spelling), guesses });
}

#[cfg(test)]
mod tests {
    use super::{PHRASES, find};
    use crate::password::matching::Spans;
    use crate::password::typed::Typed;

    #[test]
    fn phrases_are_folded_and_unique() {
        for (position, phrase) in PHRASES.iter().enumerate() {
            assert!(phrase.bytes().all(|b| b.is_ascii_lowercase()), "{phrase}");
            assert!(!PHRASES.iter().skip(position + 1).any(|other| other == phrase), "{phrase}");
        }
    }

    #[test]
    fn what_is_between_the_words_does_not_count() {
        for password in
            ["correcthorsebatterystaple", "Correct Horse.Battery-Staple", "¡Te quiero mucho!", "Sí, se puede"]
        {
            let typed = Typed::new(password);
            let mut spans = Spans::new(typed.len());
            find(&typed, &mut spans);
            let found = (0..typed.len()).any(|first| (first..=typed.len()).any(|end| spans.get(first, end).is_some()));
            assert!(found, "{password}");
        }
    }
}
