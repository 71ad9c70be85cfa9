//! The rule `missing-argument`.

use super::Example;

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
