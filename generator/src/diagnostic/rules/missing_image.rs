//! `missing-image`: a picture that does not exist.

use super::{Area, Example, Rule, Severity};

/// A picture that does not exist.
pub const RULE: Rule = Rule {
    name: "missing-image",
    severity: Severity::Error,
    area: Area::Links,
    finds: "A picture that does not exist.",
    why: "Readers would see a torn frame. Pictures stand in content/assets.",
    example: Example::Markdown {
        wrong: "![Three stones](../assets/mark.swg)",
        right: "![Three stones](../assets/mark.svg)",
    },
    found_by: "generator/src/link/references.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn pictures_that_are_not_there_are_told() {
        check(&wrong(&RULE), &[
                "error[missing-image] content/en/index.md:7:17 there is no picture `../assets/mark.swg` (did you mean `../assets/mark.svg`?)",
            ]);
    }
}
