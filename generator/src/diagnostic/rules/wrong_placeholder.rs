//! `wrong-placeholder`: a placeholder that a word cannot fill.

use super::{Area, Example, Rule, Severity};

/// A placeholder that a word cannot fill.
pub const RULE: Rule = Rule {
    name: "wrong-placeholder",
    severity: Severity::Error,
    area: Area::Words,
    finds: "A placeholder that a word cannot fill.",
    why: "Readers would see the braces.",
    example: Example::Said {
        wrong: "“You typed {cuont} digits.”",
        right: "“You typed {count} digits.”",
    },
    found_by: "generator/src/link/words.rs",
};

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{check, with_words};

    #[test]
    fn a_hole_that_nothing_fills_is_told() {
        // The words change more often than this rule: the line is looked up.
        let words = include_str!("../../../../content/en/words/password-strength.toml");
        let line = words.lines().take_while(|line| !line.starts_with("score = ")).count() + 1;
        let place = format!("content/en/words/password-strength.toml:{line}:9");
        let told = format!("error[wrong-placeholder] {place} nothing fills {{scroe}} in `score` (did you mean `score`?)");
        check(&with_words("{score}", "{scroe}"), &[&told]);
    }
}
