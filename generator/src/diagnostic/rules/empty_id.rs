//! `empty-id`: a heading whose braces hold no id.

use super::{Area, Example, Rule, Severity};

/// A heading whose braces hold no id.
pub const RULE: Rule = Rule {
    name: "empty-id",
    severity: Severity::Error,
    area: Area::Headings,
    finds: "A heading whose braces hold no id.",
    why: "Braces with nothing in them would give the heading another address in each language, where one was meant to be fixed.",
    example: Example::Markdown {
        wrong: "## Fees {#}",
        right: "## Fees {#fees}",
    },
    found_by: "generator/src/parse/markdown/headings.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn braces_hold_an_id() {
        check(&wrong(&RULE), &[
                "error[empty-id] content/en/index.md:7:9 the braces of this heading hold no id (write {#fees})",
            ]);
    }
}
