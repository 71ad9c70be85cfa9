//! The rule `orphan-translation`.

use super::example::{english_guide, spanish_guide};
use super::Example;
use crate::diagnostic::{Violation, Diagnostic, Report};
use crate::parse::ParsedPage;
use crate::lang::Lang;

rule! {
    /// A translation without its original.
    ///
    /// Translations have the path of their original.
    /// It was most often renamed, and its translation was forgotten.
    "orphan-translation": Warning, Languages, found by "generator/src/diagnostic/rules/orphan_translation.rs";
    Example::Files {
        wrong: spanish_guide!(),
        right: concat!(english_guide!(), "\n", spanish_guide!()),
    }
}

/// A step that the first language does not have.
pub(crate) fn of_step(default: &Lang, id: &str) -> Violation {
    Violation::new(&RULE, format!("content/{default}/sign-up/{id}.md does not exist"))
        .help("translations have the same path; rename this file, or write the other one")
}

/// Reports a page that is in another language than the site's first and has no original there.
pub(crate) fn check(page: &ParsedPage, default: &Lang, has_original: bool, report: &mut Report) {
    if page.lang != *default && !has_original {
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
    fn a_translation_of_nothing_is_reported() {
        check(&wrong(&RULE), &[
                "warning[orphan-translation] content/es/fees.md:1:1 content/en/fees.md does not exist (translations have the same path; rename this file, or write the other one)",
            ]);
    }
}
