//! `lookalike-address`: an address that looks official and is not.

use super::{Area, Example, Rule, Severity};

/// An address that looks official and is not.
pub const RULE: Rule = Rule {
    name: "lookalike-address",
    severity: Severity::Error,
    area: Area::Links,
    finds: "An address that looks official and is not.",
    why: "Scammers rent addresses with the office's name in them. A guide must never send readers there.",
    example: Example::Markdown {
        wrong: "[Sign in](https://myuscisgov.com/)",
        right: "[Sign in](https://my.uscis.gov/)",
    },
    found_by: "generator/src/link/references.rs",
};

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
