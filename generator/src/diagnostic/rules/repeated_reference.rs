//! The rule `repeated-reference`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A reference that is defined twice.
    ///
    /// Only the first of the two addresses counts; the other is ignored.
    "repeated-reference": Error, Links, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"See [the fees][fees].

[fees]: https://www.uscis.gov/g-1055
[fees]: https://www.uscis.gov/feewaiver"#,
        right: r#"See [the fees][fees].

[fees]: https://www.uscis.gov/g-1055"#,
    }
}

/// A second definition of a label.
pub(crate) fn violation(label: &str) -> Violation {
    Violation::new(&RULE, format!("[{label}] is defined twice; only the first counts"))
        .help("give each definition a name of its own")
}

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
