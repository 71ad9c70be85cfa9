//! Real folders, written as editors and version control write them.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::names::is_noise;
use super::*;

/// Longer than any burst takes; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(5);

/// A watched `content/` in a folder of its own.
struct Folder {
    path: PathBuf,
    signals: Sender<Signal>,
    changes: Receiver<Vec<PathBuf>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Folder {
    fn new() -> Self {
        Self::watched(None)
    }

    /// With `poll`, looked at again after each such time.
    fn watched(poll: Option<Duration>) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let path = std::env::temp_dir().join(format!(
            "waymark-watch-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        ));
        fs::create_dir_all(path.join("content/en")).expect("a folder");
        fs::write(path.join("content/en/index.md"), "one").expect("a file");
        let path = path.canonicalize().expect("a real path");

        let (signals, receiver) = mpsc::channel();
        let (reported, changes) = mpsc::channel();
        let roots = [path.join("content"), path.join("styles")];
        let sender = signals.clone();
        let thread = thread::spawn(move || {
            let watched = Watched::start(&roots, &sender, poll, reporter).expect("watched").0;
            watch_until(
                watched,
                sender,
                &receiver,
                |_| {},
                |paths, _| {
                    reported.send(paths.to_vec()).expect("a listener");
                },
            )
            .expect("watched");
        });
        // The watcher has started when it reports a change.
        let this = Self { path, signals, changes, thread: Some(thread) };
        let began = Instant::now();
        loop {
            this.write("content/started.md", "x");
            match this.changes.recv_timeout(Duration::from_millis(200)) {
                Ok(_) => break,
                Err(_) => assert!(began.elapsed() < PATIENCE, "never started"),
            }
        }
        this.drain();
        this
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.path.join(path), text).expect("a file");
    }

    /// Waits until this path is reported; on a busy machine other bursts may come first.
    fn expect_change(&self, path: &str) {
        let path = self.path.join(path);
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let reported = self.changes.recv_timeout(left).expect("a change");
            if reported.contains(&path) {
                return;
            }
        }
    }

    /// Passes over what is still to be reported.
    fn drain(&self) {
        while self.changes.recv_timeout(QUIET * 4).is_ok() {}
    }

    fn is_quiet(&self) -> bool {
        self.changes.recv_timeout(QUIET * 6).is_err()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(self.signals.send(Signal::End));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
        drop(fs::remove_dir_all(&self.path));
    }
}

#[test]
fn a_burst_of_changes_is_reported_once() {
    let folder = Folder::new();
    let (signals, receiver) = mpsc::channel();
    let paths = ["about", "index"].map(|name| folder.path.join(format!("content/en/{name}.md")));
    for path in paths.iter().rev().cycle().take(6) {
        let event = Event::new(EventKind::Any).add_path(path.clone());
        signals.send(Signal::Files(Ok(event))).expect("sent");
    }
    let roots = [folder.path.join("content")];
    let mut reported = Vec::new();
    let end = signals.clone();
    let watched = Watched::start(&roots, &signals, None, reporter).expect("watched").0;
    watch_until(
        watched,
        signals,
        &receiver,
        |_| {},
        |paths, _| {
            reported.push(paths.to_vec());
            end.send(Signal::End).expect("sent");
        },
    )
    .expect("watched");
    assert_eq!(reported, [paths.to_vec()]);
}

#[test]
fn each_save_of_an_editor_that_renames_is_reported() {
    let folder = Folder::new();
    for text in ["two", "three"] {
        folder.write("content/en/.index.md.tmp", text);
        fs::rename(folder.path.join("content/en/.index.md.tmp"), folder.path.join("content/en/index.md"))
            .expect("renamed");
        folder.expect_change("content/en/index.md");
        folder.drain();
    }
}

#[test]
fn files_in_new_folders_are_reported() {
    let folder = Folder::new();
    fs::create_dir(folder.path.join("content/es")).expect("a folder");
    folder.expect_change("content/es");
    folder.write("content/es/index.md", "uno");
    folder.expect_change("content/es/index.md");
    fs::remove_dir_all(folder.path.join("content/es")).expect("removed");
    folder.expect_change("content/es");
}

#[test]
fn a_watched_folder_may_come_later_and_come_again() {
    let folder = Folder::new();
    for _ in 0..2 {
        fs::create_dir(folder.path.join("styles")).expect("a folder");
        folder.expect_change("styles");
        folder.drain();
        folder.write("styles/main.css", "a{}");
        folder.expect_change("styles/main.css");
        fs::rename(folder.path.join("styles"), folder.path.join("old")).expect("renamed");
        folder.expect_change("styles");
        fs::remove_dir_all(folder.path.join("old")).expect("removed");
        folder.drain();
    }
}

#[test]
fn hidden_files_copies_and_neighbours_are_passed_over() {
    let folder = Folder::new();
    fs::create_dir(folder.path.join("content/target")).expect("a folder");
    folder.write("content/.index.md.swp", "x");
    folder.write("content/en/index.md~", "x");
    folder.write("content/en/4913", "x");
    folder.write("neighbour.md", "x");
    fs::read(folder.path.join("content/en/index.md")).expect("read");
    assert!(folder.is_quiet());
}

#[test]
fn a_page_may_be_called_like_a_build_folder() {
    assert!(!is_noise(Path::new("en/target/index.md")));
    assert!(is_noise(Path::new("target/release/x")));
}

#[test]
fn a_folder_that_is_nowhere_is_reported() {
    let (sender, _receiver) = mpsc::channel();
    let nowhere = Watched::start(&["/no-such-folder/content".into()], &sender, None, reporter);
    let error = nowhere.map(|_| ()).expect_err("nowhere");
    assert_eq!(error.message(), "Cannot watch `/no-such-folder/content`: it is not there.");
}

#[test]
fn files_can_be_looked_at_instead() {
    let folder = Folder::watched(Some(Duration::from_millis(20)));
    // Of the same length, within the same second.
    for text in ["two", "six"] {
        folder.write("content/en/index.md", text);
        folder.expect_change("content/en/index.md");
    }
    fs::create_dir(folder.path.join("styles")).expect("a folder");
    folder.expect_change("styles");
    folder.write("styles/main.css", "a{}");
    folder.expect_change("styles/main.css");
    fs::remove_file(folder.path.join("content/en/index.md")).expect("removed");
    folder.expect_change("content/en/index.md");
}

#[test]
fn a_system_that_will_not_watch_is_reported_and_its_files_are_looked_at() {
    let folder = Folder::new();
    let (sender, receiver) = mpsc::channel();
    let started = Watched::start(&[folder.path.join("content")], &sender, None, |_| {
        Err(notify::Error::new(notify::ErrorKind::MaxFilesWatch))
    });
    let (watched, watching) = started.expect("watched in the other way");
    let Watching::PolledFor(reason, FALLBACK) = watching else { panic!("{watching:?}") };
    assert_eq!(reason, EnvironmentError::WatchLimit);
    folder.write("content/en/index.md", "two");
    let end = sender.clone();
    let mut reported = Vec::new();
    let done = watch_until(
        watched,
        sender,
        &receiver,
        |_| {},
        |paths, _| {
            reported.extend(paths.to_vec());
            end.send(Signal::End).expect("sent");
        },
    );
    done.expect("it ends");
    assert!(reported.contains(&folder.path.join("content/en/index.md")), "{reported:?}");
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    fn link(folder: &Folder, target: &str, link: &str) {
        symlink(folder.path.join(target), folder.path.join(link)).expect("a link");
    }

    #[test]
    fn reported_paths_begin_with_the_path_of_the_caller() {
        let folder = Folder::new();
        link(&folder, "content", "link");
        let given = folder.path.join("link");
        let names = Names::of(&[Root { real: real_path(&given).expect("a real path"), given: given.clone() }]);
        let named = |path: &str| names.given(&folder.path.join(path)).into_iter().collect::<Vec<_>>();
        assert_eq!(named("content/en/index.md"), [given.join("en/index.md")]);
        assert_eq!(named("content"), [given]);
        assert_eq!(named("styles"), Vec::<PathBuf>::new());
    }

    #[test]
    fn targets_of_links_are_watched_and_reported_under_every_name() {
        for poll in [None, Some(Duration::from_millis(20))] {
            let folder = Folder::watched(poll);
            fs::create_dir_all(folder.path.join("elsewhere/part")).expect("folders");
            folder.write("elsewhere/one.md", "1");
            folder.write("elsewhere/part/two.md", "2");
            // Links that come while it runs are followed like those that were there.
            link(&folder, "elsewhere/one.md", "content/en/one.md");
            folder.expect_change("content/en/one.md");
            link(&folder, "elsewhere/part", "content/en/part");
            folder.expect_change("content/en/part");
            folder.drain();
            folder.write("elsewhere/one.md", "11");
            folder.expect_change("content/en/one.md");
            folder.write("elsewhere/part/two.md", "22");
            folder.expect_change("content/en/part/two.md");
            // As editors write by renaming.
            folder.write("elsewhere/.one.md.tmp", "111");
            fs::rename(folder.path.join("elsewhere/.one.md.tmp"), folder.path.join("elsewhere/one.md"))
                .expect("renamed");
            folder.expect_change("content/en/one.md");
            folder.write("elsewhere/neighbour.md", "x");
            assert!(folder.is_quiet());
        }
    }

    #[test]
    fn links_among_the_sources_are_reported_by_both_names() {
        let folder = Folder::new();
        link(&folder, "content/en", "content/es");
        folder.expect_change("content/es");
        folder.drain();
        folder.write("content/en/index.md", "two");
        folder.expect_change("content/es/index.md");
        folder.write("content/es/index.md", "three");
        folder.expect_change("content/en/index.md");
    }

    #[test]
    fn circles_of_links_end() {
        let folder = Folder::new();
        link(&folder, "content", "content/en/again");
        folder.expect_change("content/en/again");
        folder.drain();
        folder.write("content/en/index.md", "two");
        folder.expect_change("content/en/index.md");
    }
}
