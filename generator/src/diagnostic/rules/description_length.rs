//! The rule `description-length`.

use std::ops::RangeInclusive;

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::ParsedPage;

rule! {
    /// A description that is too short to help or too long to be shown.
    ///
    /// The description is below the title in search results and lists.
    /// From 50 to 165 characters are shown whole.
    "description-length": Warning, FrontMatter, found by "generator/src/diagnostic/rules/description_length.rs";
    Example::FrontMatter {
        wrong: r#"description = "About passwords.""#,
        right: r#"description = "What to do when you cannot sign in because you lost your password.""#,
    }
}

/// Counts a description's characters; an empty one is another rule's.
pub(crate) fn check(page: &ParsedPage, report: &mut Report) {
    let description = &page.front.description;
    let length = description.value.chars().count();
    if length > 0 && !SHOWN.contains(&length) {
        report.push(
            Diagnostic::new(
                RULE,
                &page.source,
                description.span.clone(),
                format!(
                    "this description has {length} characters; {} to {} are shown whole",
                    SHOWN.start(),
                    SHOWN.end()
                ),
            )
            .help("say in one or two sentences what the page solves"),
        );
    }
}

/// How many characters help and are shown.
const SHOWN: RangeInclusive<usize> = 50..=165;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn short_descriptions_are_reported() {
        check(&wrong(&RULE), &[
                "warning[description-length] content/en/guide.md:2:15 this description has 16 characters; 50 to 165 are shown whole (say in one or two sentences what the page solves)",
            ]);
    }
}
