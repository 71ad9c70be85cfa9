//! `orphan-translation`: a translation without its original.

use super::{Area, Example, Rule, Severity};
use crate::diagnostic::{Diagnostic, Report};
use crate::link::Index;
use crate::parse::ParsedPage;
use crate::parse::config::Lang;

/// A translation without its original.
pub const RULE: Rule = Rule {
    name: "orphan-translation",
    severity: Severity::Warning,
    area: Area::Languages,
    finds: "A translation without its original.",
    why: "Translations have the path of their original. It was most often renamed, and its twin was forgotten.",
    example: Example::Files {
        wrong: r#"//- content/es/fees.md
+++
title = "Pagar una tarifa"
description = "Cómo pagar en línea la tarifa de un formulario y qué hacer si falla."
reviewed = 2026-11-24
review_by = 2027-05-24
sources = ["https://www.uscis.gov/g-1055"]
+++

Pague en línea."#,
        right: r#"//- content/en/fees.md
+++
title = "Pay a fee"
description = "How to pay the fee for a form online, and what to do when it fails."
reviewed = 2026-11-24
review_by = 2027-05-24
sources = ["https://www.uscis.gov/g-1055"]
+++

Pay online.
//- content/es/fees.md
+++
title = "Pagar una tarifa"
description = "Cómo pagar en línea la tarifa de un formulario y qué hacer si falla."
reviewed = 2026-11-24
review_by = 2027-05-24
sources = ["https://www.uscis.gov/g-1055"]
+++

Pague en línea."#,
    },
    found_by: "generator/src/diagnostic/rules/orphan_translation.rs",
};

/// Looks for a page's original in the site's first language.
pub(crate) fn check(page: &ParsedPage, default: &Lang, index: &Index<'_>, report: &mut Report) {
    if page.lang != *default && index.exact(default, &page.key).is_none() {
        report.push(
            Diagnostic::whole_file(RULE, &page.source, format!("content/{default}/{} does not exist", page.key))
                .help("translations have the same path; rename this file, or write the other one"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_translation_of_nothing_is_told() {
        check(&wrong(&RULE), &[
                "warning[orphan-translation] content/es/fees.md:1:1 content/en/fees.md does not exist (translations have the same path; rename this file, or write the other one)",
            ]);
    }
}
