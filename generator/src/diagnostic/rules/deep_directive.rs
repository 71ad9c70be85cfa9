//! The rule `deep-directive`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A component too deep within other components.
    ///
    /// On a phone nothing is left of the text's width.
    /// Most often a closing line is missing further up.
    "deep-directive": Error, Components, found by "generator/src/parse/markdown/directives.rs";
    Example::Markdown {
        wrong: r#":::notice
:::notice
:::notice
:::notice
:::notice
:::notice
:::notice
:::notice
:::notice
Ask first.
:::
:::
:::
:::
:::
:::
:::
:::
:::
"#,
        right: r#":::notice
Ask first.
:::"#,
    }
}

/// A component that is the given number of levels deep.
pub(crate) fn component(depth: usize) -> Violation {
    Violation::new(&RULE, format!("this component is the {depth}th within another"))
        .help("close the components above it with ::: first")
}

/// A table in the template of a table.
pub(crate) fn table() -> Violation {
    Violation::new(&RULE, "a table cannot contain another one").help("remove the directive from the template")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn nesting_of_components_is_limited() {
        check(&wrong(&RULE), &[
                "error[deep-directive] content/en/index.md:15:1 this component is the 9th within another (close the components above it with ::: first)",
            ]);
    }
}
