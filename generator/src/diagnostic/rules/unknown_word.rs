//! `unknown-word`: a word that nothing uses.

use super::{Area, Example, Rule, Severity};

/// A word that nothing uses.
pub const RULE: Rule = Rule {
    name: "unknown-word",
    severity: Severity::Error,
    area: Area::Words,
    finds: "A word that nothing uses.",
    why: "It is most often a misspelt key. The word that was meant is then missing.",
    example: Example::Said {
        wrong: "A key that no tool and no template knows.",
        right: "The key that the message suggests, or no line at all.",
    },
    found_by: "generator/src/link/words.rs",
};

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{check, with_words};

    #[test]
    fn a_word_for_nobody_is_told() {
        check(&with_words("\nhint = ", "\ncolour = \"x\"\nhint = "), &[
                "error[unknown-word] content/en/words/password-strength.toml:7:10 `password-strength` uses no word `colour` (no name is near to it)",
            ]);
    }
}
