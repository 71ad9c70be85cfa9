//! Templates, scripts, styles and words inside the binary: what a site has that brings none of its own.

use include_dir::{Dir, DirEntry, include_dir};

use crate::parse::notices;
use crate::source::{SourcePath, SourceTree};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static SCRIPTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static FIXTURES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/fixtures");
static STYLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../styles");
static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/assets");
static FACTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/data");
static ENGLISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/en/words");
static SPANISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/es/words");

/// The built-in tree. Words stand in for every language that the binary knows.
pub fn tree() -> SourceTree {
    let mut tree = SourceTree::default();
    add(&TEMPLATES, "templates", "generator/templates", &mut tree);
    add(&SCRIPTS, "scripts", "generator/assets", &mut tree);
    add(&FIXTURES, "fixtures", "generator/fixtures", &mut tree);
    add(&STYLES, "styles", "styles", &mut tree);
    add(&ASSETS, "content/assets", "content/assets", &mut tree);
    add(&FACTS, "content/data", "content/data", &mut tree);
    // Notices are about the pages of one site.
    tree.remove(&notices::path());
    add(&ENGLISH, "content/en/words", "content/en/words", &mut tree);
    add(&SPANISH, "content/es/words", "content/es/words", &mut tree);
    tree
}

/// The text of a built-in table of `content/data`, for built-in words where a site has a table of its own.
pub fn data(name: &str) -> Option<&'static str> {
    FACTS.get_file(name)?.contents_utf8()
}

fn add(dir: &Dir<'_>, folder: &str, display: &str, tree: &mut SourceTree) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => add(dir, folder, display, tree),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                tree.insert_with_display_path(
                    SourcePath::new(format!("{folder}/{path}")),
                    file.contents().to_vec(),
                    SourcePath::new(format!("{display}/{path}")),
                );
            }
        }
    }
}
