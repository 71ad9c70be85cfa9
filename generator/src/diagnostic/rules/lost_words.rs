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

/// A comment without its closing mark.
pub(crate) fn in_open_comment() -> Violation {
    Violation::new(&RULE, "this comment is never closed, and the text below it is not shown")
        .help("write --> where the comment ends")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn words_in_braces_are_reported() {
        check(&wrong(&RULE), &[
                "error[lost-words] content/en/index.md:7:1 what is in the braces of this heading is not shown (only {#id} can be there; write \\{ for the character itself)",
            ]);
    }

    #[test]
    fn text_in_a_comment_that_is_never_closed_is_reported() {
        let open = "this comment is never closed, and the text below it is not shown (write --> where the comment ends)";
        check(&body("Before.\n\n<!-- a note\n\nAfter."), &[
            &format!("error[lost-words] content/en/index.md:9:1 {open}"),
        ]);
        // The end of a list closes its blocks: what comes behind it is no comment.
        check(&body("- One <!-- a note -->\n- <!-- two\n\n<div>x</div>"), &[
            &format!("error[lost-words] content/en/index.md:8:3 {open}"),
            "error[raw-html] content/en/index.md:10:1 HTML in markdown is not allowed (use markdown or a component, or write \\< for the character itself)",
        ]);
    }
}
