//! `image-without-text`: an image that says nothing to people who cannot see it.

use super::{Area, Example, Rule, Severity};

/// An image that says nothing to people who cannot see it.
pub const RULE: Rule = Rule {
    name: "image-without-text",
    severity: Severity::Error,
    area: Area::Text,
    finds: "An image that says nothing to people who cannot see it.",
    why: "Screen readers would read the name of the file.",
    example: Example::Markdown {
        wrong: "![](../assets/mark.svg)",
        right: "![Three stones on a hill](../assets/mark.svg)",
    },
    found_by: "generator/src/parse/markdown/mod.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn pictures_are_told_in_words() {
        check(&wrong(&RULE), &[
                "error[image-without-text] content/en/index.md:7:1 this image has no alternative text (say in the square brackets what the image shows)",
            ]);
    }
}
