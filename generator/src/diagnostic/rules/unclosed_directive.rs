//! The rule `unclosed-directive`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A container directive that is never closed.
    ///
    /// The whole rest of the page would be in the box.
    "unclosed-directive": Error, Components, found by "generator/src/parse/markdown/mod.rs";
    Example::Markdown {
        wrong: r#":::notice
Ask first."#,
        right: r#":::notice
Ask first.
:::"#,
    }
}

/// A component without its closing line.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this component is never closed").help("put ::: on a line of its own where it ends")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_unclosed_component_is_reported_at_its_marker() {
        check(&wrong(&RULE), &[
                "error[unclosed-directive] content/en/index.md:7:1 this component is never closed (put ::: on a line of its own where it ends)",
            ]);
    }
}
