//! `uneven-row`: a row of a table with more or fewer cells than its heading.

use super::{Area, Example, Rule, Severity};

/// A row of a table with more or fewer cells than its heading.
pub const RULE: Rule = Rule {
    name: "uneven-row",
    severity: Severity::Error,
    area: Area::Text,
    finds: "A row of a table with more or fewer cells than its heading.",
    why: "What is in the cells too many would not be in the page.",
    example: Example::Markdown {
        wrong: r#"| Form | Fee |
| --- | --- |
| I-90 | 415 | online |"#,
        right: r#"| Form | Fee |
| --- | --- |
| I-90 | 415 |"#,
    },
    found_by: "generator/src/parse/markdown/lost_text.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_row_has_as_many_cells_as_the_heading() {
        check(&wrong(&RULE), &[
                "error[uneven-row] content/en/index.md:9:1 this row has 3 cells, and the heading of the table has 2 (write each cell between two |, and \\| for the character itself)",
            ]);
    }
}
