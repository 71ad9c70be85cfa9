//! `unknown-tool`: a tool that does not exist.

use super::{Area, Example, Rule, Severity};

/// A tool that does not exist.
pub const RULE: Rule = Rule {
    name: "unknown-tool",
    severity: Severity::Error,
    area: Area::Components,
    finds: "A tool that does not exist.",
    why: "The place of the tool would stay empty.",
    example: Example::Markdown {
        wrong: r#"::tool{name="recipt-validator"}"#,
        right: r#"::tool{name="receipt-validator"}"#,
    },
    found_by: "generator/src/render/unknown_tool.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn misspelt_tools_get_their_nearest_name() {
        check(&wrong(&RULE), &[
                "error[unknown-tool] content/en/index.md:7:8 there is no tool `recipt-validator` (did you mean `receipt-validator`?)",
            ]);
    }
}
