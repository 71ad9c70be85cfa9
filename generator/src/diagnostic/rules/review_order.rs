//! The rule `review-order`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A page that is due for review before it was reviewed.
    ///
    /// The two dates are swapped, or one of them was forgotten.
    "review-order": Error, FrontMatter, found by "generator/src/parse/front_matter.rs";
    Example::FrontMatter {
        wrong: r#"reviewed = 2027-05-24
review_by = 2026-11-24"#,
        right: r#"reviewed = 2026-11-24
review_by = 2027-05-24"#,
    }
}

/// A review that is due before the last one.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "`review_by` is before `reviewed`")
        .help("give the day by which somebody must look at the page again")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn dates_are_in_order() {
        check(&wrong(&RULE), &[
                "error[review-order] content/en/guide.md:3:13 `review_by` is before `reviewed` (give the day by which somebody must look at the page again)",
            ]);
    }
}
