//! The gallery: a page of all components, made from their fixtures and never published.
//!
//! Only `cargo site serve` puts it into the tree; a build and a check know nothing of it.

use crate::source::{SourcePath, SourceTree};

/// Where fixtures are, a folder for each language.
const FIXTURES: &str = "fixtures/components";

/// Adds a gallery to every language that the site has pages in and the fixtures know.
///
/// The page is at `/gallery/`, unless the site has one of its own there.
pub fn add(tree: &mut SourceTree) {
    for (lang, text) in pages(tree) {
        let (page, display) = paths(&lang);
        if tree.get(&page).is_none() {
            tree.insert_with_display_path(page, text.into_bytes(), display);
        }
    }
}

/// Takes out what [`add`] put in.
pub fn remove(tree: &mut SourceTree) {
    for (lang, _) in pages(tree) {
        let (page, display) = paths(&lang);
        if tree.get(&page).is_some_and(|file| file.display_path.as_ref() == Some(&display)) {
            tree.remove(&page);
        }
    }
}

/// The path of a language's gallery in the tree, and the file that people know it by.
fn paths(lang: &str) -> (SourcePath, SourcePath) {
    let page = SourcePath::new(format!("content/{lang}/gallery.md"));
    (page, SourcePath::new(format!("generator/{FIXTURES}/{lang}/index.md")))
}

/// The gallery of each language: its beginning, then a part for each fixture, by name.
fn pages(tree: &SourceTree) -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = Vec::new();
    let text = |path: &SourcePath| tree.get(path).map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    for (path, _) in tree.below(FIXTURES) {
        let Some((lang, "index.md")) = path.as_str()[FIXTURES.len() + 1..].split_once('/') else { continue };
        let has_pages = tree.below(&format!("content/{lang}")).any(|(path, _)| path.is_markdown());
        if let Some(text) = text(path).filter(|_| has_pages) {
            pages.push((lang.to_owned(), text));
        }
    }
    for (lang, page) in &mut pages {
        let folder = format!("{FIXTURES}/{lang}");
        for (path, _) in tree.below(&folder) {
            let name = path.as_str()[folder.len() + 1..].strip_suffix(".md").filter(|name| *name != "index");
            if let (Some(name), Some(fixture)) = (name, text(path)) {
                page.push_str(&format!("\n## {name} {{#{name}}}\n\n{fixture}"));
            }
        }
    }
    pages
}
