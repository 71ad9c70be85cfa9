//! `missing-argument`: an argument that the component needs.

use super::{Area, Example, Rule, Severity};

/// An argument that the component needs.
pub const RULE: Rule = Rule {
    name: "missing-argument",
    severity: Severity::Error,
    area: Area::Components,
    finds: "An argument that the component needs.",
    why: "A closed box without a title cannot be opened by anybody who does not see it.",
    example: Example::Markdown {
        wrong: r#":::details
Keep the asterisk.
:::"#,
        right: r#":::details{title="My number has an asterisk"}
Keep the asterisk.
:::"#,
    },
    found_by: "generator/src/parse/components.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn what_a_component_needs_is_named() {
        check(&wrong(&RULE), &[
                "error[missing-argument] content/en/index.md:7:1 `details` needs `title` (add title=\"…\" in braces after the name)",
            ]);
    }
}
