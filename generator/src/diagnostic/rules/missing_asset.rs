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
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn files_that_are_not_there_are_reported() {
        check(&wrong(&RULE), &[
                "error[missing-asset] content/en/index.md:7:12 there is no file `../assets/mark.swg` (did you mean `../assets/mark.svg`?)",
            ]);
    }
}
