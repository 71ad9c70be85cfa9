//! The rule `style-mistake`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A style sheet that cannot be read.
    ///
    /// A browser leaves out what it cannot read, without a word.
    /// This rule reports it, with its line.
    "style-mistake": Error, Design, found by "generator/src/render/styles.rs";
    Example::Files {
        wrong: r#"//- styles/main.css
body { color: black }
a { color }}"#,
        right: r#"//- styles/main.css
body { color: black }
a { color: blue }"#,
    }
}

/// A style sheet that cannot be read, with the reason.
pub(crate) fn violation(reason: impl Into<String>) -> Violation {
    Violation::new(&RULE, reason).help("correct the rule at this position; the sheets are plain CSS")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_style_sheet_is_reported_at_its_line() {
        check(&wrong(&RULE), &[
                "error[style-mistake] styles/main.css:2:11 Unexpected end of input (correct the rule at this position; the sheets are plain CSS)",
            ]);
    }

    #[test]
    fn a_sheet_that_is_not_there_is_reported_where_it_is_named() {
        check(&wrong(&RULE).replace("a { color }}", "").replace("body {", "/* first */\n@import \"none.css\";\nbody {"), &[
                "error[style-mistake] styles/main.css:2:1 there is no style sheet styles/none.css (correct the rule at this position; the sheets are plain CSS)",
            ]);
    }

    #[test]
    fn every_sheet_is_checked_whether_a_page_uses_it_or_not() {
        let unused = "//- styles/main.css\nbody { color: black }\n//- styles/components/steps.css\na { color }}\n//- styles/unused.css\n\na { color }}\n";
        check(&wrong(&RULE).replace("//- styles/main.css\nbody { color: black }\na { color }}", unused), &[
                "error[style-mistake] styles/components/steps.css:1:11 Unexpected end of input (correct the rule at this position; the sheets are plain CSS)",
                "error[style-mistake] styles/unused.css:2:11 Unexpected end of input (correct the rule at this position; the sheets are plain CSS)",
            ]);
    }

    #[test]
    fn all_sheets_with_a_mistake_are_reported_in_one_run() {
        let both = "//- styles/main.css\n@import \"one.css\";\n@import \"two.css\";\n//- styles/one.css\na { color }}\n//- styles/two.css\n\na { color }}\n";
        check(&wrong(&RULE).replace("//- styles/main.css\nbody { color: black }\na { color }}", both), &[
                "error[style-mistake] styles/one.css:1:11 Unexpected end of input (correct the rule at this position; the sheets are plain CSS)",
                "error[style-mistake] styles/two.css:2:11 Unexpected end of input (correct the rule at this position; the sheets are plain CSS)",
            ]);
    }
}
