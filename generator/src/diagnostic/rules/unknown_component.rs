//! `unknown-component`: a directive whose component does not exist.

use super::{Area, Example, Rule, Severity};

/// A directive whose component does not exist.
pub const RULE: Rule = Rule {
    name: "unknown-component",
    severity: Severity::Error,
    area: Area::Components,
    finds: "A directive whose component does not exist.",
    why: "Readers would see the colons instead of the box.",
    example: Example::Markdown {
        wrong: r#":::notce
Ask first.
:::"#,
        right: r#":::notice
Ask first.
:::"#,
    },
    found_by: "generator/src/parse/components.rs",
};

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
