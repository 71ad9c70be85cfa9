//! `empty-value`: a text that says nothing.

use super::{Area, Example, Rule, Severity};

/// A text that says nothing.
pub const RULE: Rule = Rule {
    name: "empty-value",
    severity: Severity::Error,
    area: Area::FrontMatter,
    finds: "A text that says nothing.",
    why: "An empty title or description shows as a hole in lists and in search results.",
    example: Example::FrontMatter {
        wrong: r#"description = """#,
        right: r#"description = "What to do when you cannot sign in because you lost your password.""#,
    },
    found_by: "generator/src/parse/front_matter.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn empty_texts_are_told() {
        check(&wrong(&RULE), &[
                "error[empty-value] content/en/guide.md:2:15 `description` is empty (say in a few words what the page is for)",
            ]);
    }
}
