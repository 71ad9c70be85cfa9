//! `deep-directive`: a component too deep within other components.

use super::{Area, Example, Rule, Severity};

/// A component too deep within other components.
pub const RULE: Rule = Rule {
    name: "deep-directive",
    severity: Severity::Error,
    area: Area::Components,
    finds: "A component too deep within other components.",
    why: "On a phone nothing is left of the text's width. Most often a closing line is missing further up.",
    example: Example::Markdown {
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
    },
    found_by: "generator/src/parse/markdown/directives.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn boxes_in_boxes_have_an_end() {
        check(&wrong(&RULE), &[
                "error[deep-directive] content/en/index.md:15:1 this component is the 9th within another (close the components above it with ::: first)",
            ]);
    }
}
