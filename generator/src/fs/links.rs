//! Symbolic links among the sources: where they may lead.
//!
//! **A link that leaves the site's folder is refused.** Otherwise a proposed change could publish
//! any file of the machine that builds it. The folders of a site (`content`, `styles`, …) may
//! themselves be links to anywhere: the person who set up the folder made them.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::folders::FOLDERS;
use crate::error::{EnvironmentError, LinkFault};

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
    pub(super) fn follow(&self, link: &Path, above: &[PathBuf]) -> Result<PathBuf, EnvironmentError> {
        let refused = |fault| EnvironmentError::Link(link.to_owned(), fault);
        let target = link.canonicalize().map_err(|error| match error.kind() {
            ErrorKind::NotFound => refused(LinkFault::NoTarget),
            ErrorKind::PermissionDenied => EnvironmentError::io("read", link, &error),
            _ => refused(LinkFault::Circle),
        })?;
        if above.iter().any(|folder| folder.starts_with(&target)) {
            return Err(refused(LinkFault::Above));
        }
        if !self.0.iter().any(|folder| target.starts_with(folder)) {
            return Err(refused(LinkFault::Outside));
        }
        if !target.is_file() && !target.is_dir() {
            return Err(EnvironmentError::NotAFile(link.to_owned()));
        }
        Ok(target)
    }
}

/// Checks the path of one source below one of the site's folders: an error if a link in it may not be followed.
pub(super) fn check(root: &Path, folder: &str, below: &str) -> Result<(), EnvironmentError> {
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
