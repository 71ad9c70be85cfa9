//! The rule `uneven-row`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A row of a table with more or fewer cells than its heading.
    ///
    /// What is in the cells too many would not be in the page.
    "uneven-row": Error, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"| Form | Fee |
| --- | --- |
| I-90 | 415 | online |"#,
        right: r#"| Form | Fee |
| --- | --- |
| I-90 | 415 |"#,
    }
}

/// A row with more or fewer cells than the table has columns.
pub(crate) fn violation(cells: usize, columns: usize) -> Violation {
    Violation::new(&RULE, format!("this row has {cells} cells, and the heading of the table has {columns}"))
        .help("write each cell between two |, and \\| for the character itself")
}

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
