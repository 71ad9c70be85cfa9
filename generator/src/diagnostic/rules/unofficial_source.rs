//! `unofficial-source`: a source that is no official address.

use super::{Area, Example, Rule, Severity};

/// A source that is no official address.
pub const RULE: Rule = Rule {
    name: "unofficial-source",
    severity: Severity::Error,
    area: Area::FrontMatter,
    finds: "A source that is no official address.",
    why: "Readers act on what a guide says. Its facts come from the offices themselves and from the law.",
    example: Example::FrontMatter {
        wrong: r#"sources = ["https://visa-tips.example.com/"]"#,
        right: r#"sources = ["https://www.uscis.gov/"]"#,
    },
    found_by: "generator/src/parse/front_matter.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_source_is_an_official_page() {
        check(&wrong(&RULE), &[
                "error[unofficial-source] content/en/guide.md:2:12 this source is no official address (name a page on uscis.gov, dhs.gov, usa.gov, ftc.gov, justice.gov, state.gov or ecfr.gov, govinfo.gov, law.cornell.edu)",
            ]);
    }
}
