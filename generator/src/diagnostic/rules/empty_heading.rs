//! The rule `empty-heading`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A heading without words.
    ///
    /// It is in the list of headings and says nothing.
    "empty-heading": Error, Headings, found by "generator/src/parse/markdown/headings.rs";
    Example::Markdown {
        wrong: "##",
        right: "## Fees",
    }
}

/// A heading without words.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this heading is empty").help("write words, or remove it")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn headings_have_words() {
        check(&wrong(&RULE), &[
                "error[empty-heading] content/en/index.md:7:1 this heading is empty (write words, or remove it)",
            ]);
    }
}
