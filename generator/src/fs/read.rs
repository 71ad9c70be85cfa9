//! Reading a site's folder over what is built in.
//!
//! In Waymark's own checkout, templates and scripts come from `generator/`, so that an edit
//! shows without compiling.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::folders::FOLDERS;
use super::links::{self, Boundary};
use crate::builtin;
use crate::error::{EnvironmentError, LinkFault};
use crate::parse::LARGEST_PAGE;
use crate::source::{LARGEST_FILE, Pages, SourceFile, SourcePath, SourceTree};

/// Reads a site's folder, whole.
///
/// # Errors
///
/// A folder that is missing, or a file that cannot be read.
pub fn read_tree(root: &Path) -> Result<SourceTree, EnvironmentError> {
    Ok(read_folders(root, Text::OfAll { known: &SourceTree::default() })?.0)
}

/// Reads a site's folder except for the text of its pages, which is to be had of the second
/// value when it is wanted.
///
/// # Errors
///
/// As [`read_tree`].
pub fn list_tree(root: &Path) -> Result<(SourceTree, DiskPages), EnvironmentError> {
    let (tree, odd_names) = read_folders(root, Text::OfNoPage)?;
    Ok((tree, DiskPages { root: root.to_owned(), odd_names, failed: Mutex::default() }))
}

/// Brings a tree up to date after some paths have changed; false if all is unchanged. A folder that
/// came, went or was moved has the whole tree read again.
///
/// # Errors
///
/// As [`read_tree`]; then the tree is unchanged.
pub fn read_again(root: &Path, tree: &mut SourceTree, changed: &[PathBuf]) -> Result<bool, EnvironmentError> {
    let mut sources = Vec::new();
    for path in changed {
        let below = path.strip_prefix(root).ok().and_then(Path::to_str).map(|below| below.replace('\\', "/"));
        let source = below.as_deref().and_then(source_path_of);
        let was_folder = source.as_ref().is_some_and(|source| tree.below(source.as_str()).next().is_some());
        match source {
            Some(source) if !was_folder && !path.is_dir() => sources.push(source),
            _ => {
                let (new, _) = read_folders(root, Text::OfAll { known: tree })?;
                let differs = new != *tree;
                *tree = new;
                return Ok(differs);
            }
        }
    }
    let mut new = Vec::with_capacity(sources.len());
    for source in sources {
        new.push((read_source(root, &source, tree)?, source));
    }
    let mut differs = false;
    for (file, source) in new {
        differs |= file.get(&source) != tree.get(&source);
        match file.get(&source) {
            Some(file) => tree.put(source, file.clone()),
            None => tree.remove(&source),
        }
    }
    Ok(differs)
}

/// The path in the tree of a path below the root.
fn source_path_of(below: &str) -> Option<SourcePath> {
    let in_folder = |(folder, source): &(&str, &str)| {
        let rest = below.strip_prefix(folder)?.strip_prefix('/')?;
        Some(SourcePath::new(format!("{source}/{rest}")))
    };
    FOLDERS.iter().find_map(in_folder)
}

/// The file at a path of the tree, from the uppermost folder that has it; as a tree of one, or none.
fn read_source(root: &Path, source: &SourcePath, known: &SourceTree) -> Result<SourceTree, EnvironmentError> {
    for (folder, top) in FOLDERS.iter().rev() {
        let Some(rest) = source.as_str().strip_prefix(top).and_then(|rest| rest.strip_prefix('/')) else { continue };
        if rest.split('/').any(is_passed_over) {
            continue;
        }
        let mut own = SourceTree::default();
        let path = root.join(folder).join(rest);
        if path.is_file() {
            links::check(root, folder, rest)?;
            if read_into(&mut own, &path, &format!("{folder}/{rest}"), source.clone(), Text::OfAll { known })? {
                return Ok(own);
            }
        }
    }
    let mut own = SourceTree::default();
    if let Some(file) = builtin::tree().get(source) {
        own.put(source.clone(), file.clone());
    }
    Ok(own)
}

/// The folder whose files are published under their own names:
/// [RFC 8615](https://www.rfc-editor.org/rfc/rfc8615).
const WELL_KNOWN: &str = ".well-known";

/// Whether a file or folder of this name is no source: hidden, or what editors leave behind while they write.
fn is_passed_over(name: &str) -> bool {
    name.starts_with('.') && name != WELL_KNOWN || name.ends_with('~')
}

/// Hidden folders that programs make for themselves: nobody looks for their files on the site.
const OF_PROGRAMS: [&str; 15] = [
    ".git",
    ".github",
    ".svn",
    ".hg",
    ".jj",
    ".vscode",
    ".vs",
    ".idea",
    ".zed",
    ".obsidian",
    ".cache",
    ".trash",
    ".Trash",
    ".fseventsd",
    ".AppleDouble",
];

/// The most folders that are entered by way of links: links to folders of links multiply.
const MOST_BEHIND_LINKS: usize = 10_000;

/// The real paths of files whose names are no text, by the paths that represent them in the tree.
type OddNames = BTreeMap<SourcePath, PathBuf>;

/// The text of which files is read.
#[derive(Clone, Copy, Debug)]
enum Text<'a> {
    /// Of all. Files that are the same in an older tree share its copy: what compares the two later
    /// need not look at their bytes, and no second copy of a large site is held and let go.
    OfAll { known: &'a SourceTree },
    /// Of all but pages.
    OfNoPage,
}

fn read_folders(root: &Path, text: Text<'_>) -> Result<(SourceTree, OddNames), EnvironmentError> {
    let content = root.join("content");
    if !content.is_dir() {
        return Err(EnvironmentError::NoContentFolder(root.to_owned()));
    }
    let mut tree = builtin::tree();
    let mut odd_names = OddNames::new();
    for (folder, source) in FOLDERS {
        let path = root.join(folder);
        if path.is_dir() {
            let real = path.canonicalize().map_err(|error| EnvironmentError::io("read", &path, &error))?;
            let mut walk = Walk::new(Boundary::of(root), text, real);
            walk.read_folder(&path, folder, source)?;
            tree.overlay(walk.tree);
            odd_names.append(&mut walk.odd_names);
        }
    }
    Ok((tree, odd_names))
}

/// The reading of one folder with all below it.
struct Walk<'a> {
    boundary: Boundary,
    text: Text<'a>,
    tree: SourceTree,
    odd_names: OddNames,
    /// The real paths of the folder that is being read and of those around it.
    above: Vec<PathBuf>,
    /// How many of the folders `above` are behind a link.
    links: usize,
    /// How many folders behind links have been read.
    behind_links: usize,
}

impl<'a> Walk<'a> {
    fn new(boundary: Boundary, text: Text<'a>, real: PathBuf) -> Self {
        let (tree, odd_names) = Default::default();
        Self { boundary, text, tree, odd_names, above: vec![real], links: 0, behind_links: 0 }
    }

    fn read_folder(&mut self, path: &Path, folder: &str, source: &str) -> Result<(), EnvironmentError> {
        let failed = |error| EnvironmentError::io("read", path, &error);
        for entry in fs::read_dir(path).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let file_name = entry.file_name();
            let name = file_name.to_string_lossy();
            let kind = entry.file_type().map_err(failed)?;
            let (folder, source) = (format!("{folder}/{name}"), format!("{source}/{name}"));
            if is_passed_over(&name) {
                if kind.is_dir() && source.starts_with("content/") && !OF_PROGRAMS.contains(&&*name) {
                    // An empty entry represents the folder: a rule reports that it is passed over.
                    self.tree.insert(SourcePath::new(source), Vec::new());
                }
                continue;
            }
            let path = entry.path();
            if kind.is_symlink() {
                let real = self.boundary.follow(&path, &self.above)?;
                if real.is_dir() {
                    self.links += 1;
                    self.enter(&path, real, &folder, &source)?;
                    self.links -= 1;
                    continue;
                }
            } else if kind.is_dir() {
                // Links in a linked folder lead on from where that folder really is.
                let real = self.above.last().map_or_else(|| path.clone(), |above| above.join(&file_name));
                self.enter(&path, real, &folder, &source)?;
                continue;
            } else if !kind.is_file() {
                return Err(EnvironmentError::NotAFile(path));
            }
            let source = SourcePath::new(source);
            if file_name.to_str().is_none() || path.to_str().is_none() {
                self.odd_names.insert(source.clone(), path.clone());
            }
            read_into(&mut self.tree, &path, &folder, source, self.text)?;
        }
        Ok(())
    }

    fn enter(&mut self, path: &Path, real: PathBuf, folder: &str, source: &str) -> Result<(), EnvironmentError> {
        self.behind_links += usize::from(self.links > 0);
        if self.behind_links > MOST_BEHIND_LINKS {
            return Err(EnvironmentError::Link(path.to_owned(), LinkFault::TooMany(MOST_BEHIND_LINKS)));
        }
        self.above.push(real);
        self.read_folder(path, folder, source)?;
        self.above.pop();
        Ok(())
    }
}

/// Reads a file into a tree; false if it is gone. `display` is the path by which people know it.
fn read_into(
    tree: &mut SourceTree,
    path: &Path,
    display: &str,
    source: SourcePath,
    text: Text<'_>,
) -> Result<bool, EnvironmentError> {
    let bytes = match text {
        Text::OfNoPage if is_page(path) => Ok(Vec::new()),
        _ => read_file(path),
    };
    match bytes {
        Ok(bytes) => {
            let known = if let Text::OfAll { known } = text { known.get(&source) } else { None };
            let same = known.filter(|known| *known.bytes == *bytes).map(|known| known.bytes.clone());
            let display_path = (display != source.as_str()).then(|| SourcePath::new(display));
            tree.put(source, SourceFile { bytes: same.unwrap_or_else(|| bytes.into()), display_path });
        }
        // Gone between listing and reading: an editor at work.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(EnvironmentError::io("read", path, &error)),
    }
    Ok(true)
}

fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
}

/// Reads a file; of one that is too large only as much as shows that it is.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let most = if is_page(path) { LARGEST_PAGE } else { LARGEST_FILE } as u64 + 1;
    let length = file.metadata().map_or(0, |found| found.len().min(most));
    // One byte more than the file has shows the end without growing the buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(length + 1).unwrap_or(0));
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The pages of a folder, read one by one.
#[derive(Debug)]
pub struct DiskPages {
    root: PathBuf,
    odd_names: OddNames,
    failed: Mutex<Option<EnvironmentError>>,
}

impl DiskPages {
    /// The first page that could not be read, as an error.
    ///
    /// # Errors
    ///
    /// If there was one.
    pub fn all_read(self) -> Result<(), EnvironmentError> {
        self.failed.into_inner().unwrap_or_else(PoisonError::into_inner).map_or(Ok(()), Err)
    }
}

impl Pages for DiskPages {
    fn read(&self, path: &SourcePath) -> Option<Cow<'_, [u8]>> {
        let path = self.odd_names.get(path).cloned().unwrap_or_else(|| self.root.join(path.as_str()));
        match read_file(&path) {
            Ok(bytes) => Some(Cow::Owned(bytes)),
            Err(error) => {
                if error.kind() != io::ErrorKind::NotFound {
                    let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
                    failed.get_or_insert(EnvironmentError::io("read", &path, &error));
                }
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_file_that_is_too_large_only_the_beginning_is_read() {
        const LENGTH: u64 = 400_000_000;
        for (name, most) in [("picture.png", LARGEST_FILE), ("page.md", LARGEST_PAGE)] {
            let path = std::env::temp_dir().join(format!("waymark-large-{}-{name}", std::process::id()));
            // It takes no room on the disk.
            fs::File::create(&path).and_then(|file| file.set_len(LENGTH)).expect("a file");
            let bytes = read_file(&path);
            // What stays behind lies where the system clears up by itself.
            let _ = fs::remove_file(&path);
            assert_eq!(bytes.expect("it can be read").len(), most + 1, "{name}");
        }
    }
}
