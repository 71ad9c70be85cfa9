//! The rule `indented-code`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// Words that four blanks in front of them make code.
    ///
    /// Readers would see a box of code instead of a paragraph.
    "indented-code": Warning, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"Wait.

    Then call."#,
        right: r#"Wait.

Then call."#,
    }
}

/// A line that is code because of its indent.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "four blanks in front of a line make it code")
        .help("do not indent it, or write ``` above and below it if it is code")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn indented_words_are_reported() {
        check(&wrong(&RULE), &[
                "warning[indented-code] content/en/index.md:9:5 four blanks in front of a line make it code (do not indent it, or write ``` above and below it if it is code)",
            ]);
    }
}
