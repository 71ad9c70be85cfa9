//! `unclosed-directive`: a container directive that is never closed.

use super::{Area, Example, Rule, Severity};

/// A container directive that is never closed.
pub const RULE: Rule = Rule {
    name: "unclosed-directive",
    severity: Severity::Error,
    area: Area::Components,
    finds: "A container directive that is never closed.",
    why: "The whole rest of the page would stand in the box.",
    example: Example::Markdown {
        wrong: r#":::notice
Ask first."#,
        right: r#":::notice
Ask first.
:::"#,
    },
    found_by: "generator/src/parse/markdown/mod.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_open_box_is_told_at_its_marker() {
        check(&wrong(&RULE), &[
                "error[unclosed-directive] content/en/index.md:7:1 this component is never closed (put ::: on a line of its own where it ends)",
            ]);
    }
}
