//! `unknown-language`: a page in the folder of a language that the site does not have.

use super::{Area, Example, Rule, Severity};

/// A page in the folder of a language that the site does not have.
pub const RULE: Rule = Rule {
    name: "unknown-language",
    severity: Severity::Error,
    area: Area::Files,
    finds: "A page in the folder of a language that the site does not have.",
    why: "Such a page would vanish from the site without a word.",
    example: Example::Files {
        wrong: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome.
//- content/fr/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Bienvenue."#,
        right: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome.
//- content/en/fees.md
+++
title = "Pay a fee"
description = "Another page that is here to show how a rule of the site works."
layout = "page"
+++

Pay online."#,
    },
    found_by: "generator/src/parse/mod.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_page_in_a_strange_folder_does_not_vanish() {
        check(&wrong(&RULE), &[
                "error[unknown-language] content/fr/index.md:1:1 this page is in the folder of no language: the site has en (move it to a language's folder, or add [languages.fr] to content/site.toml)",
            ]);
    }
}
