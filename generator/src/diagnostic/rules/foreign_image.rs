//! The rule `foreign-image`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A picture from another site.
    ///
    /// The browser would ask that site for it, and that site would learn who reads which page.
    /// This site loads nothing from elsewhere.
    "foreign-image": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "![Three stones](https://example.org/mark.svg)",
        right: "![Three stones](../assets/mark.svg)",
    }
}

/// A picture from another site.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this picture comes from another site").help("put the file into content/assets and name its path")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn pictures_come_from_this_site() {
        check(&wrong(&RULE), &[
                "error[foreign-image] content/en/index.md:7:17 this picture comes from another site (put the file into content/assets and name its path)",
            ]);
    }
}
