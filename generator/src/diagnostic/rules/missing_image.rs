//! The rule `missing-image`.

use super::Example;

rule! {
    /// A picture that does not exist.
    ///
    /// Readers would see a torn frame.
    /// Pictures stand in content/assets.
    "missing-image": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "![Three stones](../assets/mark.swg)",
        right: "![Three stones](../assets/mark.svg)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn pictures_that_are_not_there_are_reported() {
        check(&wrong(&RULE), &[
                "error[missing-image] content/en/index.md:7:17 there is no picture `../assets/mark.swg` (did you mean `../assets/mark.svg`?)",
            ]);
    }
}
