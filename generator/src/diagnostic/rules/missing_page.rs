//! The rule `missing-page`.

use super::Example;
use crate::diagnostic::Violation;

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

/// The file of a link does not exist; `near` is the path of one with nearly that name.
pub(crate) fn no_file(path: &str, near: Option<&str>) -> Violation {
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "check the path; it begins at the folder of this file".to_owned(),
    };
    no_page(path).help(help)
}

/// The address of a link is that of no page.
pub(crate) fn no_address(address: &str) -> Violation {
    Violation::new(&RULE, format!("there is no page at `{address}`"))
        .help("write the path of the page's file from this file, such as ../accounts/index.md")
}

/// The page of a notice does not exist.
pub(crate) fn in_notice(path: &str) -> Violation {
    no_page(path).help("write the path of its file below the folder of the language, or a folder that ends in /")
}

/// The page of a link in the footer does not exist.
pub(crate) fn in_footer(path: &str) -> Violation {
    no_page(path).help(BELOW_LANGUAGE)
}

/// The page of another name in the index of the site does not exist.
pub(crate) fn in_index(path: &str) -> Violation {
    Violation::new(&RULE, format!("there is no page `{path}`, or the index does not list it")).help(BELOW_LANGUAGE)
}

const BELOW_LANGUAGE: &str = "write the path of its file below the folder of the language, such as about.md";

fn no_page(path: &str) -> Violation {
    Violation::new(&RULE, format!("there is no page `{path}`"))
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
                "error[missing-page] content/en/index.md:7:5 there is no page at `/fees/` (write the path of the page's file from this file, such as ../accounts/index.md)",
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
