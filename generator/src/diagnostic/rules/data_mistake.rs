//! The rule `data-mistake`.

use super::Example;

rule! {
    /// A table of facts that cannot be read.
    ///
    /// The tools judge numbers by these tables.
    /// A wrong line would make them say something false.
    "data-mistake": Error, Words, found by "generator/src/parse/data.rs";
    Example::Files {
        wrong: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome.
//- content/data/posts.toml
[[post]]
code = "Xx""#,
        right: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome."#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn codes_that_cannot_be_are_reported() {
        check(&wrong(&RULE), &[
                "error[data-mistake] content/data/posts.toml:1:1 missing field `place` (compare with the entries around it)",
            ]);
    }
}
