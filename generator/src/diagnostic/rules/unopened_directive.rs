//! The rule `unopened-directive`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A closing ::: that closes nothing.
    ///
    /// The line that opens the box is missing or misspelt, or there is one closing line too many.
    "unopened-directive": Error, Components, found by "generator/src/parse/markdown/directives.rs";
    Example::Markdown {
        wrong: r#"Ask first.

:::"#,
        right: r#":::notice
Ask first.
:::"#,
    }
}

/// A closing line without a component above it.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this closes nothing").help("remove the line, or open a component above it with :::name")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_closing_line_too_many_is_reported() {
        check(&wrong(&RULE), &[
                "error[unopened-directive] content/en/index.md:9:1 this closes nothing (remove the line, or open a component above it with :::name)",
            ]);
    }
}
