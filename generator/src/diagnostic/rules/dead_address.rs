//! The rule `dead-address`.

use super::Example;

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
