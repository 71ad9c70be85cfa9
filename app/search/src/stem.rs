//! Stems: `codes` and `code` are one, and so are `llegar` and `llega`.
//!
//! Words are folded before, in the index and in the question alike: most people type no accents.

use rust_stemmers::{Algorithm, Stemmer};

/// The stemmer of a language; of languages without one every word is its own stem.
pub struct Stems(Option<Stemmer>);

impl Stems {
    /// The stemmer for the code of a language, such as `es`.
    #[must_use]
    pub fn new(lang: &str) -> Self {
        Self(match lang {
            "en" => Some(Stemmer::create(Algorithm::English)),
            "es" => Some(Stemmer::create(Algorithm::Spanish)),
            _ => None,
        })
    }

    /// The stem of a folded word.
    #[must_use]
    pub fn stem(&self, folded: &str) -> String {
        // A code is its own stem: only letters inflect.
        match &self.0 {
            Some(stemmer) if folded.len() > 2 && !folded.bytes().any(|byte| byte.is_ascii_digit()) => {
                stemmer.stem(folded).into_owned()
            }
            _ => folded.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn inflected_words_share_a_stem() {
        for (lang, one, other) in [
            ("en", "codes", "code"),
            ("en", "verified", "verify"),
            ("es", "llega", "llegar"),
            ("es", "codigos", "codigo"),
        ] {
            let stems = Stems::new(lang);
            assert_eq!(stems.stem(one), stems.stem(other), "{one} {other}");
        }
        assert_eq!(Stems::new("fr").stem("codes"), "codes");
        assert_eq!(Stems::new("en").stem("i485s"), "i485s");
    }
}
