//! One folder in the place of another, in a single step.
//!
//! The new folder first gets everything of the old one that stays, as second names for the same
//! files: no byte is copied, and whatever else people keep in the old folder comes along.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

use super::manifest::MANIFEST;

/// Completes `new` with what stays of `old`, and exchanges the two. Where that cannot be
/// done, nothing has happened to `old`.
pub(super) fn swap(new: &Path, old: &Path, stale: &[&str], listed: &str) -> io::Result<()> {
    if new.starts_with(old) {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let stale: BTreeSet<&Path> = stale.iter().map(Path::new).collect();
    let rights = Rights(fs::metadata(new)?);
    complete(new, old, Path::new(""), &stale, &rights)?;
    fs::write(new.join(MANIFEST), listed)?;
    rights.copy(&fs::metadata(old)?, new)?;
    exchange(new, old)
}

/// The owner and the rights that a new folder has by itself.
struct Rights(Metadata);

impl Rights {
    /// Gives a new folder the owner and the rights of an old one, where they are others.
    fn copy(&self, old: &Metadata, new: &Path) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt as _, chown};
            if (old.uid(), old.gid()) != (self.0.uid(), self.0.gid()) {
                chown(new, Some(old.uid()), Some(old.gid()))?;
            }
        }
        if old.permissions() != self.0.permissions() {
            fs::set_permissions(new, old.permissions())?;
        }
        Ok(())
    }
}

fn complete(new: &Path, old: &Path, below: &Path, stale: &BTreeSet<&Path>, rights: &Rights) -> io::Result<()> {
    for entry in fs::read_dir(old.join(below))? {
        let entry = entry?;
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            complete(new, old, &path, stale, rights)?;
            // A folder that was empty before is somebody's; one whose pages are all gone is not.
            if fs::read_dir(entry.path())?.next().is_none() {
                fs::create_dir_all(new.join(&path))?;
            }
            match rights.copy(&entry.metadata()?, &new.join(&path)) {
                // A folder whose pages are all gone has no new one.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                copied => copied?,
            }
        } else if path != Path::new(MANIFEST) && !stale.contains(path.as_path()) {
            let target = new.join(&path);
            if let Err(error) = fs::hard_link(entry.path(), &target) {
                match error.kind() {
                    // The new one is there already.
                    io::ErrorKind::AlreadyExists => {}
                    io::ErrorKind::NotFound => {
                        fs::create_dir_all(target.parent().unwrap_or(new))?;
                        fs::hard_link(entry.path(), &target)?;
                    }
                    _ => return Err(error),
                }
            }
        }
    }
    Ok(())
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(Into::into)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
