//! The rule `unknown-component`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

rule! {
    /// A directive whose component does not exist.
    ///
    /// Readers would see the colons instead of the box.
    "unknown-component": Error, Components, found by "generator/src/parse/components.rs";
    Example::Markdown {
        wrong: r#":::notce
Ask first.
:::"#,
        right: r#":::notice
Ask first.
:::"#,
    }
}

/// A component that does not exist; `known` are those that do.
pub(crate) fn violation<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("there is no component `{name}`")).help(suggestion(name, known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn misspelt_components_get_their_nearest_name() {
        check(&wrong(&RULE), &[
                "error[unknown-component] content/en/index.md:7:4 there is no component `notce` (did you mean `notice`?)",
            ]);
    }
}
