//! `dead-address`: an official address that no longer exists.

use super::{Area, Example, Rule, Severity};

/// An official address that no longer exists.
pub const RULE: Rule = Rule {
    name: "dead-address",
    severity: Severity::Warning,
    area: Area::Links,
    finds: "An official address that no longer exists.",
    why: "Offices move their pages often. Readers would come to an error page of the office. Only `cargo site check --links` asks.",
    example: Example::Said {
        wrong: "A link or a source that the office answers with 404 or 410.",
        right: "The page's new address, or another official page.",
    },
    found_by: "generator/src/official/mod.rs",
};
