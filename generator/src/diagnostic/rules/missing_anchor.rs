//! The rule `missing-anchor`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;
use crate::source::SourcePath;

rule! {
    /// A link to a heading that does not exist.
    ///
    /// The reader would land at the top of a long page and search for the part that was meant.
    "missing-anchor": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[Who we are](about.md#hwo)",
        right: "[Who we are](about.md#who)",
    }
}

/// A heading with this id exists in the other language, without an id of its own in this one.
pub(crate) fn untranslated(page: &SourcePath, anchor: &str, id: &str) -> Violation {
    no_heading(page, anchor).help(format!("write {id} after that heading of {page}"))
}

/// No heading has this id; `ids` are those of the page.
pub(crate) fn unknown<'a>(page: &SourcePath, anchor: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Violation {
    no_heading(page, anchor).help(suggestion(anchor, ids))
}

fn no_heading(page: &SourcePath, anchor: &str) -> Violation {
    Violation::new(&RULE, format!("{page} has no heading with the id `{anchor}`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn anchors_that_no_heading_has_are_reported() {
        check(&wrong(&RULE), &[
                "error[missing-anchor] content/en/index.md:7:14 content/en/about.md has no heading with the id `hwo` (did you mean `who`?)",
            ]);
    }
}
