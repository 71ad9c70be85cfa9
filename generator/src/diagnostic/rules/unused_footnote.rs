//! The rule `unused-footnote`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A footnote that nothing refers to.
    ///
    /// Its words would not be in the page.
    "unused-footnote": Error, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"It is free.

[^1]: As published in July 2026."#,
        right: r#"It is free.[^1]

[^1]: As published in July 2026."#,
    }
}

/// A footnote that no mark names.
pub(crate) fn violation(label: &str) -> Violation {
    Violation::new(&RULE, "nothing refers to this footnote, so it is not shown")
        .help(format!("write [^{label}] where the note belongs, or remove it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_note_that_nothing_refers_to_is_reported() {
        check(&wrong(&RULE), &[
                "error[unused-footnote] content/en/index.md:9:1 nothing refers to this footnote, so it is not shown (write [^1] where the note belongs, or remove it)",
            ]);
    }
}
