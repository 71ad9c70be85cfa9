//! The order of words in lists for readers: without accents, capitals and signs in front.

use unicode_normalization::UnicodeNormalization as _;

/// The accents that Unicode keeps apart from their letters.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// What a text is sorted by.
///
/// ```
/// use generator::alphabet::folded;
///
/// assert_eq!(folded("¿Qué hacer?"), "que hacer?");
/// assert!(folded("Ábrala") > folded("abogado"));
/// ```
pub fn folded(text: &str) -> String {
    let bare = text.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    bare.nfd().filter(|sign| !ACCENTS.contains(sign)).collect::<String>().to_lowercase()
}
