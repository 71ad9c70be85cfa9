//! The rule `past-review`.

use domain::date::Date;

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::ParsedPage;

rule! {
    /// A page whose review_by date has passed.
    ///
    /// Screens, fees and waiting times change.
    /// From that day on the page itself asks its readers to check with the official site.
    "past-review": Warning, FrontMatter, found by "generator/src/diagnostic/rules/past_review.rs";
    Example::FrontMatter {
        wrong: r#"reviewed = 2025-11-01
review_by = 2026-05-01"#,
        right: r#"reviewed = 2026-11-01
review_by = 2027-05-01"#,
    }
}

/// Holds a page's date against the day of the build.
pub(crate) fn check(page: &ParsedPage, today: Date, report: &mut Report) {
    if let Some(due) = page.front.review_by.as_ref().filter(|due| due.value < today) {
        report.push(
            Diagnostic::new(
                RULE,
                &page.source,
                due.span.clone(),
                format!("this page was to be reviewed by {}", due.value),
            )
            .help("compare it with its sources, then set `reviewed` and `review_by` again"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn pages_past_their_review_are_reported() {
        check(&wrong(&RULE), &[
                "warning[past-review] content/en/guide.md:3:13 this page was to be reviewed by 2026-05-01 (compare it with its sources, then set `reviewed` and `review_by` again)",
            ]);
    }
}
