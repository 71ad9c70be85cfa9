//! The rule `underlined-heading`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// Words that a line of dashes or equals signs makes a heading.
    ///
    /// A line that was meant to part two paragraphs turns the one above it into a heading.
    "underlined-heading": Warning, Headings, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"These words end the part.
---

Next."#,
        right: r#"These words end the part.

---

Next."#,
    }
}

/// Words that the line below makes a heading.
pub(crate) fn violation(words: &str) -> Violation {
    Violation::new(&RULE, "the line below makes these words a heading")
        .help(format!("write ## {words} for a heading, or put an empty line between the words and the line"))
}

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
