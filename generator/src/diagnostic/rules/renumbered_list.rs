//! The rule `renumbered-list`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A numbered list whose items get other numbers in the page.
    ///
    /// “Go back to step 3” would lead to another step.
    "renumbered-list": Warning, Text, found by "generator/src/parse/markdown/lists.rs";
    Example::Markdown {
        wrong: r#"7. Open the page.
3. Sign in."#,
        right: r#"7. Open the page.
8. Sign in."#,
    }
}

/// An item that is written with one number, and that the page shows with another.
pub(crate) fn violation(written: u64, shown: u64) -> Violation {
    Violation::new(&RULE, format!("this item is number {written} here, and number {shown} in the page"))
        .help("number the items one after the other, or write 1. in front of each")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, reported, with_body, wrong};

    #[test]
    fn items_have_the_numbers_that_they_are_written_with() {
        check(&wrong(&RULE), &[
                "warning[renumbered-list] content/en/index.md:8:1 this item is number 3 here, and number 8 in the page (number the items one after the other, or write 1. in front of each)",
            ]);
    }

    #[test]
    fn a_list_is_reported_once_and_each_by_itself() {
        for (list, places) in [
            ("7. One.\n3. Two.\n3. Three.", &["8:1"][..]),
            ("1) One.\n3) Two.", &["8:1"]),
            ("1. One.\n1. Two.\n3. Three.", &["8:1"]),
            ("1. One.\n   1. Two.\n   3. Three.\n2. Four.", &["9:4"]),
            ("1. One.\n   1. Two.\n   2. Three.\n3. Four.", &["10:1"]),
            ("1. One.\n\n3. Two.", &["9:1"]),
            ("> 1. One.\n> 3. Two.", &["8:3"]),
        ] {
            let found = reported(&with_body(list));
            let expected: Vec<String> =
                places.iter().map(|at| format!("warning[renumbered-list] content/en/index.md:{at} ")).collect();
            assert_eq!(found.len(), expected.len(), "{list}: {found:?}");
            assert!(found.iter().zip(&expected).all(|(found, at)| found.starts_with(at.as_str())), "{list}: {found:?}");
        }
    }

    #[test]
    fn numbers_that_come_true_and_ones_alone_are_fine() {
        for list in ["1. One.\n2. Two.\n3. Three.", "1. One.\n1. Two.\n1. Three.", "4. One.\n5. Two.", "- One.\n- Two.", "0. One.\n1. Two."] {
            assert_eq!(reported(&with_body(list)), Vec::<String>::new(), "{list}");
        }
    }
}
