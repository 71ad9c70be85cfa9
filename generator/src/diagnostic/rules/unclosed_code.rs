//! `unclosed-code`: code that is never closed.

use super::{Area, Example, Rule, Severity};

/// Code that is never closed.
pub const RULE: Rule = Rule {
    name: "unclosed-code",
    severity: Severity::Error,
    area: Area::Text,
    finds: "Code that is never closed.",
    why: "The whole rest of the page would be code.",
    example: Example::Markdown {
        wrong: r#"```
cargo site serve"#,
        right: r#"```
cargo site serve
```"#,
    },
    found_by: "generator/src/parse/markdown/lost_text.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn open_code_is_reported() {
        check(&wrong(&RULE), &[
                "error[unclosed-code] content/en/index.md:7:1 this code is never closed (put a line with the same marks where it ends)",
            ]);
    }
}
