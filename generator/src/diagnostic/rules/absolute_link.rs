//! The rule `absolute-link`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A link to a page of this site by its address instead of its file.
    ///
    /// Only a link to a file can be checked, follows the page when its address changes, and works in editors.
    "absolute-link": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[Who we are](/about/)",
        right: "[Who we are](about.md)",
    }
}

/// A link to a page by its address; `right` is the path of its file.
pub(crate) fn violation(right: &str) -> Violation {
    Violation::new(&RULE, "a link names the file of a page, not its address").help(format!("write `{right}`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn addresses_of_this_site_get_their_file() {
        check(&wrong(&RULE), &[
                "error[absolute-link] content/en/index.md:7:14 a link names the file of a page, not its address (write `about.md`)",
            ]);
    }

    #[test]
    fn the_sites_own_origin_and_anchors_count_too() {
        check(
            &format!("//- content/site.toml\nbase_url = \"https://example.org/\"\n{}", body("[a](https://example.org/about/#who) [b](/about#who)")),
            &[
                "error[absolute-link] content/en/index.md:7:5 a link names the file of a page, not its address (write `about.md#who`)",
                "error[absolute-link] content/en/index.md:7:41 a link names the file of a page, not its address (write `about.md#who`)",
            ],
        );
    }
}
