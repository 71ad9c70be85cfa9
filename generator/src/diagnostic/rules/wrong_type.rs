//! The rule `wrong-type`.

use super::Example;

rule! {
    /// A value of the wrong kind.
    ///
    /// A date in quotes is a text, and a text is no date: nobody would be told when it has passed.
    "wrong-type": Error, FrontMatter, found by "generator/src/parse/fields.rs";
    Example::FrontMatter {
        wrong: r#"reviewed = "2026-11-24""#,
        right: "reviewed = 2026-11-24",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, guide, wrong};

    #[test]
    fn values_of_the_wrong_kind_are_named() {
        check(&wrong(&RULE), &[
                "error[wrong-type] content/en/guide.md:2:12 `reviewed` is a text (`reviewed` takes a date without quotes, such as 2026-11-24)",
            ]);
    }

    #[test]
    fn the_right_kind_is_shown() {
        check(&guide("title = 5\nsources = \"https://www.uscis.gov/\""), &[
                "error[wrong-type] content/en/guide.md:2:9 `title` is a number (`title` takes a text in quotes, such as \"Find your receipt number\")",
                "error[wrong-type] content/en/guide.md:3:11 `sources` is a text (`sources` takes a list in square brackets, such as [\"first\", \"second\"])",
            ]);
    }
}
