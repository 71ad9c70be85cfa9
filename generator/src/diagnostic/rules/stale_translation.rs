//! The rule `stale-translation`.

use super::example::{english_guide, spanish_guide};
use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::ParsedPage;

rule! {
    /// A translation that was reviewed before its original.
    ///
    /// What changed in the original may be missing in the translation, and its readers act on it.
    "stale-translation": Warning, Languages, found by "generator/src/diagnostic/rules/stale_translation.rs";
    Example::Files {
        wrong: concat!(english_guide!(), r#"
//- content/es/fees.md
+++
title = "Pagar una tarifa"
description = "Cómo pagar en línea la tarifa de un formulario y qué hacer si falla."
reviewed = 2026-06-01
review_by = 2027-05-24
sources = ["https://www.uscis.gov/g-1055"]
+++

Pague en línea."#),
        right: concat!(english_guide!(), "\n", spanish_guide!()),
    }
}

/// Holds a translation's date against that of its original.
pub(crate) fn check(page: &ParsedPage, original: &ParsedPage, report: &mut Report) {
    let (Some(own), Some(first)) = (&page.front.reviewed, &original.front.reviewed) else { return };
    if page.lang != original.lang && own.value < first.value {
        report.push(
            Diagnostic::new(
                RULE,
                &page.source,
                own.span.clone(),
                format!("{} was reviewed on {}, this translation on {}", original.source, first.value, own.value),
            )
            .help("compare it with its original and its sources, then set `reviewed` again"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_older_translation_is_reported() {
        check(&wrong(&RULE), &[
                "warning[stale-translation] content/es/fees.md:4:12 content/en/fees.md was reviewed on 2026-11-24, this translation on 2026-06-01 (compare it with its original and its sources, then set `reviewed` again)",
            ]);
    }
}
