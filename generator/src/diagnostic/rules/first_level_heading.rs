//! The rule `first-level-heading`.

use super::Example;

rule! {
    /// A second title: the page's title is its only heading of the first level.
    ///
    /// The title in the front matter is the page's first heading.
    /// Screen readers and search engines expect one.
    "first-level-heading": Error, Headings, found by "generator/src/parse/markdown/headings.rs";
    Example::Markdown {
        wrong: "# Fees",
        right: "## Fees",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_second_title_is_reported() {
        check(&wrong(&RULE), &[
                "error[first-level-heading] content/en/index.md:7:1 the page's title is its only heading of the first level (write ## instead of #)",
            ]);
    }
}
