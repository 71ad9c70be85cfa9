//! Tells of changed files, until Ctrl-C.
//!
//! Every watched path is watched twice: itself with all below it, and its folder for its name alone.
//! So a folder that is renamed away, made anew or written by renaming is found again.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::machine::MachineError;

/// A save is over when nothing more happened for this long; editors write in several steps.
const QUIET: Duration = Duration::from_millis(50);

/// The same where every file that was written has also been closed.
const SETTLED: Duration = Duration::from_millis(2);

/// More files than this at once are no save: a branch is being switched, and more will follow.
const FEW: usize = 4;

/// A change is told after this long even though more keeps coming.
const LONGEST: Duration = Duration::from_millis(500);

/// Something that the loop waits for.
enum Signal {
    Files(notify::Result<Event>),
    Wake,
    End,
}

/// Has the loop call its function although no file has changed.
#[derive(Clone)]
pub struct Waker(Sender<Signal>);

impl Waker {
    /// Wakes the loop, once.
    pub fn wake(&self) {
        // Nobody listens any more where the loop has ended.
        drop(self.0.send(Signal::Wake));
    }
}

/// What has changed and has not been told.
#[derive(Default)]
struct Changes {
    paths: BTreeSet<PathBuf>,
    /// Those of them that may still be written, or come back in a moment.
    open: BTreeSet<PathBuf>,
    woken: bool,
}

impl Changes {
    /// How long it must be quiet before they are told.
    fn quiet(&self) -> Duration {
        if self.open.is_empty() && self.paths.len() <= FEW { SETTLED } else { QUIET }
    }
}

/// Calls `on_change` with the changed paths, sorted, after each burst of changes below `paths`; returns after Ctrl-C.
///
/// `ready` is called once when from now on nothing is missed. `on_change` also gets a [`Waker`], to be called again with no paths when something else is done.
/// A path need not exist yet, but its folder must.
/// Hidden files, editors' copies, and `target` and `dist` directly below a path are passed over.
/// Changes that happen while `on_change` runs are told after it.
/// What is told begins as it does in `paths`, symbolic links or not;
/// one of `paths` itself is told where all below it may have changed.
///
/// # Errors
///
/// Where the system cannot watch the paths.
pub fn watch(
    paths: &[PathBuf],
    ready: impl FnOnce(&Waker),
    on_change: impl FnMut(&[PathBuf], &Waker),
) -> Result<(), MachineError> {
    let (sender, receiver) = mpsc::channel();
    let interrupted = sender.clone();
    thread::spawn(move || {
        wait_for_interrupt();
        // Nobody listens any more where the loop ended by itself.
        drop(interrupted.send(Signal::End));
    });
    watch_until(paths, sender, &receiver, ready, on_change)
}

/// Blocks until Ctrl-C; for ever where the system cannot tell of it, which then ends the process as ever.
fn wait_for_interrupt() {
    let heard = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(tokio::signal::ctrl_c()));
    if heard.is_err() {
        loop {
            thread::park();
        }
    }
}

fn watch_until(
    paths: &[PathBuf],
    sender: Sender<Signal>,
    receiver: &Receiver<Signal>,
    ready: impl FnOnce(&Waker),
    mut on_change: impl FnMut(&[PathBuf], &Waker),
) -> Result<(), MachineError> {
    let waker = Waker(sender.clone());
    let mut watched = Watched::start(paths, sender)?;
    ready(&waker);
    loop {
        let mut changes = Changes::default();
        while changes.paths.is_empty() && !changes.woken {
            match receiver.recv() {
                Ok(Signal::Files(event)) => watched.collect(event, &mut changes),
                Ok(Signal::Wake) => changes.woken = true,
                Ok(Signal::End) | Err(_) => return Ok(()),
            }
        }
        let latest = Instant::now() + LONGEST;
        let mut quiet = Instant::now() + changes.quiet();
        while !changes.paths.is_empty() {
            let wait = quiet.min(latest).saturating_duration_since(Instant::now());
            match receiver.recv_timeout(wait) {
                Ok(Signal::Files(event)) => {
                    let before = (changes.paths.len(), changes.open.len());
                    watched.collect(event, &mut changes);
                    if before != (changes.paths.len(), changes.open.len()) {
                        quiet = Instant::now() + changes.quiet();
                    }
                }
                Ok(Signal::Wake) => changes.woken = true,
                Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
                Err(RecvTimeoutError::Timeout) => break,
            }
        }
        watched.find_again(&changes.paths);
        on_change(&changes.paths.into_iter().collect::<Vec<_>>(), &waker);
    }
}

/// The paths and what watches them.
struct Watched {
    watcher: RecommendedWatcher,
    roots: Vec<Root>,
}

/// A path to watch, under both of its names.
#[derive(Clone)]
struct Root {
    /// As the caller says it.
    given: PathBuf,
    /// As the system says it in events: absolute, without symbolic links.
    real: PathBuf,
}

impl Watched {
    fn start(paths: &[PathBuf], sender: Sender<Signal>) -> Result<Self, MachineError> {
        let watcher = notify::recommended_watcher(move |event| {
            // Nobody listens any more while the watcher is dropped.
            drop(sender.send(Signal::Files(event)));
        })
        .map_err(|error| refused(Path::new("."), &error))?;
        let roots = paths
            .iter()
            .map(|path| match real_path(path) {
                Ok(real) => Ok(Root { given: path.clone(), real }),
                Err(error) => Err(MachineError::io("watch", path, &error)),
            })
            .collect::<Result<Vec<_>, _>>()?;
        let mut this = Self { watcher, roots };
        for root in this.roots.clone() {
            if root.real.exists() {
                this.watch(&root.real, RecursiveMode::Recursive)?;
            }
        }
        let folders: BTreeSet<PathBuf> = this
            .roots
            .iter()
            .filter_map(|root| root.real.parent())
            .filter(|folder| !this.roots.iter().any(|root| folder.starts_with(&root.real)))
            .map(Path::to_path_buf)
            .collect();
        for folder in folders {
            this.watch(&folder, RecursiveMode::NonRecursive)?;
        }
        Ok(this)
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> Result<(), MachineError> {
        self.watcher.watch(path, mode).map_err(|error| refused(path, &error))
    }

    /// Adds the paths of an event that matter.
    fn collect(&self, event: notify::Result<Event>, changes: &mut Changes) {
        let event = match event {
            Ok(event) if !event.need_rescan() => event,
            // Something was missed: everything may have changed.
            _ => return changes.paths.extend(self.everything()),
        };
        let names = |path: &PathBuf| self.roots.iter().find_map(|root| root.names(path));
        let is_folder =
            matches!(event.kind, EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder));
        // What comes by renaming is whole; what goes may be on its way back.
        let comes = matches!(event.kind, EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)));
        match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => {
                for path in event.paths.iter().filter_map(names) {
                    changes.open.remove(&path);
                }
            }
            // The build itself reads files.
            EventKind::Access(_) => {}
            _ => {
                for path in event.paths.iter().filter_map(names) {
                    if comes || is_folder {
                        changes.open.remove(&path);
                    } else {
                        changes.open.insert(path.clone());
                    }
                    changes.paths.insert(path);
                }
            }
        }
    }

    fn everything(&self) -> impl Iterator<Item = PathBuf> {
        self.roots.iter().map(|root| root.given.clone())
    }

    /// Watches a path anew where the one of that name is another than before.
    fn find_again(&mut self, changed: &BTreeSet<PathBuf>) {
        for root in self.roots.clone() {
            if changed.contains(&root.given) && root.real.exists() {
                // Neither may fail loudly: the old one may be gone, the new one may be gone again.
                drop(self.watcher.unwatch(&root.real));
                drop(self.watch(&root.real, RecursiveMode::Recursive));
            }
        }
    }
}

/// The path as the system names it in events; the last part need not exist.
fn real_path(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(real), _, _) => Ok(real),
        (Err(_), Some(folder), Some(name)) => Ok(folder.canonicalize()?.join(name)),
        (Err(error), _, _) => Err(error),
    }
}

/// The words for a watcher that will not.
fn refused(path: &Path, error: &notify::Error) -> MachineError {
    match &error.kind {
        notify::ErrorKind::Io(error) => MachineError::io("watch", path, error),
        notify::ErrorKind::MaxFilesWatch => MachineError::new("The system watches as many files as it allows.")
            .help("Close a program that watches many, or raise `fs.inotify.max_user_watches`."),
        _ => MachineError::new(format!("Cannot watch `{}`: {error}.", path.display())),
    }
}

impl Root {
    /// The caller's name for a path of an event, where it is one of the sources.
    fn names(&self, path: &Path) -> Option<PathBuf> {
        let below = path.strip_prefix(&self.real).ok()?;
        if below.as_os_str().is_empty() {
            return Some(self.given.clone());
        }
        (!is_noise(below)).then(|| self.given.join(below))
    }
}

/// Whether a path below a watched one is made by tools or by an editor in passing.
fn is_noise(below: &Path) -> bool {
    below.components().enumerate().any(|(depth, part)| {
        let Component::Normal(name) = part else {
            return false;
        };
        let name = name.to_string_lossy();
        name.starts_with('.')
            || name.ends_with('~')
            // Vim makes and removes a file of this name to see whether it may.
            || name == "4913"
            || depth == 0 && (name == "target" || name == "dist")
    })
}

#[cfg(test)]
mod tests;
