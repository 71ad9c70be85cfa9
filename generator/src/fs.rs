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
use crate::fix::Mended;
use crate::machine::MachineError;
use crate::parse::LARGEST_PAGE;
use crate::render::output::{Output, OutputPath};
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
        ("generator/fixtures", "fixtures"),
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
        if let Some(error) = circle(&entry, &path) {
            return Err(error);
        }
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

/// The error of a link that leads back to a folder above it.
fn circle(entry: &fs::DirEntry, path: &Path) -> Option<MachineError> {
    if !entry.file_type().is_ok_and(|kind| kind.is_symlink()) {
        return None;
    }
    let told = |message: String| {
        Some(MachineError::new(message).help("Take the link out; the folder's own files are read where they are."))
    };
    match (path.canonicalize(), path.parent().map(Path::canonicalize)) {
        (Ok(target), Some(Ok(folder))) if folder.starts_with(&target) => {
            told(format!("`{}` is a link to a folder above it.", path.display()))
        }
        (Err(error), _) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied) => {
            told(format!("`{}` is a link that leads to itself.", path.display()))
        }
        _ => None,
    }
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

/// Writes mended sources in the place of those they were made of, each under another name first.
///
/// # Errors
///
/// A file that is no longer as it was read, that lies outside of the site's content, or that
/// cannot be written; those before it are written then.
pub fn write_sources(root: &Path, mended: &[Mended]) -> Result<(), MachineError> {
    let content = root.join("content");
    let inside = content.canonicalize().map_err(|error| MachineError::io("read", &content, &error))?;
    for file in mended {
        let path = root.join(file.path.as_str());
        let told = |error| MachineError::io("write", &path, &error);
        // Through a link to the file itself, so that the link stays one.
        let real = path.canonicalize().map_err(told)?;
        if !real.starts_with(&inside) {
            return Err(MachineError::new(format!("`{}` is a link to a file outside of the site.", path.display()))
                .help("Mend that file by hand."));
        }
        if fs::read(&real).map_err(told)? != file.before.as_bytes() {
            return Err(MachineError::new(format!("`{}` has changed meanwhile.", path.display()))
                .help("Run the same command again."));
        }
        let waiting = real.with_extension("waymark-new");
        let written = fs::write(&waiting, &file.after)
            .and_then(|()| fs::set_permissions(&waiting, fs::metadata(&real)?.permissions()))
            .and_then(|()| fs::rename(&waiting, &real));
        if written.is_err() {
            let _ = fs::remove_file(&waiting);
        }
        written.map_err(told)?;
    }
    Ok(())
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

/// A site on its way to the disk: changed files wait beside the output until all are written.
///
/// Dropped without [`finish`](Self::finish), it leaves the output as it was.
pub struct SiteWriter {
    out: PathBuf,
    staging: PathBuf,
    paths: BTreeSet<OutputPath>,
    /// The folder made last: pages come folder by folder.
    folder: PathBuf,
    changed: usize,
    unchanged: usize,
    failed: Option<MachineError>,
    made: bool,
}

impl SiteWriter {
    /// A writer for a folder, which is made if it is not there.
    ///
    /// # Errors
    ///
    /// A folder that cannot be made or written.
    pub fn new(out: &Path) -> Result<Self, MachineError> {
        let staging = out.join(STAGING);
        let made = !out.exists();
        if staging.exists() {
            fs::remove_dir_all(&staging).map_err(|error| MachineError::io("clear", &staging, &error))?;
        }
        fs::create_dir_all(&staging).map_err(|error| MachineError::io("make", out, &error))?;
        Ok(Self {
            out: out.to_owned(),
            staging,
            paths: BTreeSet::new(),
            folder: PathBuf::new(),
            changed: 0,
            unchanged: 0,
            failed: None,
            made,
        })
    }

    /// Puts every changed file in its place, and takes away what is no longer part of the site.
    ///
    /// # Errors
    ///
    /// A disk that was full while files were put: then the folder is as it was.
    pub fn finish(mut self) -> Result<WriteReport, MachineError> {
        match self.failed.take() {
            Some(error) => Err(error),
            None => put_in_place(&self),
        }
    }

    fn stage(&mut self, path: &OutputPath, bytes: &[u8]) -> Result<(), MachineError> {
        let place = self.out.join(path.as_str());
        if is_same(&place, bytes) {
            self.unchanged += 1;
            return Ok(());
        }
        let waiting = self.staging.join(path.as_str());
        let told = |error| MachineError::io("write", &place, &error);
        if let Some(folder) = waiting.parent().filter(|folder| *folder != self.folder) {
            fs::create_dir_all(folder).map_err(told)?;
            self.folder = folder.to_owned();
        }
        fs::write(&waiting, bytes).map_err(told)?;
        self.changed += 1;
        Ok(())
    }
}

impl Output for SiteWriter {
    fn put(&mut self, path: OutputPath, bytes: Vec<u8>) {
        // The first failure is told at the end; after it nothing more is tried.
        if self.failed.is_none()
            && let Err(error) = self.stage(&path, &bytes)
        {
            self.failed = Some(error);
        }
        self.paths.insert(path);
    }
}

impl Drop for SiteWriter {
    fn drop(&mut self) {
        // Whatever happened, nothing half done stays behind.
        let _ = fs::remove_dir_all(&self.staging);
        if self.made {
            // A folder with something in it stays.
            let _ = fs::remove_dir(&self.out);
        }
    }
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|found| found.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|found| found == bytes)
}

fn put_in_place(site: &SiteWriter) -> Result<WriteReport, MachineError> {
    let out = site.out.as_path();
    let mut report = WriteReport { written: site.changed, unchanged: site.unchanged, removed: 0 };
    move_in(&site.staging, out)?;
    let manifest = out.join(MANIFEST);
    let before = fs::read_to_string(&manifest).unwrap_or_default();
    let now: BTreeSet<&str> = site.paths.iter().map(OutputPath::as_str).collect();
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

/// Moves everything from one folder into another: what is new with all below it at once, the
/// rest file by file; assets first, pages last, so that no page names what is not there.
fn move_in(from: &Path, to: &Path) -> Result<(), MachineError> {
    let told = |error| MachineError::io("write", to, &error);
    let mut names = Vec::new();
    for entry in fs::read_dir(from).map_err(told)? {
        names.push(entry.map_err(told)?.file_name());
    }
    names.sort_by_key(|name| (name != "assets", Path::new(name).extension().is_some_and(|end| end == "html")));
    for name in names {
        let (waiting, place) = (from.join(&name), to.join(&name));
        if waiting.is_dir() && place.is_dir() {
            move_in(&waiting, &place)?;
        } else {
            fs::rename(&waiting, &place).map_err(|error| MachineError::io("write", &place, &error))?;
        }
    }
    Ok(())
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
