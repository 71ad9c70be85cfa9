//! The rule `missing-asset`.

use super::Example;
use crate::diagnostic::Violation;
use crate::preview::CardFault;

rule! {
    /// A link to a file that does not exist.
    ///
    /// Readers would come to an error page.
    /// Files to download are in content/assets.
    "missing-asset": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[The mark](../assets/mark.swg)",
        right: "[The mark](../assets/mark.svg)",
    }
}

/// The picture of the previews does not exist.
pub(crate) fn no_card(name: &str) -> Violation {
    Violation::new(&RULE, format!("there is no picture `{name}` in content/assets")).help(CARD)
}

/// The picture of the previews cannot be their card.
pub(crate) fn unusable_card(fault: &CardFault) -> Violation {
    Violation::new(&RULE, fault.to_string()).help(CARD)
}

const CARD: &str = "name a PNG of 1200 by 630 pixels with a palette, or leave the key out";

/// The file does not exist; `near` is the path of one with nearly that name.
pub(crate) fn unknown(path: &str, near: Option<&str>) -> Violation {
    let help = near.map_or_else(
        || "put the file into content/assets; a link to a page ends in .md".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Violation::new(&RULE, format!("there is no file `{path}`")).help(help)
}

/// The file exists, in a folder that is not published.
pub(crate) fn elsewhere() -> Violation {
    Violation::new(&RULE, "only files in content/assets are published").help("move the file there")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, reported, with_body, wrong};

    /// The page that was meant by a link is offered.
    #[track_caller]
    fn check_offer(link: &str, right: &str) {
        let site = format!(
            "{}//- content/en/part/index.md\n+++\ntitle = \"Part\"\ndescription = \"A section that is only here to show how a link to it is written.\"\n+++\n",
            with_body(&format!("[The part]({link})"))
        );
        let found = reported(&site);
        let wanted = format!("there is no file `{link}` (did you mean `{right}`?)");
        assert!(matches!(found.as_slice(), [one] if one.ends_with(&wanted)), "{link}: {found:?}");
    }

    #[test]
    fn links_to_pages_by_their_addresses_get_the_name_of_the_file() {
        for link in ["about", "about/", "about.html", "about.md?x=1", "about?x=1"] {
            check_offer(link, "about.md");
        }
        for link in ["part", "part/", "part/index.html"] {
            check_offer(link, "part/index.md");
        }
        check_offer("www.uscis.gov/forms", "https://www.uscis.gov/forms");
        check_offer("uscis.gov", "https://uscis.gov");
    }

    #[test]
    fn files_that_are_not_there_are_reported() {
        check(&wrong(&RULE), &[
                "error[missing-asset] content/en/index.md:7:12 there is no file `../assets/mark.swg` (did you mean `../assets/mark.svg`?)",
            ]);
    }
}
