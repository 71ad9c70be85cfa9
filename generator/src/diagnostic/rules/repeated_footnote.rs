//! The rule `repeated-footnote`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A footnote that is written twice.
    ///
    /// Only the first of the two would be in the page.
    "repeated-footnote": Error, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"It is free.[^1]

[^1]: As published in July 2026.

[^1]: Look at the official page."#,
        right: r#"It is free.[^1]

[^1]: As published in July 2026."#,
    }
}

/// A second footnote of one name.
pub(crate) fn violation(label: &str) -> Violation {
    Violation::new(&RULE, format!("the footnote [^{label}] is written twice"))
        .help("give each footnote a name of its own")
}

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
