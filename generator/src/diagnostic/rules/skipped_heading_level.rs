//! `skipped-heading-level`: a heading that skips a level.

use super::{Area, Example, Rule, Severity};

/// A heading that skips a level.
pub const RULE: Rule = Rule {
    name: "skipped-heading-level",
    severity: Severity::Error,
    area: Area::Headings,
    finds: "A heading that skips a level.",
    why: "Screen readers use the levels as a table of contents; a hole in them looks like a part that is missing.",
    example: Example::Markdown {
        wrong: r#"## Fees

#### Online"#,
        right: r#"## Fees

### Online"#,
    },
    found_by: "generator/src/parse/markdown/headings.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn headings_keep_their_order() {
        check(&wrong(&RULE), &[
                "error[skipped-heading-level] content/en/index.md:9:1 this heading skips a level: it is of level 4 after one of level 2 (write ### instead of ####)",
            ]);
    }
}
