//! `moved-address`: an official address that leads on to another one for good.

use super::{Area, Example, Rule, Severity};

/// An official address that leads on to another one for good.
pub const RULE: Rule = Rule {
    name: "moved-address",
    severity: Severity::Warning,
    area: Area::Links,
    finds: "An official address that leads on to another one for good.",
    why: "It works today; one day it will not, and readers see another address than the one written. Only `cargo site check --links` asks.",
    example: Example::Said {
        wrong: "A link or a source that the office answers with a permanent redirect.",
        right: "The address that it leads to.",
    },
    found_by: "generator/src/official/mod.rs",
};
