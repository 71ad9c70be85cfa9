//! The names of watched files: as the caller says them, and as the system says them in events.
//!
//! A file has more than one name where symbolic links lead to it. The system reports changes at
//! the path where the file is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// A path to watch, under both of its names.
#[derive(Clone, Debug)]
pub(super) struct Root {
    /// As the caller says it.
    pub(super) given: PathBuf,
    /// As the system says it in events: absolute, without symbolic links.
    pub(super) real: PathBuf,
}

/// The most folders that are entered by way of links, as the reader of the sources has it.
const MOST_BEHIND_LINKS: usize = 10_000;

/// The watched paths, and the links among them.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_real: BTreeMap<PathBuf, BTreeSet<PathBuf>>,
    /// Where each link leads.
    links: BTreeMap<PathBuf, PathBuf>,
    behind_links: usize,
}

impl Names {
    /// Finds the links below some paths.
    pub(super) fn of(roots: &[Root]) -> Self {
        let mut this = Self::default();
        for Root { given, real } in roots {
            this.by_real.entry(real.clone()).or_default().insert(given.clone());
            this.find_links(given, real, &mut vec![real.clone()], false);
        }
        this
    }

    fn find_links(&mut self, given: &Path, real: &Path, above: &mut Vec<PathBuf>, is_linked: bool) {
        self.behind_links += usize::from(is_linked);
        // What cannot be read now is reported by the reader of the sources.
        let Ok(entries) = fs::read_dir(real).map(|entries| entries.flatten()) else { return };
        for entry in entries {
            let Ok(kind) = entry.file_type() else { continue };
            let name = PathBuf::from(entry.file_name());
            if is_noise(&name) || !(kind.is_dir() || kind.is_symlink()) || self.behind_links > MOST_BEHIND_LINKS {
                continue;
            }
            let given = given.join(&name);
            let mut real = real.join(&name);
            if kind.is_symlink() {
                let Ok(target) = real.canonicalize() else { continue };
                self.by_real.entry(target.clone()).or_default().insert(given.clone());
                self.links.insert(given.clone(), target.clone());
                real = target;
            }
            if real.is_dir() && !above.iter().any(|folder| folder.starts_with(&real)) {
                above.push(real.clone());
                self.find_links(&given, &real, above, is_linked || kind.is_symlink());
                above.pop();
            }
        }
    }

    /// The targets of all links.
    pub(super) fn targets(&self) -> BTreeSet<&PathBuf> {
        self.links.values().collect()
    }

    /// The links that lead to folders, with these.
    pub(super) fn linked_folders(&self) -> impl Iterator<Item = Root> {
        let folders = self.links.iter().filter(|(_, real)| real.is_dir());
        folders.map(|(given, real)| Root { given: given.clone(), real: real.clone() })
    }

    /// Whether a change at a path, as the caller says it, may be one of links.
    pub(super) fn may_change(&self, given: &Path) -> bool {
        match self.links.get(given) {
            Some(target) => given.canonicalize().ok().as_ref() != Some(target),
            // A new folder may hold links.
            None => given.is_symlink() || given.is_dir(),
        }
    }

    /// The caller's names for a path of an event; none where it is no source.
    pub(super) fn given(&self, path: &Path) -> BTreeSet<PathBuf> {
        let mut found = BTreeSet::new();
        for above in path.ancestors() {
            let Some(names) = self.by_real.get(above) else { continue };
            let Ok(below) = path.strip_prefix(above) else { continue };
            if below.as_os_str().is_empty() {
                found.extend(names.iter().cloned());
            } else if !is_noise(below) {
                found.extend(names.iter().map(|name| name.join(below)));
            }
        }
        found
    }
}

/// The path as the system names it in events; the last part need not exist.
pub(super) fn real_path(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(real), _, _) => Ok(real),
        (Err(_), Some(folder), Some(name)) => Ok(folder.canonicalize()?.join(name)),
        (Err(error), _, _) => Err(error),
    }
}

/// Whether a path below a watched one is made by tools or by an editor in passing.
pub(super) fn is_noise(below: &Path) -> bool {
    below.components().enumerate().any(|(depth, part)| {
        let Component::Normal(name) = part else {
            return false;
        };
        let name = name.to_string_lossy();
        name.starts_with('.') && name != ".well-known"
            || name.ends_with('~')
            // Vim makes and removes a file of this name to see whether it may.
            || name == "4913"
            || depth == 0 && (name == "target" || name == "dist")
    })
}
