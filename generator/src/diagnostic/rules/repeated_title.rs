//! The rule `repeated-title`.

use std::sync::Arc;

use foldhash::{HashMap, HashMapExt as _};

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::ParsedPage;
use crate::lang::Lang;
use crate::source::SourcePath;

rule! {
    /// A title that another page of the same language has.
    ///
    /// In a list, in the browser's tabs and in search results the two pages cannot be distinguished.
    "repeated-title": Warning, FrontMatter, found by "generator/src/diagnostic/rules/repeated_title.rs";
    Example::FrontMatter {
        wrong: r#"title = "About this site""#,
        right: r#"title = "Reset your password""#,
    }
}

/// Looks for titles that a language has twice.
pub(crate) fn check(pages: &[Arc<ParsedPage>], report: &mut Report) {
    let mut seen: HashMap<(&Lang, &str), &SourcePath> = HashMap::with_capacity(pages.len());
    for page in pages.iter().filter(|page| !page.front.title.value.is_empty()) {
        let title = &page.front.title;
        let first = *seen.entry((&page.lang, &title.value)).or_insert(&page.source);
        if *first != page.source {
            report.push(
                Diagnostic::new(RULE, &page.source, title.span.clone(), format!("{first} has the same title"))
                    .help("give each page a title of its own"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn two_pages_of_one_title_are_reported() {
        check(&wrong(&RULE), &[
                "warning[repeated-title] content/en/guide.md:2:9 content/en/about.md has the same title (give each page a title of its own)",
            ]);
    }
}
