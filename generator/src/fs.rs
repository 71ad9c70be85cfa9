//! The disk: the only place where site files are read and written.
//!
//! **Writing is all or nothing as far as a disk allows**: every changed file is first written
//! in full beside the output, and only then do renames put them in place, assets before the
//! pages that name them. What is no longer part of the site goes last.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::builtin;
use crate::machine::MachineError;
use crate::parse::LARGEST_PAGE;
use crate::render::output::{OutputPath, OutputTree};
use crate::source::{SourcePath, SourceTree};

/// Lists what the last build wrote, so that nothing else is ever removed.
const MANIFEST: &str = ".waymark-files";
/// Where changed files wait until all of them are written.
const STAGING: &str = ".waymark-staging";

/// Reads a site's folder over what is built in.
///
/// In Waymark's own checkout, templates and scripts come from `generator/`, so that an edit
/// shows without compiling.
///
/// # Errors
///
/// A folder that is missing or cannot be read.
pub fn read_tree(root: &Path) -> Result<SourceTree, MachineError> {
    let content = root.join("content");
    if !content.is_dir() {
        return Err(MachineError::new(format!("There is no folder `content` in `{}`.", root.display()))
            .help("Name the folder that holds it with --root."));
    }
    let mut tree = builtin::tree();
    let folders = [
        ("generator/templates", "templates"),
        ("generator/assets", "scripts"),
        ("templates", "templates"),
        ("styles", "styles"),
        ("content", "content"),
    ];
    for (folder, place) in folders {
        let path = root.join(folder);
        if path.is_dir() {
            let mut own = SourceTree::default();
            read_folder(&path, folder, place, &mut own, 0)?;
            tree.overlay(own);
        }
    }
    Ok(tree)
}

fn read_folder(
    path: &Path,
    folder: &str,
    place: &str,
    tree: &mut SourceTree,
    depth: usize,
) -> Result<(), MachineError> {
    // Links that form circles end here; no real site is this deep.
    if depth > 40 {
        return Err(MachineError::new(format!("The folders below `{}` never end.", path.display()))
            .help("Look for a link that leads back to a folder above it."));
    }
    let entries = fs::read_dir(path).map_err(|error| MachineError::io("read", path, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| MachineError::io("read", path, &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // Dot files, and what editors leave behind while they write.
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let path = entry.path();
        let (folder, place) = (format!("{folder}/{name}"), format!("{place}/{name}"));
        if path.is_dir() {
            read_folder(&path, &folder, &place, tree, depth + 1)?;
        } else {
            match read_file(&path) {
                Ok(bytes) if folder == place => tree.insert(SourcePath::new(place), bytes),
                Ok(bytes) => tree.insert_shown_as(SourcePath::new(place), bytes, SourcePath::new(folder)),
                // Gone between listing and reading: an editor at work.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(MachineError::io("read", &path, &error)),
            }
        }
    }
    Ok(())
}

/// Reads a file; of a page that is too large only as much as shows that it is.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if path.extension().is_some_and(|extension| extension == "md") {
        let mut bytes = Vec::new();
        fs::File::open(path)?.take(LARGEST_PAGE as u64 + 1).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

/// What writing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WriteReport {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were the same already.
    pub unchanged: usize,
    /// Files of the last build that are no longer part of the site.
    pub removed: usize,
}

/// Changed files, each with the place where it waits.
struct Staged<'a> {
    changed: Vec<(&'a OutputPath, PathBuf)>,
    unchanged: usize,
}

/// Writes a site into a folder.
///
/// # Errors
///
/// A disk that is full, or a folder that cannot be written: then the folder is as it was.
pub fn write_tree(output: &OutputTree, out: &Path) -> Result<WriteReport, MachineError> {
    fs::create_dir_all(out).map_err(|error| MachineError::io("make", out, &error))?;
    let staging = out.join(STAGING);
    let finished = stage(output, out, &staging).and_then(|staged| put_in_place(output, out, &staged));
    // Whatever happened, nothing half done stays behind.
    if staging.exists() {
        let _ = fs::remove_dir_all(&staging);
    }
    finished
}

fn stage<'a>(output: &'a OutputTree, out: &Path, staging: &Path) -> Result<Staged<'a>, MachineError> {
    let mut staged = Staged { changed: Vec::new(), unchanged: 0 };
    for (path, bytes) in output {
        let place = out.join(path.as_str());
        if is_same(&place, bytes) {
            staged.unchanged += 1;
            continue;
        }
        if staged.changed.is_empty() {
            if staging.exists() {
                fs::remove_dir_all(staging).map_err(|error| MachineError::io("clear", staging, &error))?;
            }
            fs::create_dir_all(staging).map_err(|error| MachineError::io("make", staging, &error))?;
        }
        let waiting = staging.join(staged.changed.len().to_string());
        fs::write(&waiting, bytes).map_err(|error| MachineError::io("write", &place, &error))?;
        staged.changed.push((path, waiting));
    }
    Ok(staged)
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|found| found.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|found| found == bytes)
}

fn put_in_place(output: &OutputTree, out: &Path, staged: &Staged<'_>) -> Result<WriteReport, MachineError> {
    let mut report = WriteReport { written: staged.changed.len(), unchanged: staged.unchanged, removed: 0 };
    let is_page = |path: &OutputPath| path.as_str().ends_with(".html");
    let (pages, assets): (Vec<_>, Vec<_>) = staged.changed.iter().partition(|(path, _)| is_page(path));
    for (path, waiting) in assets.into_iter().chain(pages) {
        let place = out.join(path.as_str());
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(|error| MachineError::io("make", folder, &error))?;
        }
        fs::rename(waiting, &place).map_err(|error| MachineError::io("write", &place, &error))?;
    }
    let manifest = out.join(MANIFEST);
    let before = fs::read_to_string(&manifest).unwrap_or_default();
    let now: BTreeSet<&str> = output.keys().map(OutputPath::as_str).collect();
    let listed: String = now.iter().flat_map(|path| [path, "\n"]).collect();
    if listed != before {
        fs::write(&manifest, &listed).map_err(|error| MachineError::io("write", &manifest, &error))?;
    }
    for stale in before.lines().filter(|path| !now.contains(path) && is_inside(path)) {
        let place = out.join(stale);
        if fs::remove_file(&place).is_ok() {
            report.removed += 1;
            remove_empty_folders(place.parent(), out);
        }
    }
    Ok(report)
}

/// The manifest is a file that anybody can edit: no line of it may lead out of the folder.
fn is_inside(path: &str) -> bool {
    !path.is_empty() && !path.starts_with('/') && !path.contains('\\') && !path.split('/').any(|part| part == "..")
}

fn remove_empty_folders(mut folder: Option<&Path>, out: &Path) {
    while let Some(path) = folder.filter(|path| *path != out && path.starts_with(out)) {
        // A folder that still holds something stays.
        if fs::remove_dir(path).is_err() {
            return;
        }
        folder = path.parent();
    }
}
