//! The rule `directive-syntax`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A directive that cannot be read.
    ///
    /// A marker is alone on its line; values are in double quotes.
    "directive-syntax": Error, Components, found by "generator/src/parse/markdown/mod.rs";
    Example::Markdown {
        wrong: r#":::notice{kind=stop}
Ask first.
:::"#,
        right: r#":::notice{kind="stop"}
Ask first.
:::"#,
    }
}

/// A marker that cannot be read, with the reason.
pub(crate) fn marker(reason: &str) -> Violation {
    Violation::new(&RULE, reason).help("write :::name{key=\"value\"}")
}

/// A component without its inside.
pub(crate) fn no_body(name: &str) -> Violation {
    Violation::new(&RULE, format!("`{name}` needs something inside"))
        .help(format!("open it with :::{name} and close it with :::"))
}

/// A component that cannot have an inside.
pub(crate) fn needless_body(name: &str) -> Violation {
    Violation::new(&RULE, format!("`{name}` has no inside"))
        .help(format!("write ::{name} with two colons and no closing line"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn what_a_marker_looks_like_is_reported() {
        check(&wrong(&RULE), &[
                "error[directive-syntax] content/en/index.md:7:1 the value of `kind` is in double quotes: kind=\"…\" (write :::name{key=\"value\"})",
            ]);
    }

    #[test]
    fn containers_and_leaves_are_distinguished() {
        check(&body("::notice\n\n:::contact\nx\n:::"), &[
                "error[directive-syntax] content/en/index.md:7:1 `notice` needs something inside (open it with :::notice and close it with :::)",
                "error[directive-syntax] content/en/index.md:9:1 `contact` has no inside (write ::contact with two colons and no closing line)",
            ]);
    }
}
