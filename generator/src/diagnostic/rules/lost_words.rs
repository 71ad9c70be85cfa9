//! The rule `lost-words`.

use super::Example;
use crate::diagnostic::Violation;

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

/// Braces of a heading with more than an id.
pub(crate) fn in_braces() -> Violation {
    Violation::new(&RULE, "what is in the braces of this heading is not shown")
        .help("only {#id} can be there; write \\{ for the character itself")
}

/// Words after the language of a block of code.
pub(crate) fn after_language() -> Violation {
    Violation::new(&RULE, "words behind the name of a language are not shown")
        .help("write only the name of the language behind ```, and the words on a line of their own")
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
