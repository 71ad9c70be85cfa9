//! The rule `unofficial-source`.

use super::Example;
use crate::diagnostic::Violation;
use crate::official_hosts::{LAW_HOSTS, OFFICIAL_HOSTS};

rule! {
    /// A source that is no official address.
    ///
    /// Readers act on what a guide says.
    /// Its facts come from the offices themselves and from the law.
    "unofficial-source": Error, FrontMatter, found by "generator/src/parse/front_matter.rs";
    Example::FrontMatter {
        wrong: r#"sources = ["https://visa-tips.example.com/"]"#,
        right: r#"sources = ["https://www.uscis.gov/"]"#,
    }
}

/// A source that is no address.
pub(crate) fn no_address() -> Violation {
    Violation::new(&RULE, "a source is an address that begins with https://").help(help())
}

/// A source on another host.
pub(crate) fn elsewhere() -> Violation {
    Violation::new(&RULE, "this source is no official address").help(help())
}

fn help() -> String {
    format!("name a page on {} or {}", OFFICIAL_HOSTS.join(", "), LAW_HOSTS.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_source_is_an_official_page() {
        check(&wrong(&RULE), &[
                "error[unofficial-source] content/en/guide.md:2:12 this source is no official address (name a page on uscis.gov, dhs.gov, usa.gov, ftc.gov, justice.gov, state.gov or ecfr.gov, govinfo.gov, law.cornell.edu, nist.gov)",
            ]);
    }
}
