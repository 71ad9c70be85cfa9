//! The rule `impossible-date`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A date that is not in the calendar.
    ///
    /// A month 13 or a 30 February is a slip of the finger, and the review dates of the page would mean nothing.
    "impossible-date": Error, FrontMatter, found by "generator/src/parse/fields.rs";
    Example::FrontMatter {
        wrong: "review_by = 2027-02-30",
        right: "review_by = 2027-02-28",
    }
}

/// A date that does not exist, with the reason.
pub(crate) fn violation(reason: &str) -> Violation {
    Violation::new(&RULE, format!("no calendar has this date: {reason}"))
        .help("write year, month and day, such as 2026-11-24")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, guide, wrong};

    #[test]
    fn days_that_do_not_exist_are_reported() {
        check(&wrong(&RULE), &[
                "error[impossible-date] content/en/guide.md:2:13 no calendar has this date: expected day between 01 and 28 (write year, month and day, such as 2026-11-24)",
            ]);
    }

    #[test]
    fn months_that_do_not_exist_are_reported_once() {
        check(
            &guide("review_by = 2027-13-01"),
            &[
                "error[impossible-date] content/en/guide.md:2:13 no calendar has this date: expected month between 01 and 12 (write year, month and day, such as 2026-11-24)",
            ],
        );
    }
}
