//! `unopened-directive`: a closing ::: that closes nothing.

use super::{Area, Example, Rule, Severity};

/// A closing ::: that closes nothing.
pub const RULE: Rule = Rule {
    name: "unopened-directive",
    severity: Severity::Error,
    area: Area::Components,
    finds: "A closing ::: that closes nothing.",
    why: "The line that opens the box is missing or misspelt, or there is one closing line too many.",
    example: Example::Markdown {
        wrong: r#"Ask first.

:::"#,
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
    fn a_closing_line_too_many_is_told() {
        check(&wrong(&RULE), &[
                "error[unopened-directive] content/en/index.md:9:1 this closes nothing (take the line out, or open a component above it with :::name)",
            ]);
    }
}
