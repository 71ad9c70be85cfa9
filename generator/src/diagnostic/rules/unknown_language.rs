//! The rule `unknown-language`.

use super::Example;
use crate::diagnostic::Violation;
use crate::lang::Lang;

rule! {
    /// A page in the folder of a language that the site does not have.
    ///
    /// Such a page would be missing from the site without a report.
    "unknown-language": Error, Files, found by "generator/src/parse/mod.rs";
    Example::Files {
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
    }
}

/// A page in a folder that is that of no language; `languages` are those of the site.
pub(crate) fn folder(folder: &str, languages: &[&str]) -> Violation {
    let languages = languages.join(", ");
    Violation::new(&RULE, format!("this page is in the folder of no language: the site has {languages}"))
        .help(format!("move it to a language's folder, or add [languages.{folder}] to content/site.toml"))
}

/// A first language that the site does not have.
pub(crate) fn default(lang: &Lang) -> Violation {
    Violation::new(&RULE, format!("[languages.{lang}] is not in this file"))
        .help("name one of the languages below it, or add it there")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_page_in_a_folder_of_an_unknown_language_is_reported() {
        check(&wrong(&RULE), &[
                "error[unknown-language] content/fr/index.md:1:1 this page is in the folder of no language: the site has en (move it to a language's folder, or add [languages.fr] to content/site.toml)",
            ]);
    }
}
