//! The rule `lookalike-address`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// An address that looks official and is not.
    ///
    /// Scammers rent addresses with the office's name in them.
    /// A guide must never send readers there.
    "lookalike-address": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[Sign in](https://myuscisgov.com/)",
        right: "[Sign in](https://my.uscis.gov/)",
    }
}

/// A link to a host with an official name that is not below an official host.
pub(crate) fn violation(host: &str) -> Violation {
    Violation::new(&RULE, format!("{host} looks like an official address and is not one"))
        .help("link to the official page on uscis.gov, or leave the link out")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn addresses_that_look_official_are_refused() {
        check(&wrong(&RULE), &[
                "error[lookalike-address] content/en/index.md:7:11 myuscisgov.com looks like an official address and is not one (link to the official page on uscis.gov, or leave the link out)",
            ]);
    }
}
