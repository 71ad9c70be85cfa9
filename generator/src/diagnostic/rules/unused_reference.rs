//! The rule `unused-reference`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// The address of a reference that nothing refers to.
    ///
    /// It is in no page, and its author thinks that it is.
    "unused-reference": Warning, Links, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"See the fees.

[fees]: https://www.uscis.gov/g-1055"#,
        right: r#"See [the fees][fees].

[fees]: https://www.uscis.gov/g-1055"#,
    }
}

/// A definition that no link uses.
pub(crate) fn violation(label: &str) -> Violation {
    Violation::new(&RULE, format!("nothing refers to [{label}]"))
        .help(format!("write [words][{label}] where the link belongs, or remove this line"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_address_that_nothing_uses_is_reported() {
        check(&wrong(&RULE), &[
                "warning[unused-reference] content/en/index.md:9:1 nothing refers to [fees] (write [words][fees] where the link belongs, or remove this line)",
            ]);
    }
}
