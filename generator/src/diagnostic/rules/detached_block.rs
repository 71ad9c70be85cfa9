//! The rule `detached-block`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A list or a paragraph below a list that is indented too little to belong to it.
    ///
    /// The list would fall apart: its numbers start again, and its parts lose their order.
    "detached-block": Warning, Text, found by "generator/src/parse/markdown/lists.rs";
    Example::Markdown {
        wrong: r#"1. Open the page.
  - Read it.
2. Sign in."#,
        right: r#"1. Open the page.
   - Read it.
2. Sign in."#,
    }
}

/// A list or a paragraph (`what`) that is indented by too few blanks.
pub(crate) fn violation(what: &str, indent: usize) -> Violation {
    Violation::new(&RULE, format!("this {what} is indented by {indent}, which is too little to belong to the item above it"))
        .help("indent it to where the words of the item begin, or do not indent it at all")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_list_that_falls_apart_is_reported() {
        check(&wrong(&RULE), &[
                "warning[detached-block] content/en/index.md:8:3 this list is indented by 2, which is too little to belong to the item above it (indent it to where the words of the item begin, or do not indent it at all)",
            ]);
    }
}
