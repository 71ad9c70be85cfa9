//! Where the finished site may be written: never over the sources, never over somebody's files.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::folders::FOLDERS;
use super::manifest::MANIFEST;

/// Folders of a checkout beside those that a site is read from.
const CHECKOUT: [&str; 4] = [".git", "app", "generator", "tests"];

/// Why a site of `root` may not be written to `out`, in one sentence without a full stop; nothing
/// where it may. `force` allows a folder that holds files which no build wrote.
#[must_use]
pub fn refusal(root: &Path, out: &Path, force: bool) -> Option<String> {
    let (display, resolved_out) = (out.display(), resolved(out));
    let checkout = CHECKOUT.iter().copied().filter(|folder| root.join(folder).exists());
    for folder in FOLDERS.iter().map(|(folder, _)| *folder).chain(checkout) {
        let source = root.join(folder);
        // A folder may be a link: neither its path nor its target is for the site.
        for real in [resolved(root).join(folder), resolved(&source)] {
            if source.exists() && real.starts_with(&resolved_out) {
                return Some(format!("`{display}` holds the sources of the site, so the site cannot be written to it"));
            }
            if resolved_out.starts_with(&real) {
                return Some(format!(
                    "`{display}` is among the sources of the site, so the site cannot be written to it"
                ));
            }
        }
    }
    if !force && !resolved_out.join(MANIFEST).exists() && holds_files(&resolved_out) {
        return Some(format!("`{display}` holds files that no build wrote; to write the site among them, add --force"));
    }
    None
}

/// Whether a folder holds anything but hidden files, which people and programs put into a folder
/// that is to be published.
fn holds_files(folder: &Path) -> bool {
    let is_hidden = |entry: fs::DirEntry| entry.file_name().to_string_lossy().starts_with('.');
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(|entry| !is_hidden(entry)))
}

/// A path as the system resolves it: absolute, without `..` and without links; the last parts need not exist.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(real.pop()),
            part => real.push(part),
        }
        real = real.canonicalize().unwrap_or(real);
    }
    real
}
