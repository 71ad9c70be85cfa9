//! One build at a time for each output folder.
//!
//! Two builds share the folder beside the output where files wait, so they would mix two sites.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::error::EnvironmentError;

/// The end of the lock file's name.
const LOCK: &str = ".waymark-lock";

/// The right to write an output folder; given back when it is dropped. The system takes it back
/// from a process that was killed.
pub(super) struct Lock {
    path: PathBuf,
    /// Nothing where the file system has no locks.
    _file: Option<File>,
}

impl Lock {
    /// Waits until no other build writes to the folder. `on_wait` is called first if there is one.
    pub(super) fn acquire(out: &Path, on_wait: impl FnOnce()) -> Result<Self, EnvironmentError> {
        let name = out.file_name().unwrap_or_default().to_string_lossy();
        let beside = out.with_file_name(format!(".{name}{LOCK}"));
        let failed = |error| EnvironmentError::io("write", out, &error);
        if let Some(folder) = beside.parent() {
            fs::create_dir_all(folder).map_err(|error| EnvironmentError::io("make", out, &error))?;
        }
        // Where nothing may be written beside the folder, files wait within it too.
        let path = match open(&beside) {
            Ok(_) => beside,
            Err(_) if out.is_dir() => out.join(LOCK),
            Err(error) => return Err(EnvironmentError::io("make", out, &error)),
        };
        let mut on_wait = Some(on_wait);
        loop {
            let file = open(&path).map_err(failed)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if let Some(on_wait) = on_wait.take() {
                        on_wait();
                    }
                    file.lock().map_err(failed)?;
                }
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                    return Ok(Self { path, _file: None });
                }
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
            // The build that had the lock removed its file: a lock on that file locks nobody out.
            if is_at(&file, &path) {
                return Ok(Self { path, _file: Some(file) });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is locked: a process that waits for this very file finds that it is gone.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).open(path)
}

/// Whether a path still names an open file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let number = |found: fs::Metadata| (found.dev(), found.ino());
    file.metadata().ok().map(number).is_some_and(|open| fs::metadata(path).ok().map(number) == Some(open))
}

/// Elsewhere the file is never removed.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn only_one_has_the_lock_and_nothing_stays_behind() {
        let folder = std::env::temp_dir().join(format!("waymark-lock-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let out = folder.join("dist");
        let (inside, waits) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let on_wait = || {
                            waits.fetch_add(1, Ordering::SeqCst);
                        };
                        let lock = Lock::acquire(&out, on_wait).expect("a lock");
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0, "another has the lock");
                        thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
        assert!(waits.into_inner() > 0, "nobody had to wait, so nothing was tested");
        let left = fs::read_dir(&folder).expect("a folder").count();
        assert_eq!(left, usize::from(!cfg!(unix)));
        fs::remove_dir_all(&folder).expect("removed");
    }
}
