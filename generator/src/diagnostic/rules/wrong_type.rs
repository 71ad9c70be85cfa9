//! The rule `wrong-type`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A value of the wrong kind.
    ///
    /// A date in quotes is a text, and a text is no date: no one would be warned when it has passed.
    "wrong-type": Error, FrontMatter, found by "generator/src/parse/fields.rs";
    Example::FrontMatter {
        wrong: r#"reviewed = "2026-11-24""#,
        right: "reviewed = 2026-11-24",
    }
}

/// A value of another type (`kind`, as TOML names it) than `what` the key takes.
pub(crate) fn value(key: &str, kind: &str, what: &str) -> Violation {
    let given = match kind {
        "string" => "a text",
        "integer" | "float" => "a number",
        "boolean" => "true or false",
        "datetime" => "a date or time that cannot be used here",
        "array" => "a list that contains something else",
        _ => "a table",
    };
    Violation::new(&RULE, format!("`{key}` is {given}")).help(format!("`{key}` takes {what}"))
}

/// A value of another type than `what` all keys of the table take.
pub(crate) fn wrong_kind(key: &str, what: &str) -> Violation {
    Violation::new(&RULE, format!("`{key}` is of the wrong kind")).help(format!("`{key}` takes {what}"))
}

/// A key that must be a table.
pub(crate) fn no_table(key: &str) -> Violation {
    Violation::new(&RULE, format!("`{key}` is no table"))
        .help(format!("write [{key}] on a line of its own and its keys below"))
}

/// A key that must be a list of tables.
pub(crate) fn no_list_of_tables(key: &str) -> Violation {
    Violation::new(&RULE, format!("`{key}` is no list of tables"))
        .help(format!("write [[{key}]] on a line of its own and its keys below"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, guide, wrong};

    #[test]
    fn values_of_the_wrong_kind_are_named() {
        check(&wrong(&RULE), &[
                "error[wrong-type] content/en/guide.md:2:12 `reviewed` is a text (`reviewed` takes a date without quotes, such as 2026-11-24)",
            ]);
    }

    #[test]
    fn the_right_kind_is_shown() {
        check(&guide("title = 5\nsources = \"https://www.uscis.gov/\""), &[
                "error[wrong-type] content/en/guide.md:2:9 `title` is a number (`title` takes a text in quotes, such as \"Find your receipt number\")",
                "error[wrong-type] content/en/guide.md:3:11 `sources` is a text (`sources` takes a list in square brackets, such as [\"first\", \"second\"])",
            ]);
    }
}
