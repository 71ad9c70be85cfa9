//! The rule `missing-key`.

use super::Example;
use crate::diagnostic::Violation;
use crate::lang::Lang;

rule! {
    /// A key that must be there and is not.
    ///
    /// Every page needs a title and a description; a guide also shows when it was reviewed, and from which sources.
    "missing-key": Error, FrontMatter, found by "generator/src/parse/fields.rs";
    Example::Files {
        wrong: r#"//- content/en/fees.md
+++
title = "Pay a fee"
layout = "page"
+++

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

/// A key that must be there; `what` is what it takes.
pub(crate) fn violation(key: &str, what: &str) -> Violation {
    Violation::new(&RULE, format!("`{key}` is missing")).help(format!("add `{key} = …`: {what}"))
}

/// A notice without words in a language of the site.
pub(crate) fn notice_text(lang: &Lang) -> Violation {
    Violation::new(&RULE, format!("this notice has no words in `{lang}`"))
        .help(format!("add [notice.{lang}] with `title` and `text`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn what_a_page_lacks_is_named() {
        check(&wrong(&RULE), &[
                "error[missing-key] content/en/fees.md:2:1 `description` is missing (add `description = …`: a text in quotes, such as \"Find your receipt number\")",
            ]);
    }

    #[test]
    fn a_guide_needs_dates_and_sources_too() {
        let front = "+++\ntitle = \"Pay a fee\"\ndescription = \"How to pay the fee for a form online, and what to do when it fails.\"\n+++\n";
        check(&format!("{}//- content/en/fees.md\n{front}", body("Text.")), &[
                "error[missing-key] content/en/fees.md:2:1 `review_by` is missing (add `review_by = …`: a date without quotes, such as 2026-11-24)",
                "error[missing-key] content/en/fees.md:2:1 `reviewed` is missing (add `reviewed = …`: a date without quotes, such as 2026-11-24)",
                "error[missing-key] content/en/fees.md:2:1 `sources` is missing (add `sources = …`: a list in square brackets, such as [\"first\", \"second\"])",
            ]);
    }
}
