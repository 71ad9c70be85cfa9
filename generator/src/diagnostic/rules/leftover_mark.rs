//! The rule `leftover-mark`.

use super::Example;

rule! {
    /// A mark of markdown that is left in the text, because nothing closes it.
    ///
    /// Readers would see the mark, and not what it was meant to do.
    "leftover-mark": Warning, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"**Do this first: call."#,
        right: r#"**Do this first:** call."#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn marks_that_nothing_closes_are_reported() {
        check(&wrong(&RULE), &[
                "warning[leftover-mark] content/en/index.md:7:1 nothing closes or opens this `**` (write it on both sides of the words, close to them, or \\** for the character itself)",
            ]);
    }
}
