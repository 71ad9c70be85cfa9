//! The rule `lost-words`.

use super::Example;

rule! {
    /// Words that markdown reads and never shows.
    ///
    /// Their author thinks that readers see them.
    "lost-words": Error, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"## Fees {.new}"#,
        right: r#"## Fees {#fees}"#,
    }
}

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
