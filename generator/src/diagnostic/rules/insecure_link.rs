//! `insecure-link`: a link over plain http.

use super::{Area, Example, Rule, Severity};

/// A link over plain http.
pub const RULE: Rule = Rule {
    name: "insecure-link",
    severity: Severity::Error,
    area: Area::Links,
    finds: "A link over plain http.",
    why: "Anybody between the reader and the page could read it and change it.",
    example: Example::Markdown {
        wrong: "[USCIS](http://www.uscis.gov/)",
        right: "[USCIS](https://www.uscis.gov/)",
    },
    found_by: "generator/src/link/references.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn plain_http_is_told() {
        check(&wrong(&RULE), &[
                "error[insecure-link] content/en/index.md:7:9 this link goes over plain http (write https://, or name another page)",
            ]);
    }
}
