//! The rule `dangerous-link`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A link that runs or carries something instead of leading somewhere.
    ///
    /// A `javascript:` or `data:` link can act in the reader's name.
    /// No page needs one.
    "dangerous-link": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[Print](javascript:print())",
        right: "To print, press Ctrl and P together.",
    }
}

/// An address whose host is unclear.
pub(crate) fn ambiguous() -> Violation {
    Violation::new(&RULE, "browsers can understand this address in another way than it looks")
        .help("write https://, the host and the path, without user names, backslashes or % in the host")
}

/// An address with a scheme that pages do not have.
pub(crate) fn scheme(scheme: &str) -> Violation {
    Violation::new(&RULE, format!("a link cannot begin with `{scheme}:`"))
        .help("link to a page by its file, or to an address that begins with https://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn links_that_run_code_are_refused() {
        check(&wrong(&RULE), &[
                "error[dangerous-link] content/en/index.md:7:9 a link cannot begin with `javascript:` (link to a page by its file, or to an address that begins with https://)",
            ]);
    }

    #[test]
    fn schemes_do_not_hide_behind_capitals() {
        check(&body("[a](JavaScript:alert) [b](data:text/html,x)"), &[
                "error[dangerous-link] content/en/index.md:7:5 a link cannot begin with `javascript:` (link to a page by its file, or to an address that begins with https://)",
                "error[dangerous-link] content/en/index.md:7:27 a link cannot begin with `data:` (link to a page by its file, or to an address that begins with https://)",
            ]);
    }
}
