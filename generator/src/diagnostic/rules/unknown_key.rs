//! The rule `unknown-key`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

rule! {
    /// A key that means nothing here.
    ///
    /// A misspelt key would be ignored, and what it says would be lost without a word.
    "unknown-key": Error, FrontMatter, found by "generator/src/parse/fields.rs";
    Example::FrontMatter {
        wrong: "wieght = 10",
        right: "weight = 10",
    }
}

/// A key that means nothing here; `known` are those that do.
pub(crate) fn violation<'a>(key: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("`{key}` is not a key that means something here")).help(suggestion(key, known))
}

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
