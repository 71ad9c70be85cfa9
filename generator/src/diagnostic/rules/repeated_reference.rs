//! `repeated-reference`: a reference that is defined twice.

use super::{Area, Example, Rule, Severity};

/// A reference that is defined twice.
pub const RULE: Rule = Rule {
    name: "repeated-reference",
    severity: Severity::Error,
    area: Area::Links,
    finds: "A reference that is defined twice.",
    why: "Only the first of the two addresses counts; the other vanishes.",
    example: Example::Markdown {
        wrong: r#"See [the fees][fees].

[fees]: https://www.uscis.gov/g-1055
[fees]: https://www.uscis.gov/feewaiver"#,
        right: r#"See [the fees][fees].

[fees]: https://www.uscis.gov/g-1055"#,
    },
    found_by: "generator/src/parse/markdown/lost_text.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_second_definition_is_reported() {
        check(&wrong(&RULE), &[
                "error[repeated-reference] content/en/index.md:10:1 [fees] is defined twice; only the first counts (give each definition a name of its own)",
            ]);
    }
}
