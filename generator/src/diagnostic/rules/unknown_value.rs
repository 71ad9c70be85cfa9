//! The rule `unknown-value`.

use super::Example;

rule! {
    /// A value that is not one of those allowed.
    ///
    /// A layout that does not exist cannot draw the page; a slug with spaces cannot be an address.
    "unknown-value": Error, FrontMatter, found by "generator/src/parse/front_matter.rs";
    Example::FrontMatter {
        wrong: r#"layout = "giude""#,
        right: r#"layout = "guide""#,
    }
}

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
