//! The rule `missing-asset`.

use super::Example;

rule! {
    /// A link to a file that does not exist.
    ///
    /// Readers would come to an error page.
    /// Files to download stand in content/assets.
    "missing-asset": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[The mark](../assets/mark.swg)",
        right: "[The mark](../assets/mark.svg)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn files_that_are_not_there_are_reported() {
        check(&wrong(&RULE), &[
                "error[missing-asset] content/en/index.md:7:12 there is no file `../assets/mark.swg` (did you mean `../assets/mark.svg`?)",
            ]);
    }
}
