//! The rule `empty-value`.

use super::Example;

rule! {
    /// A text that says nothing.
    ///
    /// An empty title or description shows as a hole in lists and in search results.
    "empty-value": Error, FrontMatter, found by "generator/src/parse/front_matter.rs";
    Example::FrontMatter {
        wrong: r#"description = """#,
        right: r#"description = "What to do when you cannot sign in because you lost your password.""#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn empty_texts_are_reported() {
        check(&wrong(&RULE), &[
                "error[empty-value] content/en/guide.md:2:15 `description` is empty (say in a few words what the page is for)",
            ]);
    }
}
