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

/// A link whose words are the address of an official host, and which leads to another.
pub(crate) fn named(official: &str, host: &str) -> Violation {
    Violation::new(&RULE, format!("the words of this link name {official}, and it leads to {host}"))
        .help("link to what the words name, or write other words")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn words_that_name_an_official_host_lead_there() {
        check(&body("[https://www.uscis.gov/](https://evil.example/) and [uscis.gov](https://www.uscis.gov/) and [USCIS.gov](https://evil.example/)"), &[
            "error[lookalike-address] content/en/index.md:7:1 the words of this link name uscis.gov, and it leads to evil.example (link to what the words name, or write other words)",
            "error[lookalike-address] content/en/index.md:7:93 the words of this link name uscis.gov, and it leads to evil.example (link to what the words name, or write other words)",
        ]);
    }

    #[test]
    fn addresses_that_look_official_are_refused() {
        check(&wrong(&RULE), &[
                "error[lookalike-address] content/en/index.md:7:11 myuscisgov.com looks like an official address and is not one (link to the official page on uscis.gov, or leave the link out)",
            ]);
    }
}
