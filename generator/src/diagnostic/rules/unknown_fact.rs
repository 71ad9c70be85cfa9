//! The rule `unknown-fact`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

rule! {
    /// A fact that `content/data/facts.toml` does not have.
    ///
    /// The page would show a hole where a limit or a date belongs.
    "unknown-fact": Error, Words, found by "generator/src/parse/vocabulary/facts.rs";
    Example::Markdown { wrong: "A file has at most :fact[no-such-fact].", right: "A file has a limit." }
}

/// A fact that does not exist; `known` are those that do.
pub(crate) fn violation<'a>(id: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("there is no fact `{id}`")).help(suggestion(id, known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    const FACT: &str = "[[fact]]\nid = \"upload-size\"\nabout = \"The largest file\"\nvalue = \"12 MB\"\nsource = \"https://www.uscis.gov/\"\nseen = \"2026-03-23\"\nsure = \"quoted\"\nreview_by = \"2027-03-28\"\n";

    #[test]
    fn an_unknown_fact_is_reported_at_its_position() {
        let site = format!("{}//- content/data/facts.toml\n{FACT}", wrong(&RULE));
        check(&site, &[
            "error[unknown-fact] content/en/index.md:7:20 there is no fact `no-such-fact` (there are: upload-size)",
        ]);
    }
}
