//! The rule `repeated-id`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// An id that the page has twice.
    ///
    /// A link to it can lead to the first of them only.
    "repeated-id": Error, Headings, found by "generator/src/parse/markdown/headings.rs";
    Example::Markdown {
        wrong: r#"## Fees {#fees}

## Waiver {#fees}"#,
        right: r#"## Fees {#fees}

## Waiver {#waiver}"#,
    }
}

/// An id that the page needs for itself.
pub(crate) fn reserved(id: &str) -> Violation {
    Violation::new(&RULE, format!("the id `{id}` is one of the page's own"))
        .help("choose another id; those of footnotes and of the layout of the page are not free")
}

/// Two headings of a page have one id.
pub(crate) fn heading(id: &str) -> Violation {
    twice(id).help("give each heading an id of its own")
}

/// Two entries of a table or two anchors have one id.
pub(crate) fn entry(id: &str) -> Violation {
    twice(id).help("give each entry an id of its own")
}

fn twice(id: &str) -> Violation {
    Violation::new(&RULE, format!("the id `{id}` is on this page twice"))
}

/// The steps of the walkthrough have an id twice.
pub(crate) fn in_walkthrough(id: &str) -> Violation {
    Violation::new(&RULE, format!("the walkthrough has the id `{id}` twice"))
        .help("give the heading an id of its own, such as {#other}")
}

/// Two steps have one name.
pub(crate) fn of_step(id: &str) -> Violation {
    Violation::new(&RULE, format!("there are two steps `{id}`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn ids_are_unique_on_their_page() {
        check(&wrong(&RULE), &[
                "error[repeated-id] content/en/index.md:9:1 the id `fees` is on this page twice (give each heading an id of its own)",
            ]);
    }

    #[test]
    fn ids_of_footnotes_are_reserved() {
        check(&body("Free.[^a]\n\n## Note {#note-1}\n\n[^a]: As published."), &[
                "error[repeated-id] content/en/index.md:9:1 the id `note-1` is one of the page's own (choose another id; those of footnotes and of the layout of the page are not free)",
            ]);
        check(&body("Free.[^a]\n\n## Note 1\n\n[^a]: As published."), &[]);
    }
}
