//! The rule `unpublished-file`.

use super::Example;
use crate::diagnostic::{Report, Violation};
use crate::source::{SourcePath, SourceTree};

rule! {
    /// A file beside the pages that is no page.
    ///
    /// It is not published.
    "unpublished-file": Warning, Files, found by "generator/src/diagnostic/rules/unpublished_file.rs";
    Example::Described {
        wrong: "The page `content/en/fees.markdown`.",
        right: "The page `content/en/fees.md`.",
    }
}

/// Endings of texts that somebody took for pages.
const TEXTS: [&str; 14] = [
    "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx", "txt", "html", "htm", "rst", "adoc", "org", "doc", "docx",
];

/// Endings of pictures and other files for readers.
const ASSETS: [&str; 11] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "csv", "ics", "mp4"];

fn violation(ending: &str) -> Option<Violation> {
    let ending = ending.to_lowercase();
    let help = if TEXTS.contains(&ending.as_str()) {
        "rename it so that it ends in .md, if it is a page"
    } else if ASSETS.contains(&ending.as_str()) {
        "move it to content/assets"
    } else {
        // Editors and other programs leave many kinds of files behind.
        return None;
    };
    Some(Violation::new(&RULE, format!("a file that ends in .{ending} is not published from here")).help(help))
}

/// Looks for files in `content/` that no stage reads, except in the folders for data, words and assets.
pub fn check(tree: &SourceTree, report: &mut Report) {
    for (path, _) in tree.below("content").filter(|(path, _)| !path.is_markdown() && !is_in_own_folder(path)) {
        let name = path.as_str().rsplit('/').next().unwrap_or_default();
        let found = name.rsplit_once('.').and_then(|(_, ending)| violation(ending));
        if let Some(violation) = found {
            report.push(violation.in_file(path));
        }
    }
}

fn is_in_own_folder(path: &SourcePath) -> bool {
    // What lies in a hidden folder has a rule of its own.
    if path.as_str().contains("/.") {
        return true;
    }
    let mut folders = path.as_str().split('/').skip(1);
    let (first, second) = (folders.next().unwrap_or_default(), folders.next().unwrap_or_default());
    matches!(first, "assets" | "data") || second == "words"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, reported_in, tree};

    #[test]
    fn a_page_with_another_extension_is_reported() {
        check(&format!("{}//- content/en/fees.markdown\nPay online.\n", body("Text.")), &[
                "warning[unpublished-file] content/en/fees.markdown:1:1 a file that ends in .markdown is not published from here (rename it so that it ends in .md, if it is a page)",
            ]);
    }

    #[test]
    fn files_for_readers_are_found_and_those_of_programs_are_not() {
        let mut tree = tree(&body("Text."));
        for name in ["en/part/notes.TXT", "en/photo.png", "loose.pdf", "en/page.mdx"] {
            tree.insert(SourcePath::new(format!("content/{name}")), Vec::new());
        }
        for name in ["en/page.md.bak", "en/#page.md#", "en/page.md.orig", "en/4913", "en/Thumbs.db", "data/notes.csv"] {
            tree.insert(SourcePath::new(format!("content/{name}")), Vec::new());
        }
        let found = reported_in(&tree);
        let named: Vec<&str> = found.iter().filter_map(|line| line.split(' ').nth(1)).collect();
        assert_eq!(named, ["content/en/page.mdx:1:1", "content/en/part/notes.TXT:1:1", "content/en/photo.png:1:1", "content/loose.pdf:1:1"]);
    }
}
