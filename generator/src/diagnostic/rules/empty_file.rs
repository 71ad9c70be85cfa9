//! The rule `empty-file`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A page with nothing in it.
    ///
    /// An empty page would be in the lists of the site without a title.
    /// It is most often a file that was begun and forgotten.
    "empty-file": Error, Files, found by "generator/src/parse/mod.rs";
    Example::Files {
        wrong: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome.
//- content/en/fees.md
"#,
        right: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome."#,
    }
}

/// A page without anything in it.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this page is empty").help("write front matter and text, or delete the file")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_empty_page_is_reported() {
        check(&wrong(&RULE), &[
                "error[empty-file] content/en/fees.md:1:1 this page is empty (write front matter and text, or delete the file)",
            ]);
    }
}
