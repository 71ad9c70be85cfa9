//! `empty-heading`: a heading without words.

use super::{Area, Example, Rule, Severity};

/// A heading without words.
pub const RULE: Rule = Rule {
    name: "empty-heading",
    severity: Severity::Error,
    area: Area::Headings,
    finds: "A heading without words.",
    why: "It stands in the list of headings and says nothing.",
    example: Example::Markdown {
        wrong: "##",
        right: "## Fees",
    },
    found_by: "generator/src/parse/markdown/headings.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn headings_have_words() {
        check(&wrong(&RULE), &[
                "error[empty-heading] content/en/index.md:7:1 this heading is empty (write words, or take it out)",
            ]);
    }
}
