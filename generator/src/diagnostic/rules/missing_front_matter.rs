//! The rule `missing-front-matter`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A page that does not begin with front matter between +++ lines.
    ///
    /// Without front matter a page has no title, no description and no dates.
    "missing-front-matter": Error, Files, found by "generator/src/parse/mod.rs";
    Example::Files {
        wrong: r#"//- content/en/fees.md
Pay online."#,
        right: r#"//- content/en/fees.md
+++
title = "Pay a fee"
description = "How to pay the fee for a form online, and what to do when it fails."
layout = "page"
+++

Pay online."#,
    }
}

/// A page that begins with its text.
pub(crate) fn none() -> Violation {
    Violation::new(&RULE, "this page has no front matter").help(HELP)
}

/// A first line of other marks.
pub(crate) fn wrong_opening(line: &str) -> Violation {
    Violation::new(&RULE, format!("front matter begins with +++, and this line is {line}")).help(HELP)
}

/// A last line of other marks.
pub(crate) fn wrong_closing(line: &str) -> Violation {
    Violation::new(&RULE, format!("front matter ends with +++, and this line is {line}")).help(HELP)
}

/// No last line.
pub(crate) fn unclosed() -> Violation {
    Violation::new(&RULE, "this front matter is never closed").help(HELP)
}

const HELP: &str = "begin with a line +++, then title and description, then another line +++";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_page_that_begins_with_its_text_is_reported() {
        check(&wrong(&RULE), &[
                "error[missing-front-matter] content/en/fees.md:1:1 this page has no front matter (begin with a line +++, then title and description, then another line +++)",
            ]);
    }
}
