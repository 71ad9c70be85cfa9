//! The rule `hidden-folder`.

use super::{Example, UNSAFE_NAME};
use crate::diagnostic::{Diagnostic, Report};
use crate::source::WELL_KNOWN;
use crate::source::{SourcePath, SourceTree};

rule! {
    /// A folder whose name begins with a dot, so that nothing in it is published.
    ///
    /// Programs keep their own files in such folders, and many hosts do not serve them.
    /// Only content/assets/.well-known is published, at /.well-known/.
    "hidden-folder": Warning, Files, found by "generator/src/diagnostic/rules/hidden_folder.rs";
    Example::Described {
        wrong: "The file `content/.well-known/security.txt`.",
        right: "The file `content/assets/.well-known/security.txt`.",
    }
}

/// Whether an entry of the tree is a hidden folder: hidden files are not read at all.
pub fn is_folder(path: &SourcePath) -> bool {
    path.as_str().rsplit('/').next().is_some_and(|name| name.starts_with('.'))
}

/// Reports hidden folders, and files whose names are no text.
pub fn check(tree: &SourceTree, report: &mut Report) {
    for (path, _) in tree.below("content").filter(|(path, _)| !path.is_markdown()) {
        let text = path.as_str();
        if is_folder(path) {
            report.push(
                Diagnostic::whole_file(RULE, path, "this folder is passed over, because its name begins with a dot")
                    .help("rename it, or move files for /.well-known/ to content/assets/.well-known"),
            );
        } else if let Some(at) = text.find(&format!("/{WELL_KNOWN}")).filter(|at| *at + 1 != "content/assets/".len()) {
            let folder = &text[..=at + WELL_KNOWN.len() - 1];
            report.push(
                Diagnostic::whole_file(RULE, path, format!("nothing in {folder} is published"))
                    .help("move the file to content/assets/.well-known; it is published at /.well-known/"),
            );
        }
        if let Some(sign) = text.chars().find(|c| c.is_control() || *c == '\u{fffd}') {
            let fault = match sign {
                '\u{fffd}' => "the name of this file is not UTF-8 text".to_owned(),
                sign => format!("the name of this file has the character U+{:04X}", u32::from(sign)),
            };
            report.push(Diagnostic::whole_file(UNSAFE_NAME, path, fault).help("rename the file or the folder"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, reported_in, tree};

    #[test]
    fn a_well_known_folder_below_another_folder_is_reported() {
        check(
            &format!("{}//- content/.well-known/security.txt\nContact: mailto:help@example.org\n", body("Text.")),
            &[
                "warning[hidden-folder] content/.well-known/security.txt:1:1 nothing in content/.well-known is published (move the file to content/assets/.well-known; it is published at /.well-known/)",
            ],
        );
    }

    #[test]
    fn a_hidden_folder_is_reported_once() {
        let mut tree = tree(&body("Text."));
        tree.insert(SourcePath::new("content/assets/.drafts"), Vec::new());
        assert_eq!(
            reported_in(&tree),
            &[
                "warning[hidden-folder] content/assets/.drafts:1:1 this folder is passed over, because its name begins with a dot (rename it, or move files for /.well-known/ to content/assets/.well-known)",
            ]
        );
    }

    #[test]
    fn names_of_files_that_are_no_text_are_reported() {
        let mut tree = tree(&body("Text."));
        tree.insert(SourcePath::new("content/assets/a\n/*.png"), Vec::new());
        tree.insert(SourcePath::new("content/data/p\u{fffd}.toml"), Vec::new());
        let reported = reported_in(&tree);
        assert!(
            reported[0].starts_with(
                "error[unsafe-name] content/assets/a\n/*.png:1:1 the name of this file has the character U+000A"
            ),
            "{reported:?}"
        );
        assert!(reported[1].contains("the name of this file is not UTF-8 text"), "{reported:?}");
    }
}
