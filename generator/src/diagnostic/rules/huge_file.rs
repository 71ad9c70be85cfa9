//! The rule `huge-file`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A page too large to be read by anybody.
    ///
    /// Nobody reads 4 MiB on a phone.
    /// It is most often a log or a picture with the ending `.md`.
    "huge-file": Error, Files, found by "generator/src/parse/mod.rs";
    Example::Described {
        wrong: "A page of more than 4 MiB.",
        right: "Several pages; a guide has some 10 kB.",
    }
}

/// A page of more than 4 MiB.
pub(crate) fn page() -> Violation {
    Violation::new(&RULE, "this page is larger than 4 MiB").help("cut it into several pages; a guide has some 10 kB")
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{body, reported_in, tree};
    use crate::source::SourcePath;

    #[test]
    fn a_page_of_megabytes_is_reported_and_not_read() {
        let mut tree = tree(&body("Text."));
        tree.insert(SourcePath::new("content/en/huge.md"), vec![b'a'; crate::parse::LARGEST_PAGE + 1]);
        assert_eq!(reported_in(&tree), &[
                "error[huge-file] content/en/huge.md:1:1 this page is larger than 4 MiB (cut it into several pages; a guide has some 10 kB)",
            ]);
    }
}
