//! The rule `no-content`.

use super::Example;
use crate::diagnostic::Violation;
use crate::lang::Lang;

rule! {
    /// There is no page to build.
    ///
    /// A build without a page would take the whole site away.
    /// Most often the folder given with `--root` is the wrong one.
    "no-content": Error, Files, found by "generator/src/parse/mod.rs";
    Example::Files {
        wrong: r#"//- content/notes
To do."#,
        right: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome."#,
    }
}

/// A site without a page; `default` is the language of the first one.
pub(crate) fn violation(default: &Lang) -> Violation {
    Violation::new(&RULE, "there is no page in this folder").help(format!("write content/{default}/index.md"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_site_without_pages_is_reported_with_where_to_begin() {
        check(&wrong(&RULE), &[
                "error[no-content] content:1:1 there is no page in this folder (write content/en/index.md)",
            ]);
    }
}
