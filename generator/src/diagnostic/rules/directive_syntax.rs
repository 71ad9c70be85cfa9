//! `directive-syntax`: a directive that cannot be read.

use super::{Area, Example, Rule, Severity};

/// A directive that cannot be read.
pub const RULE: Rule = Rule {
    name: "directive-syntax",
    severity: Severity::Error,
    area: Area::Components,
    finds: "A directive that cannot be read.",
    why: "A marker stands alone on its line; values stand in double quotes.",
    example: Example::Markdown {
        wrong: r#":::notice{kind=stop}
Ask first.
:::"#,
        right: r#":::notice{kind="stop"}
Ask first.
:::"#,
    },
    found_by: "generator/src/parse/directive.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn what_a_marker_looks_like_is_told() {
        check(&wrong(&RULE), &["?directive-syntax/0"]);
    }

    #[test]
    fn containers_and_leaves_are_told_apart() {
        check(&body("::notice\n\n:::contact\nx\n:::"), &["?directive-syntax/1"]);
    }
}
