//! The rule `missing-page`.

use super::Example;

rule! {
    /// A link to a page that does not exist.
    ///
    /// Readers would come to an error page.
    /// The path begins at the folder of the file that you write in.
    "missing-page": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[Who we are](abuot.md)",
        right: "[Who we are](about.md)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn links_to_nowhere_get_the_nearest_name() {
        check(&wrong(&RULE), &[
                "error[missing-page] content/en/index.md:7:14 there is no page `abuot.md` (did you mean `about.md`?)",
            ]);
    }

    #[test]
    fn addresses_of_no_page_are_reported_as_such() {
        check(&body("[a](/fees/)"), &[
                "error[missing-page] content/en/index.md:7:5 no page stands at `/fees/` (write the path of the page's file from this file, such as ../accounts/index.md)",
            ]);
    }

    #[test]
    fn a_page_that_moved_is_found_by_its_old_address() {
        let moved = wrong(&RULE).replace("abuot.md", "team.md").replace("layout = \"page\"\n+++\n\n## Who", "layout = \"page\"\nredirect_from = [\"/team/\"]\n+++\n\n## Who");
        check(&moved, &[
                "error[missing-page] content/en/index.md:7:14 there is no page `team.md` (did you mean `about.md`?)",
            ]);
    }
}
