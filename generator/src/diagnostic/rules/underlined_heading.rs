//! `underlined-heading`: words that a line of dashes or equals signs makes a heading.

use super::{Area, Example, Rule, Severity};

/// Words that a line of dashes or equals signs makes a heading.
pub const RULE: Rule = Rule {
    name: "underlined-heading",
    severity: Severity::Warning,
    area: Area::Headings,
    finds: "Words that a line of dashes or equals signs makes a heading.",
    why: "A line that was meant to part two paragraphs turns the one above it into a heading.",
    example: Example::Markdown {
        wrong: r#"These words end the part.
---

Next."#,
        right: r#"These words end the part.

---

Next."#,
    },
    found_by: "generator/src/parse/markdown/lost_text.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_line_of_dashes_is_reported() {
        check(&wrong(&RULE), &[
                "warning[underlined-heading] content/en/index.md:7:1 the line below makes these words a heading (write ## These words end the part. for a heading, or put an empty line between the words and the line)",
            ]);
    }
}
