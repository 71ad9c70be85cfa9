//! `detached-block`: a list or a paragraph below a list that is indented too little to belong to it.

use super::{Area, Example, Rule, Severity};

/// A list or a paragraph below a list that is indented too little to belong to it.
pub const RULE: Rule = Rule {
    name: "detached-block",
    severity: Severity::Warning,
    area: Area::Text,
    finds: "A list or a paragraph below a list that is indented too little to belong to it.",
    why: "The list would fall apart: its numbers begin anew, and its parts lose their place.",
    example: Example::Markdown {
        wrong: r#"1. Open the page.
  - Read it.
2. Sign in."#,
        right: r#"1. Open the page.
   - Read it.
2. Sign in."#,
    },
    found_by: "generator/src/parse/markdown/lost_text.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_list_that_falls_apart_is_reported() {
        check(&wrong(&RULE), &[
                "warning[detached-block] content/en/index.md:8:3 this list is indented by 2, which is too little to belong to the item above it (indent it to where the words of the item begin, or do not indent it at all)",
            ]);
    }
}
