//! The rule `unknown-argument`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

rule! {
    /// An argument that the component does not take.
    ///
    /// What it says would be lost without a word.
    "unknown-argument": Error, Components, found by "generator/src/parse/components.rs";
    Example::Markdown {
        wrong: r#":::notice{titel="Wait"}
Ask first.
:::"#,
        right: r#":::notice{title="Wait"}
Ask first.
:::"#,
    }
}

/// An argument that a component does not take; `known` are those that it takes.
pub(crate) fn component<'a>(name: &str, key: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("`{name}` takes no `{key}`")).help(suggestion(key, known))
}

/// A field that no entry of a table has; `known` are those that one has.
pub(crate) fn field<'a>(key: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("no entry of this table has a field `{key}`")).help(suggestion(key, known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn misspelt_arguments_get_their_nearest_name() {
        check(&wrong(&RULE), &[
                "error[unknown-argument] content/en/index.md:7:11 `notice` takes no `titel` (did you mean `title`?)",
            ]);
    }

    #[test]
    fn values_are_those_that_the_template_lists() {
        check(&body(":::notice{kind=\"loud\"}\nx\n:::"), &[
                "error[unknown-value] content/en/index.md:7:11 `kind` of `notice` cannot be `loud` (there are: note, stop, tip, warning)",
            ]);
    }
}
