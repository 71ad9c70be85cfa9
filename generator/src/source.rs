//! What was read, before anything is made of it: paths and bytes.
//!
//! **A source tree knows nothing of the disk.** The same type holds the files of a
//! folder, the files built into the binary, and the small sites of the tests.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::digest;

/// The folder of files that programs ask for by these very names:
/// [RFC 8615](https://www.rfc-editor.org/rfc/rfc8615).
pub const WELL_KNOWN: &str = ".well-known/";

/// The largest file that is read, in bytes: free hosts take no larger ones
/// ([25 MiB](https://developers.cloudflare.com/pages/platform/limits/)).
pub const LARGEST_FILE: usize = 25 * 1024 * 1024;

/// A file's path below the site's root, with `/` on every system: `content/en/about.md`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a path with `/` between its parts, relative to the root.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into().into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds the file, without a trailing `/`; empty for the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What is after the last dot of the file name, in lower case; empty if there is none.
    pub fn extension(&self) -> String {
        let name = self.0.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_lowercase())
    }

    /// True for a file of markdown, whether a page or none.
    pub fn is_markdown(&self) -> bool {
        let end = self.0.len().saturating_sub(".md".len());
        self.0.as_bytes()[end..].eq_ignore_ascii_case(b".md")
    }

    /// Follows a relative address from this file, as a browser or a code host would.
    ///
    /// Gives `None` where `..` would leave the root.
    pub fn join(&self, relative: &str) -> Option<Self> {
        let mut parts: Vec<&str> = self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(Self(parts.join("/").into()))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// One file as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SourceFile {
    /// The bytes, whatever they are: nothing has been checked yet. Shared, so that a tree of
    /// today and one of yesterday hold one copy of what is the same.
    pub bytes: Arc<[u8]>,
    /// Where a person finds the file, if that is not its path in the tree.
    ///
    /// Templates built into the binary are at `templates/…` in the tree and at
    /// `generator/templates/…` in Waymark's own checkout.
    pub display_path: Option<SourcePath>,
}

/// All files that a site is made of, in the order of their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceTree {
    files: BTreeMap<SourcePath, SourceFile>,
    /// The sum of the digests of all paths.
    names: u64,
}

impl SourceTree {
    /// Puts a file in; a file that was at the same path gives way.
    pub fn insert(&mut self, path: SourcePath, bytes: Vec<u8>) {
        self.put(path, SourceFile { bytes: bytes.into(), display_path: None });
    }

    /// Puts in the files of one text, each below a line such as `//- content/en/index.md`: examples of rules and tests
    /// write sites so. What is above the first such line is left out.
    pub fn insert_files(&mut self, text: &str) {
        let mut files: Vec<(&str, String)> = Vec::new();
        for line in text.split_inclusive('\n') {
            match (line.strip_prefix("//- "), files.last_mut()) {
                (Some(path), _) => files.push((path.trim(), String::new())),
                (None, Some((_, text))) => text.push_str(line),
                (None, None) => {}
            }
        }
        for (path, text) in files {
            self.insert(SourcePath::new(path), text.into_bytes());
        }
    }

    /// Puts a finished entry in, as [`get`](Self::get) of another tree gives it.
    pub fn put(&mut self, path: SourcePath, file: SourceFile) {
        let name = digest::of(path.as_str());
        if self.files.insert(path, file).is_none() {
            self.names = self.names.wrapping_add(name);
        }
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &SourcePath) {
        if self.files.remove(path).is_some() {
            self.names = self.names.wrapping_sub(digest::of(path.as_str()));
        }
    }

    /// As [`insert`](Self::insert), for a file that people know under another path.
    pub fn insert_with_display_path(&mut self, path: SourcePath, bytes: Vec<u8>, display_path: SourcePath) {
        self.put(path, SourceFile { bytes: bytes.into(), display_path: Some(display_path) });
    }

    /// Lays another tree over this one: where both have a file, the other's counts.
    pub fn overlay(&mut self, over: Self) {
        for (path, file) in over.files {
            self.put(path, file);
        }
    }

    /// The file at a path.
    pub fn get(&self, path: &SourcePath) -> Option<&SourceFile> {
        self.files.get(path)
    }

    /// Every file below a folder, in order of path. The folder is given without a trailing `/`.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a SourcePath, &'a SourceFile)> {
        self.files
            .range(SourcePath::new(format!("{folder}/"))..)
            .take_while(move |(path, _)| path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }

    /// Every file from a given path on, in order.
    pub fn from(&self, path: &SourcePath) -> impl Iterator<Item = (&SourcePath, &SourceFile)> + use<'_> {
        self.files.range(path.clone()..)
    }

    /// Another number wherever a file has come or gone; whatever the files hold.
    pub fn names(&self) -> u64 {
        self.names
    }

    /// Every file, in order of path.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &SourceFile)> {
        self.files.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True if nothing was read.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// Where the bytes of pages come from when their turn has come: of a large site, no more pages
/// are in memory as sources than are being parsed.
pub trait Pages: Sync {
    /// The bytes of a page; nothing if it is gone, or cannot be read.
    fn read(&self, path: &SourcePath) -> Option<Cow<'_, [u8]>>;
}

impl Pages for SourceTree {
    fn read(&self, path: &SourcePath) -> Option<Cow<'_, [u8]>> {
        self.get(path).map(|file| Cow::Borrowed(&*file.bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, relative: &str, expected: Option<&str>) {
        let joined = SourcePath::new(from).join(relative);
        assert_eq!(joined.as_ref().map(SourcePath::as_str), expected);
    }

    #[test]
    fn relative_addresses_follow_folders() {
        check("content/en/a/b.md", "c.md", Some("content/en/a/c.md"));
        check("content/en/a/b.md", "../c/d.md", Some("content/en/c/d.md"));
        check("content/en/a/b.md", "./c.md", Some("content/en/a/c.md"));
        check("b.md", "../c.md", None);
    }

    #[test]
    fn below_compares_whole_folder_names() {
        let mut tree = SourceTree::default();
        for path in ["content/en/a.md", "content/en-gb/a.md", "content/en/b/c.md", "content/en.md"] {
            tree.insert(SourcePath::new(path), Vec::new());
        }
        let found: Vec<_> = tree.below("content/en").map(|(path, _)| path.as_str().to_owned()).collect();
        assert_eq!(found, ["content/en/a.md", "content/en/b/c.md"]);
    }
}
