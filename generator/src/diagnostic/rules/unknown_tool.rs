//! The rule `unknown-tool`.

use super::Example;

rule! {
    /// A tool that does not exist.
    ///
    /// The place of the tool would stay empty.
    "unknown-tool": Error, Components, found by "generator/src/render/unknown_tool.rs";
    Example::Markdown {
        wrong: r#"::tool{name="recipt-validator"}"#,
        right: r#"::tool{name="receipt-validator"}"#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn misspelt_tools_get_their_nearest_name() {
        check(&wrong(&RULE), &[
                "error[unknown-tool] content/en/index.md:7:8 there is no tool `recipt-validator` (did you mean `receipt-validator`?)",
            ]);
    }
}
