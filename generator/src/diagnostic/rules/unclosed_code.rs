//! The rule `unclosed-code`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// Code that is never closed.
    ///
    /// The whole rest of the page would be code.
    "unclosed-code": Error, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"```
cargo site serve"#,
        right: r#"```
cargo site serve
```"#,
    }
}

/// A block of code without its closing line.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this code is never closed").help("put a line with the same marks where it ends")
}

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
