//! The rule `unknown-fact`.

use super::Example;

rule! {
    /// A fact that `content/data/facts.toml` does not have.
    ///
    /// The page would show a hole where a limit or a date belongs.
    "unknown-fact": Error, Words, found by "generator/src/parse/vocabulary/facts.rs";
    Example::Markdown { wrong: "A file has at most :fact[no-such-fact].", right: "A file has a limit." }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    const FACT: &str = "[[fact]]\nid = \"upload-size\"\nabout = \"The largest file\"\nvalue = \"12 MB\"\nsource = \"https://www.uscis.gov/\"\nseen = \"2026-03-23\"\nsure = \"quoted\"\nreview_by = \"2027-03-28\"\n";

    #[test]
    fn an_unknown_fact_is_reported_at_its_place() {
        let site = format!("{}//- content/data/facts.toml\n{FACT}", wrong(&RULE));
        check(&site, &[
            "error[unknown-fact] content/en/index.md:7:20 there is no fact `no-such-fact` (there are: upload-size)",
        ]);
    }
}
