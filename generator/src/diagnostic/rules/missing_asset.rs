//! `missing-asset`: a link to a file that does not exist.

use super::{Area, Example, Rule, Severity};

/// A link to a file that does not exist.
pub const RULE: Rule = Rule {
    name: "missing-asset",
    severity: Severity::Error,
    area: Area::Links,
    finds: "A link to a file that does not exist.",
    why: "Readers would come to an error page. Files to download stand in content/assets.",
    example: Example::Markdown {
        wrong: "[The mark](../assets/mark.swg)",
        right: "[The mark](../assets/mark.svg)",
    },
    found_by: "generator/src/link/references.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn files_that_are_not_there_are_told() {
        check(&wrong(&RULE), &[
                "error[missing-asset] content/en/index.md:7:12 there is no file `../assets/mark.swg` (did you mean `../assets/mark.svg`?)",
            ]);
    }
}
