//! The rule `missing-anchor`.

use super::Example;

rule! {
    /// A link to a heading that does not exist.
    ///
    /// The reader would land at the top of a long page and search for the part that was meant.
    "missing-anchor": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[Who we are](about.md#hwo)",
        right: "[Who we are](about.md#who)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn anchors_that_no_heading_has_are_reported() {
        check(&wrong(&RULE), &[
                "error[missing-anchor] content/en/index.md:7:14 content/en/about.md has no heading with the id `hwo` (did you mean `who`?)",
            ]);
    }
}
