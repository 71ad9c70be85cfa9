//! `lost-words`: words that markdown reads and never shows.

use super::{Area, Example, Rule, Severity};

/// Words that markdown reads and never shows.
pub const RULE: Rule = Rule {
    name: "lost-words",
    severity: Severity::Error,
    area: Area::Text,
    finds: "Words that markdown reads and never shows.",
    why: "Their author thinks that readers see them.",
    example: Example::Markdown {
        wrong: r#"## Fees {.new}"#,
        right: r#"## Fees {#fees}"#,
    },
    found_by: "generator/src/parse/markdown/lost_text.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn words_in_braces_are_reported() {
        check(&wrong(&RULE), &[
                "error[lost-words] content/en/index.md:7:1 what is in the braces of this heading is not shown (only {#id} can be there; write \\{ for the character itself)",
            ]);
    }
}
