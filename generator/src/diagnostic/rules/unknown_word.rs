//! The rule `unknown-word`.

use super::Example;

rule! {
    /// A word that nothing uses.
    ///
    /// It is most often a misspelt key.
    /// The word that was meant is then missing.
    "unknown-word": Error, Words, found by "generator/src/link/words.rs";
    Example::Described {
        wrong: "A key that no tool and no template knows.",
        right: "The key that the message suggests, or no line at all.",
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{check, with_words};

    #[test]
    fn a_word_for_nobody_is_reported() {
        check(&with_words("\nhint = ", "\ncolour = \"x\"\nhint = "), &[
                "error[unknown-word] content/en/words/password-strength.toml:7:10 `password-strength` uses no word `colour` (no name is near to it)",
            ]);
    }
}
