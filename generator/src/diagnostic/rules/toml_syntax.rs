//! The rule `toml-syntax`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// TOML that cannot be read.
    ///
    /// What cannot be read cannot be shown.
    /// The other keys are still checked in the same run.
    "toml-syntax": Error, FrontMatter, found by "generator/src/parse/fields.rs";
    Example::FrontMatter {
        wrong: r#"title = "Reset your password"#,
        right: r#"title = "Reset your password""#,
    }
}

/// A text that is not TOML, with the reason.
pub(crate) fn violation(reason: &str) -> Violation {
    Violation::new(&RULE, format!("this is not TOML: {reason}"))
        .help("write `key = value`, texts in double quotes, dates without quotes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_missing_quote_is_reported_at_its_position() {
        check(&wrong(&RULE), &[
                "error[toml-syntax] content/en/guide.md:2:29 this is not TOML: invalid basic string, expected `\"` (write `key = value`, texts in double quotes, dates without quotes)",
            ]);
    }
}
