//! The rule `first-level-heading`.

use super::Example;
use crate::diagnostic::Violation;

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

/// A heading of the level of the title (1 on a page, 2 in a step) or above it.
pub(crate) fn violation(title: u8, level: u8) -> Violation {
    let message = match title {
        1 => "the page's title is its only heading of the first level",
        _ => "the step's title is its only heading of the second level",
    };
    let (right, wrong) = ("#".repeat(usize::from(title) + 1), "#".repeat(level.into()));
    Violation::new(&RULE, message).help(format!("write {right} instead of {wrong}"))
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
