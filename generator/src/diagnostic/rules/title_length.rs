//! The rule `title-length`.

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::ParsedPage;

rule! {
    /// A title that search results cut off.
    ///
    /// Results show about 65 characters, the name of the site among them.
    /// What is cut off helps nobody.
    "title-length": Warning, FrontMatter, found by "generator/src/diagnostic/rules/title_length.rs";
    Example::FrontMatter {
        wrong: r#"title = "What to do when you cannot sign in because you lost your password""#,
        right: r#"title = "Reset your password""#,
    }
}

/// Counts a title's characters together with the site's name.
pub(crate) fn check(page: &ParsedPage, site_title: &str, report: &mut Report) {
    let title = &page.front.title;
    let length = title.value.chars().count() + site_title.chars().count() + " · ".chars().count();
    if length > LONGEST {
        report.push(
            Diagnostic::new(
                RULE,
                &page.source,
                title.span.clone(),
                format!("with the site's name this title has {length} characters; search results cut at about {LONGEST}"),
            )
            .help("say it in fewer words"),
        );
    }
}

/// What search results show, in characters.
const LONGEST: usize = 65;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn long_titles_are_reported() {
        check(&wrong(&RULE), &[
                "warning[title-length] content/en/guide.md:2:9 with the site's name this title has 75 characters; search results cut at about 65 (say it in fewer words)",
            ]);
    }
}
