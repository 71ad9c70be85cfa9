//! The rule `moved-address`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// An official address that leads on to another one for good.
    ///
    /// It works today; one day it will not, and readers see another address than the one written.
    /// Only `cargo site check --links` asks.
    "moved-address": Warning, Links, found by "generator/src/link_check/mod.rs";
    Example::Described {
        wrong: "A link or a source that the office answers with a permanent redirect.",
        right: "The address that it leads to.",
    }
}

/// An official address that leads to another one.
pub(crate) fn violation(url: &str, to: &str) -> Violation {
    Violation::new(&RULE, format!("{url} has moved for good")).help(format!("write {to}"))
}
