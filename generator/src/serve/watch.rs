//! Reports changed files, until Ctrl-C.
//!
//! Every watched path is watched twice: itself with all below it, and its folder for its name alone.
//! So a folder that is renamed away, made again or written by renaming is found again.
//! The targets of symbolic links are watched in the same way.
//!
//! Where the system does not report changes, or will not watch, the files are looked at every so often.

mod names;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind, RenameMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::EnvironmentError;
use names::{Names, Root, real_path};

/// A save is over when nothing more happened for this long; editors write in several steps.
const QUIET: Duration = Duration::from_millis(50);

/// The same where every file that was written has also been closed.
const SETTLED: Duration = Duration::from_millis(2);

/// More files than this at once are no save: a branch is being switched, and more will follow.
const FEW: usize = 4;

/// A change is reported after this long even though more keeps coming.
const LONGEST: Duration = Duration::from_millis(500);

/// How often the files are looked at where the system will not watch them.
const FALLBACK: Duration = Duration::from_secs(1);

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

/// What has changed and has not been reported.
#[derive(Default)]
struct Changes {
    paths: BTreeSet<PathBuf>,
    /// Those of them that may still be written, or come back in a moment.
    open: BTreeSet<PathBuf>,
    woken: bool,
}

impl Changes {
    /// How long it must be quiet before they are reported.
    fn quiet(&self) -> Duration {
        if self.open.is_empty() && self.paths.len() <= FEW { SETTLED } else { QUIET }
    }
}

/// How files are watched.
#[derive(Debug)]
pub enum Watching {
    /// The system reports every change.
    Reported,
    /// The files are looked at again after each such time.
    Polled(Duration),
    /// The same, because the system will not watch, for this reason.
    PolledFor(EnvironmentError, Duration),
}

/// Calls `on_change` with the changed paths, sorted, after each burst of changes below `paths`; returns after Ctrl-C.
///
/// With `poll`, the files are looked at again after each such time, instead of waiting for the system's reports.
/// `ready` is called once when from now on nothing is missed. `on_change` also gets a [`Waker`], to be called again with no paths when something else is done.
/// A path need not exist yet, but its folder must.
/// Hidden files, editors' copies, and `target` and `dist` directly below a path are passed over.
/// Changes that happen while `on_change` runs are reported after it.
/// What is reported begins as it does in `paths`, symbolic links or not;
/// one of `paths` itself is reported where all below it may have changed.
///
/// # Errors
///
/// Where the paths cannot be watched.
pub fn watch(
    paths: &[PathBuf],
    poll: Option<Duration>,
    ready: impl FnOnce(&Waker, &Watching),
    on_change: impl FnMut(&[PathBuf], &Waker),
) -> Result<(), EnvironmentError> {
    let (sender, receiver) = mpsc::channel();
    let interrupted = sender.clone();
    thread::spawn(move || {
        wait_for_interrupt();
        // Nobody listens any more where the loop ended by itself.
        drop(interrupted.send(Signal::End));
    });
    let (watched, watching) = Watched::start(paths, &sender, poll, reporter)?;
    watch_until(watched, sender, &receiver, |waker| ready(waker, &watching), on_change)
}

/// Blocks until Ctrl-C; forever where the system cannot report it, and then Ctrl-C ends the process by itself.
fn wait_for_interrupt() {
    let output = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(tokio::signal::ctrl_c()));
    if output.is_err() {
        loop {
            thread::park();
        }
    }
}

fn watch_until(
    mut watched: Watched,
    sender: Sender<Signal>,
    receiver: &Receiver<Signal>,
    ready: impl FnOnce(&Waker),
    mut on_change: impl FnMut(&[PathBuf], &Waker),
) -> Result<(), EnvironmentError> {
    let waker = Waker(sender);
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
    watcher: Box<dyn Watcher + Send>,
    roots: Vec<Root>,
    names: Names,
}

/// Makes a watcher that sends what it sees.
type Maker = fn(&Sender<Signal>) -> notify::Result<Box<dyn Watcher + Send>>;

/// A watcher to which the system reports changes. It follows no links: their targets are watched by their own names.
fn reporter(sender: &Sender<Signal>) -> notify::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_follow_symlinks(false);
    Ok(Box::new(RecommendedWatcher::new(send_to(sender), config)?))
}

/// A watcher that looks at the files. At their content too: many file systems know the time of a change to a second.
fn poller(sender: &Sender<Signal>, every: Duration) -> notify::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_follow_symlinks(false).with_poll_interval(every).with_compare_contents(true);
    Ok(Box::new(PollWatcher::new(send_to(sender), config)?))
}

fn send_to(sender: &Sender<Signal>) -> impl FnMut(notify::Result<Event>) + Send + 'static {
    let sender = sender.clone();
    move |event| {
        // Nobody listens any more while the watcher is dropped.
        drop(sender.send(Signal::Files(event)));
    }
}

impl Watched {
    fn start(
        paths: &[PathBuf],
        sender: &Sender<Signal>,
        poll: Option<Duration>,
        reporter: Maker,
    ) -> Result<(Self, Watching), EnvironmentError> {
        let roots = paths
            .iter()
            .map(|path| match real_path(path) {
                Ok(real) => Ok(Root { given: path.clone(), real }),
                Err(error) => Err(EnvironmentError::io("watch", path, &error)),
            })
            .collect::<Result<Vec<_>, _>>()?;
        let all = |watcher: notify::Result<Box<dyn Watcher + Send>>| {
            let watcher = watcher.map_err(|error| refused(Path::new("."), &error))?;
            let mut this = Self { watcher, roots: roots.clone(), names: Names::of(&roots) };
            this.watch_all()?;
            Ok(this)
        };
        if let Some(every) = poll {
            return Ok((all(poller(sender, every))?, Watching::Polled(every)));
        }
        match all(reporter(sender)) {
            Ok(this) => Ok((this, Watching::Reported)),
            Err(reason) => Ok((all(poller(sender, FALLBACK))?, Watching::PolledFor(reason, FALLBACK))),
        }
    }

    fn watch_all(&mut self) -> Result<(), EnvironmentError> {
        for root in self.roots.clone() {
            if root.real.exists() {
                self.watch(&root.real, RecursiveMode::Recursive)?;
            }
        }
        self.watch_links()?;
        // Last: to watch a folder for its names alone must not replace its being watched with all below it.
        let folders: BTreeSet<PathBuf> = self
            .roots
            .iter()
            .filter_map(|root| root.real.parent())
            .filter(|folder| !self.is_watched(folder))
            .map(Path::to_path_buf)
            .collect();
        for folder in folders {
            self.watch(&folder, RecursiveMode::NonRecursive)?;
        }
        Ok(())
    }

    /// Watches the targets of links, and their folders for their names.
    fn watch_links(&mut self) -> Result<(), EnvironmentError> {
        let targets: Vec<PathBuf> = self.names.targets().into_iter().cloned().collect();
        let (folders, files): (Vec<_>, Vec<_>) = targets.into_iter().partition(|target| target.is_dir());
        for folder in &folders {
            let is_root = |root: &Root| folder.starts_with(&root.real);
            if !self.roots.iter().any(is_root) {
                self.watch(folder, RecursiveMode::Recursive)?;
            }
        }
        let around: BTreeSet<PathBuf> =
            folders.iter().chain(&files).filter_map(|target| target.parent()).map(Path::to_path_buf).collect();
        for folder in around {
            if !self.is_watched(&folder) {
                self.watch(&folder, RecursiveMode::NonRecursive)?;
            }
        }
        Ok(())
    }

    /// Whether a folder is watched with all below it.
    fn is_watched(&self, folder: &Path) -> bool {
        self.roots.iter().any(|root| folder.starts_with(&root.real))
            || self.names.linked_folders().any(|link| folder.starts_with(link.real))
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> Result<(), EnvironmentError> {
        self.watcher.watch(path, mode).map_err(|error| refused(path, &error))
    }

    /// Adds the paths of an event that matter.
    fn collect(&self, event: notify::Result<Event>, changes: &mut Changes) {
        let event = match event {
            Ok(event) if !event.need_rescan() => event,
            // Something was missed: everything may have changed.
            _ => return changes.paths.extend(self.everything()),
        };
        let names = |path: &PathBuf| self.names.given(path);
        let is_folder =
            matches!(event.kind, EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder));
        // What comes by renaming is whole; what goes may be on its way back.
        let comes = matches!(event.kind, EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)));
        match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => {
                for path in event.paths.iter().flat_map(names) {
                    changes.open.remove(&path);
                }
            }
            // The build itself reads files.
            EventKind::Access(_) => {}
            _ => {
                for path in event.paths.iter().flat_map(names) {
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

    /// Watches a path again where the one of that name is another than before, and what new links lead to.
    fn find_again(&mut self, changed: &BTreeSet<PathBuf>) {
        let again: Vec<Root> = self.roots.iter().cloned().chain(self.names.linked_folders()).collect();
        for root in again {
            if changed.contains(&root.given) && root.real.exists() {
                // Neither may fail loudly: the old one may be gone, the new one may be gone again.
                drop(self.watcher.unwatch(&root.real));
                drop(self.watch(&root.real, RecursiveMode::Recursive));
            }
        }
        if changed.iter().any(|path| self.names.may_change(path)) {
            self.names = Names::of(&self.roots);
            drop(self.watch_links());
        }
    }
}

/// The words for a watcher that will not.
fn refused(path: &Path, error: &notify::Error) -> EnvironmentError {
    match &error.kind {
        notify::ErrorKind::Io(error) => EnvironmentError::io("watch", path, error),
        notify::ErrorKind::MaxFilesWatch => EnvironmentError::WatchLimit,
        _ => EnvironmentError::Watch(path.to_owned(), error.to_string()),
    }
}

#[cfg(test)]
mod tests;
