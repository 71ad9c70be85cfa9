//! The rule `empty-id`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A heading whose braces hold no id.
    ///
    /// Braces with nothing in them would give the heading another address in each language, where one was meant to be fixed.
    "empty-id": Error, Headings, found by "generator/src/parse/markdown/headings.rs";
    Example::Markdown {
        wrong: "## Fees {#}",
        right: "## Fees {#fees}",
    }
}

/// Braces without an id; `right` is what they can be.
pub(crate) fn violation(right: &str) -> Violation {
    Violation::new(&RULE, "the braces of this heading have no id").help(format!("write {right}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn braces_hold_an_id() {
        check(&wrong(&RULE), &[
                "error[empty-id] content/en/index.md:7:9 the braces of this heading have no id (write {#fees})",
            ]);
    }
}
