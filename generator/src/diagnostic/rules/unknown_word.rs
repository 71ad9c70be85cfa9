//! The rule `unknown-word`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

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

/// A word that a tool does not use; `known` are those that it uses.
pub(crate) fn of_tool<'a>(tool: &str, key: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("`{tool}` uses no word `{key}`")).help(suggestion(key, known))
}

/// A link that a tool does not use; `known` are those that it uses.
pub(crate) fn link(tool: &str, name: &str, known: &[&str]) -> Violation {
    Violation::new(&RULE, format!("`{tool}` uses no link `{name}`")).help(suggestion(name, known.iter().copied()))
}

/// A word that no template uses; `known` are those of the first language.
pub(crate) fn of_templates<'a>(key: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("no template uses `{key}`")).help(suggestion(key, known))
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
