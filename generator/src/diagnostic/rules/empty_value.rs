//! The rule `empty-value`.

use super::Example;
use crate::diagnostic::Violation;

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

/// A text of a page that is empty.
pub(crate) fn of_page(key: &str) -> Violation {
    Violation::new(&RULE, format!("`{key}` is empty")).help("say in a few words what the page is for")
}

/// A step without a title.
pub(crate) fn step_title() -> Violation {
    Violation::new(&RULE, "`title` is empty").help("say in a few words what to do in this step, or what went wrong")
}

/// A guide that names no source.
pub(crate) fn sources() -> Violation {
    Violation::new(&RULE, "`sources` names nothing").help("name the official pages that the facts come from")
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
