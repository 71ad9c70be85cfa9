//! Writing the output folder: whole or not at all.
//!
//! Every changed file is first written in full beside the output. Then the new site takes the
//! place of the old one in a single step, where the system has such a step; else file by file,
//! new ones first and what is no longer part of the site last. **A build that is killed leaves
//! yesterday's site or today's.** Of two builds at the same time, the second waits for the first.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use super::lock::Lock;
use super::manifest::MANIFEST;
use super::swap;
use crate::error::EnvironmentError;
use crate::preview::Preview;
use crate::render::output::{Output, OutputPath};

/// Where changed files wait until all of them are written.
const STAGING: &str = ".waymark-staging";

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
/// Dropped without [`finish`](Self::finish), it leaves the output unchanged.
pub struct SiteWriter {
    out: PathBuf,
    staging: PathBuf,
    /// True if there is no output yet.
    fresh: bool,
    state: Mutex<State>,
    /// Given back last, after the files that waited are gone.
    _lock: Lock,
}

#[derive(Default)]
struct State {
    paths: BTreeSet<OutputPath>,
    changed: BTreeSet<OutputPath>,
    failed: Option<EnvironmentError>,
}

impl SiteWriter {
    /// A writer for a folder, which is made if it is not there. Where another build writes to it,
    /// this calls `on_wait` and waits for the end of that build.
    ///
    /// # Errors
    ///
    /// A folder that cannot be made or written.
    pub fn new(out: &Path, on_wait: impl FnOnce()) -> Result<Self, EnvironmentError> {
        // A link to the folder stays one.
        let out = out.canonicalize().unwrap_or_else(|_| out.to_owned());
        if out.exists() && !out.is_dir() {
            let error = std::io::Error::from(std::io::ErrorKind::NotADirectory);
            return Err(EnvironmentError::io("make", &out, &error));
        }
        let lock = Lock::acquire(&out, on_wait)?;
        let fresh = !out.exists();
        let staging = staging(&out)?;
        Ok(Self { out, staging, fresh, state: Mutex::default(), _lock: lock })
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    ///
    /// A disk that was full while files were put: then the folder is unchanged.
    pub fn finish(self) -> Result<WriteReport, EnvironmentError> {
        let mut state = self.state();
        match state.failed.take() {
            Some(error) => Err(error),
            None => self.replace_output(&state),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a file beside the output; false if it is there already.
    fn stage(&self, path: &OutputPath, bytes: &[u8]) -> Result<bool, EnvironmentError> {
        let target = self.out.join(path.as_str());
        // A line break would add lines to the lists of files that the site has.
        if path.as_str().contains(char::is_control) {
            return Err(EnvironmentError::FileName(path.as_str().to_owned()));
        }
        if !self.fresh && is_same(&target, bytes) {
            return Ok(false);
        }
        let waiting = self.staging.join(path.as_str());
        let io_error = |error| EnvironmentError::io("write", &target, &error);
        if let Some(folder) = waiting.parent() {
            fs::create_dir_all(folder).map_err(io_error)?;
        }
        fs::write(&waiting, bytes).map_err(io_error)?;
        Ok(true)
    }

    fn replace_output(&self, state: &State) -> Result<WriteReport, EnvironmentError> {
        let manifest = self.out.join(MANIFEST);
        let before = fs::read_to_string(&manifest).unwrap_or_default();
        let now: BTreeSet<&str> = state.paths.iter().map(OutputPath::as_str).collect();
        let listed: String = now.iter().flat_map(|path| [path, "\n"]).collect();
        let stale: Vec<&str> = before
            .lines()
            .filter(|path| !now.contains(path) && is_inside(path) && self.out.join(path).is_file())
            .collect();
        let report = WriteReport {
            written: state.changed.len(),
            unchanged: state.paths.len() - state.changed.len(),
            removed: stale.len(),
        };
        if state.changed.is_empty() && listed == before {
            return Ok(report);
        }
        let io_error = |error| EnvironmentError::io("write", &self.out, &error);
        if self.fresh {
            fs::write(self.staging.join(MANIFEST), listed).map_err(io_error)?;
            fs::rename(&self.staging, &self.out).map_err(io_error)?;
            return Ok(report);
        }
        // One file in the place of another is a single step by itself.
        let single = state.changed.len() == 1 && listed == before;
        if !single && swap::swap(&self.staging, &self.out, &stale, &listed).is_ok() {
            return Ok(report);
        }
        for replaces in [false, true] {
            for path in &state.changed {
                let (waiting, target) = (self.staging.join(path.as_str()), self.out.join(path.as_str()));
                if target.exists() != replaces || !waiting.exists() {
                    continue;
                }
                if let Some(folder) = target.parent() {
                    fs::create_dir_all(folder).map_err(io_error)?;
                }
                fs::rename(&waiting, &target).map_err(|error| EnvironmentError::io("write", &target, &error))?;
            }
        }
        if listed != before {
            fs::write(&manifest, &listed).map_err(|error| EnvironmentError::io("write", &manifest, &error))?;
        }
        for path in stale {
            let target = self.out.join(path);
            if fs::remove_file(&target).is_ok() {
                remove_empty_folders(target.parent(), &self.out);
            }
        }
        Ok(report)
    }
}

impl Output for SiteWriter {
    fn put(&self, path: OutputPath, bytes: Bytes) {
        // The first failure is reported at the end; after it nothing more is tried.
        if self.state().failed.is_some() {
            return;
        }
        let staged = self.stage(&path, &bytes);
        let mut state = self.state();
        match staged {
            Ok(false) => {}
            Ok(true) => {
                state.changed.insert(path.clone());
            }
            Err(error) => {
                state.failed.get_or_insert(error);
            }
        }
        state.paths.insert(path);
    }

    /// [`Previews`](crate::fs::Previews) draws, before files come here.
    fn draw(&self, _preview: Preview) {}
}

impl Drop for SiteWriter {
    fn drop(&mut self) {
        // Whatever happened, nothing half done stays behind.
        let _ = fs::remove_dir_all(&self.staging);
    }
}

/// An empty folder for the files that wait: beside the output, so that it can take its place, or
/// within it, where nothing may be written beside it.
fn staging(out: &Path) -> Result<PathBuf, EnvironmentError> {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let beside = out.with_file_name(format!(".{name}{STAGING}"));
    // What a build that was killed has left goes first.
    let make = |path: &Path| {
        if path.exists() {
            fs::remove_dir_all(path)?;
        }
        fs::create_dir_all(path)
    };
    let within = out.join(STAGING);
    // A folder that may not be written is not replaced either.
    if out.is_dir() {
        make(&within).map_err(|error| EnvironmentError::io("write", out, &error))?;
    }
    match make(&beside) {
        Ok(()) => {
            let _ = fs::remove_dir(&within);
            Ok(beside)
        }
        Err(_) if out.is_dir() => Ok(within),
        Err(error) => Err(EnvironmentError::io("make", out, &error)),
    }
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|found| found.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|found| found == bytes)
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
