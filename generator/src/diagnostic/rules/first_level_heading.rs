//! `first-level-heading`: a second title: the page's title is its only heading of the first level.

use super::{Area, Example, Rule, Severity};

/// A second title: the page's title is its only heading of the first level.
pub const RULE: Rule = Rule {
    name: "first-level-heading",
    severity: Severity::Error,
    area: Area::Headings,
    finds: "A second title: the page's title is its only heading of the first level.",
    why: "The title in the front matter is the page's first heading. Screen readers and search engines expect one.",
    example: Example::Markdown {
        wrong: "# Fees",
        right: "## Fees",
    },
    found_by: "generator/src/parse/markdown/headings.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_second_title_is_told() {
        check(&wrong(&RULE), &[
                "error[first-level-heading] content/en/index.md:7:1 the page's title is its only heading of the first level (write ## instead of #)",
            ]);
    }
}
