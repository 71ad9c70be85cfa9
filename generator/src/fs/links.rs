//! Symbolic links among the sources: where they may lead.
//!
//! **A link that leaves the site's folder is refused.** Otherwise a proposed change could publish
//! any file of the machine that builds it. The folders of a site (`content`, `styles`, …) may
//! themselves be links to anywhere: whoever set up the folder made them.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::folders::FOLDERS;
use crate::machine::MachineError;

/// The folders that links may lead into, without symbolic links in their paths.
pub(super) struct Boundary(Vec<PathBuf>);

impl Boundary {
    /// The boundary of a site: its root, and the folders in it.
    pub(super) fn of(root: &Path) -> Self {
        let folders = FOLDERS.iter().map(|(folder, _)| root.join(folder));
        Self([root.to_owned()].into_iter().chain(folders).filter_map(|path| path.canonicalize().ok()).collect())
    }

    /// Where a link leads; an error if that is outside, nowhere, no file and no folder, or one of
    /// the folders `above` in which the link lies itself.
    pub(super) fn follow(&self, link: &Path, above: &[PathBuf]) -> Result<PathBuf, MachineError> {
        let shown = link.display();
        let target = link.canonicalize().map_err(|error| match error.kind() {
            ErrorKind::NotFound => refused(format!("`{shown}` is a link to a file that is not there.")),
            ErrorKind::PermissionDenied => MachineError::io("read", link, &error),
            _ => refused(format!("`{shown}` is a link that leads to itself.")),
        })?;
        if above.iter().any(|folder| folder.starts_with(&target)) {
            return Err(refused(format!("`{shown}` is a link to a folder above it.")));
        }
        if !self.0.iter().any(|folder| target.starts_with(folder)) {
            return Err(refused(format!("`{shown}` leads out of the site's folder.")));
        }
        if !target.is_file() && !target.is_dir() {
            return Err(no_file(link));
        }
        Ok(target)
    }
}

/// The error of a link that cannot be followed.
fn refused(message: String) -> MachineError {
    MachineError::new(message).help("Remove the link, or put a copy of the file in its place.")
}

/// The error of a pipe, a socket or a device: reading it might never end.
pub(super) fn no_file(path: &Path) -> MachineError {
    MachineError::new(format!("`{}` is neither a file nor a folder.", path.display()))
        .help("Remove it from the sources.")
}

/// Checks the path of one source below one of the site's folders: an error if a link in it may not be followed.
pub(super) fn check(root: &Path, folder: &str, below: &str) -> Result<(), MachineError> {
    let mut path = root.join(folder);
    for part in below.split('/') {
        path.push(part);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => match Boundary::of(root).follow(&path, &[]) {
                // An editor at work: the file comes back in a moment.
                Err(_) if is_gone(&path) => return Ok(()),
                other => other.map(drop)?,
            },
            Ok(_) => {}
            Err(_) => return Ok(()),
        }
    }
    Ok(())
}

fn is_gone(path: &Path) -> bool {
    fs::metadata(path).is_err_and(|error: io::Error| error.kind() == ErrorKind::NotFound)
}
