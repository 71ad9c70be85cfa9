//! From saving to seeing: an edit while the site is served, until the server gives the new bytes.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::corpus::Page;

/// How long somebody waited, over many edits.
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    pub median: Duration,
    pub worst: Duration,
}

/// What is edited, and where it must show.
#[derive(Clone, Copy, Debug)]
pub enum Edit {
    /// A sentence, on its own page.
    Sentence,
    /// A title, on the page before it, where it is the next one.
    Title,
}

/// A site that is being served.
pub struct Served {
    child: Child,
    address: String,
    /// Kept open: a server that prints into a closed pipe would end.
    _output: BufReader<ChildStdout>,
}

impl Served {
    /// Starts the server and waits for its first words.
    pub fn start(generator: &Path, root: &Path) -> Self {
        let mut child = Command::new(generator)
            .args(["serve", "--no-tools", "--port", "0", "--root"])
            .arg(root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = String::new();
        output.read_line(&mut line).expect("a line");
        let address = line.trim().rsplit("http://").next().expect("an address").trim_end_matches('/').to_owned();
        Self { child, address, _output: output }
    }

    /// Edits one page after another and waits each time.
    pub fn waits(&self, root: &Path, pages: &[Page], edits: usize, edit: Edit) -> Wait {
        // A server that has just begun reads all files once more, for what was saved meanwhile: the
        // edit that waits for this is not counted.
        self.wait(root, pages, edits, edit);
        let mut waits: Vec<Duration> = (0..edits).map(|number| self.wait(root, pages, number, edit)).collect();
        waits.sort();
        Wait { median: waits[waits.len() / 2], worst: waits[waits.len() - 1] }
    }

    fn wait(&self, root: &Path, pages: &[Page], number: usize, edit: Edit) -> Duration {
        // Far apart, and never the first of its section.
        let at = (number * 7 * 50 + 1 + number % 40) % pages.len();
        let (page, shown) = match edit {
            Edit::Sentence => (&pages[at.max(1)], &pages[at.max(1)]),
            Edit::Title => (&pages[at.max(1)], &pages[at.max(1) - 1]),
        };
        let mark = format!("Edit {number} of {edit:?}");
        let file = root.join("content/en").join(page.file());
        let text = fs::read_to_string(&file).expect("the page");
        let changed = match edit {
            Edit::Sentence => text.replacen("## Before you start", &format!("{mark}.\n\n## Before you start"), 1),
            Edit::Title => text.replacen("title = \"", &format!("title = \"{mark} "), 1),
        };
        thread::sleep(Duration::from_millis(120));
        let began = Instant::now();
        fs::write(&file, changed).expect("saved");
        while !self.get(&shown.address()).contains(&mark) {
            assert!(began.elapsed() < Duration::from_secs(60), "{mark} never showed");
            thread::sleep(Duration::from_micros(500));
        }
        began.elapsed()
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
