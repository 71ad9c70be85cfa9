//! `unknown-value`: a value that is not one of those allowed.

use super::{Area, Example, Rule, Severity};

/// A value that is not one of those allowed.
pub const RULE: Rule = Rule {
    name: "unknown-value",
    severity: Severity::Error,
    area: Area::FrontMatter,
    finds: "A value that is not one of those allowed.",
    why: "A layout that does not exist cannot draw the page; a slug with spaces cannot be an address.",
    example: Example::FrontMatter {
        wrong: r#"layout = "giude""#,
        right: r#"layout = "guide""#,
    },
    found_by: "generator/src/parse/front_matter.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, guide, wrong};

    #[test]
    fn names_that_do_not_exist_get_their_nearest() {
        check(&wrong(&RULE), &[
                "error[unknown-value] content/en/guide.md:2:10 there is no layout `giude` (did you mean `guide`?)",
            ]);
    }

    #[test]
    fn a_slug_is_part_of_an_address() {
        check(&guide("slug = \"Lost Password\""), &[
                "error[unknown-value] content/en/guide.md:2:8 a slug has lower-case letters, numbers and dashes only (write \"lost-password\")",
            ]);
    }
}
