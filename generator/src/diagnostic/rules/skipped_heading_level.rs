//! The rule `skipped-heading-level`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A heading that skips a level.
    ///
    /// Screen readers use the levels as a table of contents; a hole in them looks like a part that is missing.
    "skipped-heading-level": Error, Headings, found by "generator/src/parse/markdown/headings.rs";
    Example::Markdown {
        wrong: r#"## Fees

#### Online"#,
        right: r#"## Fees

### Online"#,
    }
}

/// A heading that is more than one level below the one before it.
pub(crate) fn violation(before: u8, level: u8) -> Violation {
    let (right, wrong) = ("#".repeat(usize::from(before) + 1), "#".repeat(level.into()));
    Violation::new(&RULE, format!("this heading skips a level: it is of level {level} after one of level {before}"))
        .help(format!("write {right} instead of {wrong}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn headings_are_in_order() {
        check(&wrong(&RULE), &[
                "error[skipped-heading-level] content/en/index.md:9:1 this heading skips a level: it is of level 4 after one of level 2 (write ### instead of ####)",
            ]);
    }
}
