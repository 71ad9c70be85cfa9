//! The rule `image-without-text`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// An image that says nothing to people who cannot see it.
    ///
    /// Screen readers would read the name of the file.
    "image-without-text": Error, Text, found by "generator/src/parse/markdown/links.rs";
    Example::Markdown {
        wrong: "![](../assets/mark.svg)",
        right: "![Three stones on a hill](../assets/mark.svg)",
    }
}

/// An image without alternative text.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this image has no alternative text")
        .help("say in the square brackets what the image shows")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn pictures_are_reported_in_words() {
        check(&wrong(&RULE), &[
                "error[image-without-text] content/en/index.md:7:1 this image has no alternative text (say in the square brackets what the image shows)",
            ]);
    }
}
