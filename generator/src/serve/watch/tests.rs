//! Real folders, written as editors and version control write them.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

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
        let (told, changes) = mpsc::channel();
        let roots = [path.join("content"), path.join("styles")];
        let sender = signals.clone();
        let thread = thread::spawn(move || {
            watch_until(&roots, sender, &receiver, |paths| {
                told.send(paths.to_vec()).expect("a listener");
            })
            .expect("watched");
        });
        // The watcher has started when it tells of a change.
        let this = Self {
            path,
            signals,
            changes,
            thread: Some(thread),
        };
        let began = Instant::now();
        loop {
            this.write("content/started.md", "x");
            match this.changes.recv_timeout(Duration::from_millis(200)) {
                Ok(_) => break,
                Err(_) => assert!(began.elapsed() < PATIENCE, "never started"),
            }
        }
        thread::sleep(QUIET * 2);
        while this.changes.try_recv().is_ok() {}
        this
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.path.join(path), text).expect("a file");
    }

    /// The names of the paths in the next burst, relative to the folder.
    fn next(&self) -> Vec<String> {
        self.changes
            .recv_timeout(PATIENCE)
            .expect("a change")
            .iter()
            .map(|path| {
                let path = path.strip_prefix(&self.path).expect("a path below");
                path.to_string_lossy().replace('\\', "/")
            })
            .collect()
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
fn a_burst_of_writes_is_one_change() {
    let folder = Folder::new();
    for text in ["two", "three", "four"] {
        folder.write("content/en/index.md", text);
        folder.write("content/en/about.md", text);
    }
    assert_eq!(folder.next(), ["content/en/about.md", "content/en/index.md"]);
    assert!(folder.is_quiet());
}

#[test]
fn an_editor_that_writes_by_renaming_is_heard_each_time() {
    let folder = Folder::new();
    for text in ["two", "three"] {
        folder.write("content/en/.index.md.tmp", text);
        fs::rename(
            folder.path.join("content/en/.index.md.tmp"),
            folder.path.join("content/en/index.md"),
        )
        .expect("renamed");
        assert_eq!(folder.next(), ["content/en/index.md"]);
    }
}

#[test]
fn files_in_new_folders_are_heard() {
    let folder = Folder::new();
    fs::create_dir(folder.path.join("content/es")).expect("a folder");
    assert_eq!(folder.next(), ["content/es"]);
    folder.write("content/es/index.md", "uno");
    assert_eq!(folder.next(), ["content/es/index.md"]);
    fs::remove_dir_all(folder.path.join("content/es")).expect("removed");
    assert!(folder.next().contains(&"content/es".to_owned()));
}

#[test]
fn a_watched_folder_may_come_later_and_come_again() {
    let folder = Folder::new();
    for _ in 0..2 {
        fs::create_dir(folder.path.join("styles")).expect("a folder");
        assert_eq!(folder.next(), ["styles"]);
        folder.write("styles/main.css", "a{}");
        assert_eq!(folder.next(), ["styles/main.css"]);
        fs::rename(folder.path.join("styles"), folder.path.join("old")).expect("renamed");
        assert!(folder.next().contains(&"styles".to_owned()));
        fs::remove_dir_all(folder.path.join("old")).expect("removed");
        thread::sleep(QUIET * 3);
        while folder.changes.try_recv().is_ok() {}
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
fn a_folder_that_is_nowhere_is_told() {
    let (sender, receiver) = mpsc::channel();
    let error = watch_until(&["/no-such-folder/content".into()], sender, &receiver, |_| {})
        .expect_err("nowhere");
    assert_eq!(
        error.message(),
        "Cannot watch `/no-such-folder/content`: it is not there."
    );
}
