//! `style-mistake`: a style sheet that cannot be read.

use super::{Area, Example, Rule, Severity};

/// A style sheet that cannot be read.
pub const RULE: Rule = Rule {
    name: "style-mistake",
    severity: Severity::Error,
    area: Area::Design,
    finds: "A style sheet that cannot be read.",
    why: "A browser leaves out what it cannot read, without a word. Here it is told, at its line.",
    example: Example::Files {
        wrong: r#"//- styles/main.css
body { color: black }
a { color }}"#,
        right: r#"//- styles/main.css
body { color: black }
a { color: blue }"#,
    },
    found_by: "generator/src/render/styles.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_style_sheet_is_told_at_its_line() {
        check(&wrong(&RULE), &[
                "error[style-mistake] styles/main.css:2:11 Unexpected end of input (mend the rule at this place; the sheets are plain CSS)",
            ]);
    }

    #[test]
    fn a_sheet_that_is_not_there_is_told_where_it_is_named() {
        check(&wrong(&RULE).replace("a { color }}", "").replace("body {", "/* first */\n@import \"none.css\";\nbody {"), &[
                "error[style-mistake] styles/main.css:2:1 there is no style sheet styles/none.css (mend the rule at this place; the sheets are plain CSS)",
            ]);
    }
}
