//! `repeated-id`: an id that the page has twice.

use super::{Area, Example, Rule, Severity};

/// An id that the page has twice.
pub const RULE: Rule = Rule {
    name: "repeated-id",
    severity: Severity::Error,
    area: Area::Headings,
    finds: "An id that the page has twice.",
    why: "A link to it can lead to the first of them only.",
    example: Example::Markdown {
        wrong: r#"## Fees {#fees}

## Waiver {#fees}"#,
        right: r#"## Fees {#fees}

## Waiver {#waiver}"#,
    },
    found_by: "generator/src/parse/markdown/headings.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn ids_are_unique_on_their_page() {
        check(&wrong(&RULE), &[
                "error[repeated-id] content/en/index.md:9:1 the id `fees` stands on this page twice (give each heading an id of its own)",
            ]);
    }
}
