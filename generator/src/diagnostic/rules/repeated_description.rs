//! The rule `repeated-description`.

use std::sync::Arc;

use foldhash::{HashMap, HashMapExt as _};

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::ParsedPage;
use crate::lang::Lang;
use crate::source::SourcePath;

rule! {
    /// A description that another page of the same language has.
    ///
    /// It was most often copied with the page and then forgotten.
    /// Search results would show the same words twice.
    "repeated-description": Warning, FrontMatter, found by "generator/src/diagnostic/rules/repeated_description.rs";
    Example::FrontMatter {
        wrong: r#"description = "Who makes this site, and what it can do for you and what it cannot.""#,
        right: r#"description = "What to do when you cannot sign in because you lost your password.""#,
    }
}

/// Looks for descriptions that a language has twice.
pub(crate) fn check(pages: &[Arc<ParsedPage>], report: &mut Report) {
    let mut seen: HashMap<(&Lang, &str), &SourcePath> = HashMap::with_capacity(pages.len());
    for page in pages.iter().filter(|page| !page.front.description.value.is_empty()) {
        let description = &page.front.description;
        let first = *seen.entry((&page.lang, &description.value)).or_insert(&page.source);
        if *first != page.source {
            report.push(
                Diagnostic::new(
                    RULE,
                    &page.source,
                    description.span.clone(),
                    format!("{first} has the same description"),
                )
                .help("say what this page solves and the other one does not"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn two_pages_of_one_description_are_reported() {
        check(&wrong(&RULE), &[
                "warning[repeated-description] content/en/guide.md:2:15 content/en/about.md has the same description (say what this page solves and the other one does not)",
            ]);
    }
}
