//! The rule `not-utf8`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A file that holds bytes which are not UTF-8 text.
    ///
    /// Old editors save accents in other ways, and readers would see broken signs.
    /// A picture with a text file's name shows up here too.
    "not-utf8": Error, Files, found by "generator/src/parse/mod.rs";
    Example::Described {
        wrong: "A page saved as Latin-1, where “ñ” is one byte.",
        right: "The same page saved as UTF-8; pictures stand in content/assets.",
    }
}

/// A page, or another text of an author, whose bytes are not UTF-8.
pub(crate) fn page() -> Violation {
    text().help("save the file as UTF-8 in your editor; if it is a picture, it belongs in content/assets")
}

/// A file whose bytes are not UTF-8.
pub(crate) fn text() -> Violation {
    Violation::new(&RULE, "this is not UTF-8 text")
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{body, reported_in, tree};
    use crate::source::SourcePath;

    #[test]
    fn a_page_of_the_largest_size_is_looked_at_to_its_last_byte() {
        let mut bytes = b"+++\ntitle = \"Two\"\n+++\n".to_vec();
        bytes.resize(crate::parse::LARGEST_PAGE - 1, b'a');
        for (end, expected) in [(&b"\xf1"[..], "error[not-utf8]"), (b"\xf1a", "error[huge-file]"), (b"a\xf1", "error[huge-file]")] {
            let mut tree = tree(&body("Text."));
            tree.insert(SourcePath::new("content/en/two.md"), [&bytes, end].concat());
            let found = reported_in(&tree);
            assert!(matches!(found.as_slice(), [one] if one.starts_with(expected)), "{found:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_reported_at_the_first_of_them() {
        let mut tree = tree(&body("Text."));
        tree.insert(SourcePath::new("content/en/index.md"), b"+++\ntitle = \"A\xf1o\"\n+++\n".to_vec());
        assert_eq!(reported_in(&tree), &[
                "error[not-utf8] content/en/index.md:2:11 this is not UTF-8 text (save the file as UTF-8 in your editor; if it is a picture, it belongs in content/assets)",
            ]);
    }
}
