//! The rule `wrong-placeholder`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

rule! {
    /// A placeholder that a word cannot fill.
    ///
    /// Readers would see the braces.
    "wrong-placeholder": Error, Words, found by "generator/src/link/words.rs";
    Example::Described {
        wrong: "“You typed {cuont} digits.”",
        right: "“You typed {count} digits.”",
    }
}

/// A placeholder that nothing fills; `filled` are those of this message that something fills.
pub(crate) fn violation(name: &str, key: &str, filled: &[&str]) -> Violation {
    let help = if filled.is_empty() {
        "remove the braces; nothing fills them here".to_owned()
    } else {
        suggestion(name, filled.iter().copied())
    };
    Violation::new(&RULE, format!("nothing fills {{{name}}} in `{key}`")).help(help)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{check, with_words};

    #[test]
    fn a_placeholder_that_nothing_fills_is_reported() {
        // The words change more often than this rule: the line is looked up.
        let words = include_str!("../../../../content/en/words/password-strength.toml");
        let line = words.lines().take_while(|line| !line.starts_with("score = ")).count() + 1;
        let position = format!("content/en/words/password-strength.toml:{line}:9");
        let reported = format!("error[wrong-placeholder] {position} nothing fills {{scroe}} in `score` (did you mean `score`?)");
        check(&with_words("{score}", "{scroe}"), &[&reported]);
    }
}
