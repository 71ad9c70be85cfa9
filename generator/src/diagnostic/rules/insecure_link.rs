//! The rule `insecure-link`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A link over plain http.
    ///
    /// Anybody between the reader and the page could read it and change it.
    "insecure-link": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[USCIS](http://www.uscis.gov/)",
        right: "[USCIS](https://www.uscis.gov/)",
    }
}

/// A link that begins with `http:`.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "this link goes over plain http").help("write https://, or name another page")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn plain_http_is_reported() {
        check(&wrong(&RULE), &[
                "error[insecure-link] content/en/index.md:7:9 this link goes over plain http (write https://, or name another page)",
            ]);
    }
}
