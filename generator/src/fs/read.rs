//! Reading a site's folder over what is built in.
//!
//! In Waymark's own checkout, templates and scripts come from `generator/`, so that an edit
//! shows without compiling.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::builtin;
use crate::machine::MachineError;
use crate::parse::LARGEST_PAGE;
use crate::source::{Pages, SourcePath, SourceTree};

/// Folders of the disk and their places in the tree; a later one lies over an earlier one.
const FOLDERS: [(&str, &str); 6] = [
    ("generator/templates", "templates"),
    ("generator/assets", "scripts"),
    ("generator/fixtures", "fixtures"),
    ("templates", "templates"),
    ("styles", "styles"),
    ("content", "content"),
];

/// Reads a site's folder, whole.
///
/// # Errors
///
/// A folder that is missing, or a file that cannot be read.
pub fn read_tree(root: &Path) -> Result<SourceTree, MachineError> {
    read_folders(root, true)
}

/// Reads a site's folder except for the text of its pages, which is to be had of the second
/// value when it is wanted.
///
/// # Errors
///
/// As [`read_tree`].
pub fn list_tree(root: &Path) -> Result<(SourceTree, DiskPages), MachineError> {
    let tree = read_folders(root, false)?;
    Ok((tree, DiskPages { root: root.to_owned(), failed: Mutex::default() }))
}

/// Brings a tree up to date after some paths have changed; false if all is as it was. A folder that
/// came, went or was moved has the whole tree read again.
///
/// # Errors
///
/// As [`read_tree`]; then the tree is as it was.
pub fn read_again(root: &Path, tree: &mut SourceTree, changed: &[PathBuf]) -> Result<bool, MachineError> {
    let mut places = Vec::new();
    for path in changed {
        let below = path.strip_prefix(root).ok().map(|below| below.to_string_lossy().replace('\\', "/"));
        let place = below.as_deref().and_then(place_of);
        let was_folder = place.as_ref().is_some_and(|place| tree.below(place.as_str()).next().is_some());
        match place {
            Some(place) if !was_folder && !path.is_dir() => places.push(place),
            _ => {
                let mut new = read_tree(root)?;
                new.share(tree);
                let differs = new != *tree;
                *tree = new;
                return Ok(differs);
            }
        }
    }
    let mut new = Vec::with_capacity(places.len());
    for place in places {
        new.push((read_place(root, &place)?, place));
    }
    let mut differs = false;
    for (mut file, place) in new {
        file.share(tree);
        differs |= file.get(&place) != tree.get(&place);
        match file.get(&place) {
            Some(file) => tree.put(place, file.clone()),
            None => tree.remove(&place),
        }
    }
    Ok(differs)
}

/// The place in the tree of a path below the root.
fn place_of(below: &str) -> Option<SourcePath> {
    let in_folder = |(folder, place): &(&str, &str)| {
        let rest = below.strip_prefix(folder)?.strip_prefix('/')?;
        Some(SourcePath::new(format!("{place}/{rest}")))
    };
    FOLDERS.iter().find_map(in_folder)
}

/// The file at a place of the tree, as the uppermost folder that has it says; as a tree of one, or none.
fn read_place(root: &Path, place: &SourcePath) -> Result<SourceTree, MachineError> {
    let is_hidden = |part: &str| part.starts_with('.') || part.ends_with('~');
    for (folder, top) in FOLDERS.iter().rev() {
        let Some(rest) = place.as_str().strip_prefix(top).and_then(|rest| rest.strip_prefix('/')) else { continue };
        if rest.split('/').any(is_hidden) {
            continue;
        }
        let mut own = SourceTree::default();
        let path = root.join(folder).join(rest);
        if path.is_file() && take(&path, &format!("{folder}/{rest}"), place.clone(), true, &mut own)? {
            return Ok(own);
        }
    }
    let mut own = SourceTree::default();
    if let Some(file) = builtin::tree().get(place) {
        own.put(place.clone(), file.clone());
    }
    Ok(own)
}

fn read_folders(root: &Path, with_pages: bool) -> Result<SourceTree, MachineError> {
    let content = root.join("content");
    if !content.is_dir() {
        return Err(MachineError::new(format!("There is no folder `content` in `{}`.", root.display()))
            .help("Name the folder that holds it with --root."));
    }
    let mut tree = builtin::tree();
    for (folder, place) in FOLDERS {
        let path = root.join(folder);
        if path.is_dir() {
            let mut own = SourceTree::default();
            let real = path.canonicalize().map_err(|error| MachineError::io("read", &path, &error))?;
            read_folder(&path, folder, place, with_pages, &mut own, &mut vec![real])?;
            tree.overlay(own);
        }
    }
    Ok(tree)
}

fn read_folder(
    path: &Path,
    folder: &str,
    place: &str,
    with_pages: bool,
    tree: &mut SourceTree,
    above: &mut Vec<PathBuf>,
) -> Result<(), MachineError> {
    let told = |error| MachineError::io("read", path, &error);
    for entry in fs::read_dir(path).map_err(told)? {
        let entry = entry.map_err(told)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // Dot files, and what editors leave behind while they write.
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let path = entry.path();
        let (folder, place) = (format!("{folder}/{name}"), format!("{place}/{name}"));
        let kind = entry.file_type().map_err(told)?;
        let real = if kind.is_symlink() { follow(&path, above)? } else { path.clone() };
        if kind.is_dir() || kind.is_symlink() && real.is_dir() {
            // Where a link leads, other links lead on from.
            let real = if kind.is_symlink() { real } else { above.last().map_or(real, |folder| folder.join(&name)) };
            above.push(real);
            read_folder(&path, &folder, &place, with_pages, tree, above)?;
            above.pop();
        } else {
            take(&path, &folder, SourcePath::new(place), with_pages, tree)?;
        }
    }
    Ok(())
}

/// Where a link leads; an error if that is a folder in which it lies itself, `above` being all of those.
fn follow(path: &Path, above: &[PathBuf]) -> Result<PathBuf, MachineError> {
    let told = |message: String| {
        Err(MachineError::new(message).help("Take the link out; the folder's own files are read where they are."))
    };
    match path.canonicalize() {
        Ok(target) if above.iter().any(|folder| folder.starts_with(&target)) => {
            told(format!("`{}` is a link to a folder above it.", path.display()))
        }
        Ok(target) => Ok(target),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied) => {
            Ok(path.to_owned())
        }
        Err(_) => told(format!("`{}` is a link that leads to itself.", path.display())),
    }
}

/// Takes a file into a tree; false if it is gone.
fn take(
    path: &Path,
    shown: &str,
    place: SourcePath,
    with_pages: bool,
    tree: &mut SourceTree,
) -> Result<bool, MachineError> {
    let bytes = if with_pages || !is_page(path) { read_file(path) } else { Ok(Vec::new()) };
    match bytes {
        Ok(bytes) if shown == place.as_str() => tree.insert(place, bytes),
        Ok(bytes) => tree.insert_shown_as(place, bytes, SourcePath::new(shown)),
        // Gone between listing and reading: an editor at work.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(MachineError::io("read", path, &error)),
    }
    Ok(true)
}

fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
}

/// Reads a file; of a page that is too large only as much as shows that it is.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if !is_page(path) {
        return fs::read(path);
    }
    let file = fs::File::open(path)?;
    let most = LARGEST_PAGE as u64 + 1;
    let length = file.metadata().map_or(0, |found| found.len().min(most));
    // One byte more than the file has lets the end be seen without growing.
    let mut bytes = Vec::with_capacity(usize::try_from(length + 1).unwrap_or(0));
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The pages of a folder, read one by one.
#[derive(Debug)]
pub struct DiskPages {
    root: PathBuf,
    failed: Mutex<Option<MachineError>>,
}

impl DiskPages {
    /// The first page that could not be read, as an error.
    ///
    /// # Errors
    ///
    /// If there was one.
    pub fn all_read(self) -> Result<(), MachineError> {
        self.failed.into_inner().unwrap_or_else(PoisonError::into_inner).map_or(Ok(()), Err)
    }
}

impl Pages for DiskPages {
    fn read(&self, path: &SourcePath) -> Option<Cow<'_, [u8]>> {
        let path = self.root.join(path.as_str());
        match read_file(&path) {
            Ok(bytes) => Some(Cow::Owned(bytes)),
            Err(error) => {
                if error.kind() != io::ErrorKind::NotFound {
                    let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
                    failed.get_or_insert(MachineError::io("read", &path, &error));
                }
                None
            }
        }
    }
}
