//! The rule `missing-argument`.

use super::Example;
use crate::diagnostic::Violation;
use contract::ISLANDS;

rule! {
    /// An argument that the component needs.
    ///
    /// A closed box without a title cannot be opened by anybody who does not see it.
    "missing-argument": Error, Components, found by "generator/src/parse/components.rs";
    Example::Markdown {
        wrong: r#":::details
Keep the asterisk.
:::"#,
        right: r#":::details{title="My number has an asterisk"}
Keep the asterisk.
:::"#,
    }
}

/// A component without an argument that it needs.
pub(crate) fn component(name: &str, key: &str) -> Violation {
    Violation::new(&RULE, format!("`{name}` needs `{key}`")).help(format!("add {key}=\"…\" in braces after the name"))
}

/// `tool` without the name of one.
pub(crate) fn tool() -> Violation {
    Violation::new(&RULE, "`tool` needs the name of a tool")
        .help(format!("write ::tool{{name=\"…\"}} with one of: {}", ISLANDS.join(", ")))
}

/// `anchor` without words or id.
pub(crate) fn anchor() -> Violation {
    Violation::new(&RULE, "`anchor` needs an `id`").help("write :anchor[the words]{id=\"…\"}")
}

/// `data` without the name of a table.
pub(crate) fn data() -> Violation {
    Violation::new(&RULE, "`data` needs the name of a table")
        .help("write ::data{name=\"…\"} with the name of a file in content/data")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn what_a_component_needs_is_named() {
        check(&wrong(&RULE), &[
                "error[missing-argument] content/en/index.md:7:1 `details` needs `title` (add title=\"…\" in braces after the name)",
            ]);
    }
}
