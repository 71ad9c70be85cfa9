//! The rule `undefined-reference`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A reference without its definition.
    ///
    /// Readers would see the square brackets instead of a link or a footnote.
    "undefined-reference": Error, Links, found by "generator/src/parse/markdown/mod.rs";
    Example::Markdown {
        wrong: "See [the fees][fees].",
        right: r#"See [the fees][fees].

[fees]: https://www.uscis.gov/g-1055"#,
    }
}

/// A reference link without a definition.
pub(crate) fn link(reference: &str) -> Violation {
    Violation::new(&RULE, format!("nothing defines [{reference}]"))
        .help(format!("add a line `[{reference}]: address`, or write the address in round brackets"))
}

/// A mark of a footnote without its text.
pub(crate) fn footnote() -> Violation {
    Violation::new(&RULE, "nothing defines this footnote").help("add a line `[^name]: text` to the page")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn references_to_nothing_are_reported() {
        check(&wrong(&RULE), &[
                "error[undefined-reference] content/en/index.md:7:5 nothing defines [fees] (add a line `[fees]: address`, or write the address in round brackets)",
            ]);
    }

    #[test]
    fn footnotes_need_their_text() {
        check(&body("It is free.[^1]"), &[
                "error[undefined-reference] content/en/index.md:7:12 nothing defines this footnote (add a line `[^name]: text` to the page)",
            ]);
    }
}
