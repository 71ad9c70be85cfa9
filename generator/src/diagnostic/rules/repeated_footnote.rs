//! `repeated-footnote`: a footnote that is written twice.

use super::{Area, Example, Rule, Severity};

/// A footnote that is written twice.
pub const RULE: Rule = Rule {
    name: "repeated-footnote",
    severity: Severity::Error,
    area: Area::Text,
    finds: "A footnote that is written twice.",
    why: "Only the first of the two would be in the page.",
    example: Example::Markdown {
        wrong: r#"It is free.[^1]

[^1]: As published in July 2026.

[^1]: Look at the official page."#,
        right: r#"It is free.[^1]

[^1]: As published in July 2026."#,
    },
    found_by: "generator/src/parse/markdown/lost_text.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_second_note_is_reported() {
        check(&wrong(&RULE), &[
                "error[repeated-footnote] content/en/index.md:11:1 the footnote [^1] is written twice (give each footnote a name of its own)",
            ]);
    }
}
