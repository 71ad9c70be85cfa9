//! The rule `dead-address`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// An official address that no longer exists.
    ///
    /// Offices move their pages often.
    /// Readers would come to an error page of the office.
    /// Only `cargo site check --links` asks.
    "dead-address": Warning, Links, found by "generator/src/link_check/mod.rs";
    Example::Described {
        wrong: "A link or a source that the office answers with 404 or 410.",
        right: "The page's new address, or another official page.",
    }
}

/// An official address that the office answers with this status.
pub(crate) fn violation(url: &str, status: u16) -> Violation {
    Violation::new(&RULE, format!("{url} no longer exists: the office answers {status}"))
        .help("look for the page on the official site and name its new address")
}
