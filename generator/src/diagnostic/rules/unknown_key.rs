//! `unknown-key`: a key that means nothing here.

use super::{Area, Example, Rule, Severity};

/// A key that means nothing here.
pub const RULE: Rule = Rule {
    name: "unknown-key",
    severity: Severity::Error,
    area: Area::FrontMatter,
    finds: "A key that means nothing here.",
    why: "A misspelt key would be ignored, and what it says would be lost without a word.",
    example: Example::FrontMatter {
        wrong: "wieght = 10",
        right: "weight = 10",
    },
    found_by: "generator/src/parse/fields.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn misspelt_keys_get_their_nearest_name() {
        check(&wrong(&RULE), &[
                "error[unknown-key] content/en/guide.md:2:1 `wieght` is not a key that means something here (did you mean `weight`?)",
            ]);
    }
}
