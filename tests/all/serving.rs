//! `cargo site serve` as people use it: edits of every kind show, mistakes lie over the last good
//! page, and nothing ends it but Ctrl-C. And builds that end in the middle.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use crate::command_line::{Scratch, binary, check};
use crate::fixture::page;

/// Far longer than anything here takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the words for the terminal go; a hidden file is no source.
const TERMINAL: &str = ".terminal";

/// A site that is being served, gone with it.
pub struct Served {
    site: Scratch,
    child: Child,
    /// Host and port.
    pub address: String,
    _output: BufReader<ChildStdout>,
}

impl Served {
    pub fn start(site: Scratch, more: &[&str]) -> Self {
        let terminal = fs::File::create(site.0.join(TERMINAL)).expect("a file");
        let mut child = Command::new(binary())
            .args(["serve", "--no-tools"])
            .args(more)
            .current_dir(&site.0)
            .stdout(Stdio::piped())
            .stderr(terminal)
            .spawn()
            .expect("the server starts");
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = String::new();
        output.read_line(&mut line).expect("a line");
        let address = line.trim().rsplit("http://").next().expect("an address").trim_end_matches('/').to_owned();
        Self { site, child, address, _output: output }
    }

    fn open(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("a request");
        BufReader::new(stream)
    }

    fn get(&self, path: &str) -> String {
        let mut answer = Vec::new();
        self.open(path).read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// All that it has printed in the terminal.
    pub fn terminal(&self) -> String {
        fs::read_to_string(self.site.0.join(TERMINAL)).expect("what was told")
    }

    pub fn put(&self, path: &str, text: &str) {
        let file = self.site.0.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(file, text).expect("saved");
    }

    /// Waits until a page shows some words.
    #[track_caller]
    fn wait_for(&self, path: &str, words: &str) {
        let began = Instant::now();
        while !self.get(path).contains(words) {
            assert!(began.elapsed() < PATIENCE, "{path} never showed “{words}”");
            std::thread::yield_now();
        }
    }

    /// Waits until the stream that browsers listen to says something that is wished for.
    #[track_caller]
    fn wait_for_state(&self, wished: impl Fn(&serde_json::Value) -> bool) {
        let began = Instant::now();
        for line in self.open("/__waymark/events").lines() {
            let line = line.expect("the stream goes on");
            let Some(state) = line.strip_prefix("data: ") else { continue };
            if wished(&serde_json::from_str(state).expect("JSON")) {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "never heard of it");
        }
        panic!("the stream ended");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

pub fn two_pages(name: &str) -> Scratch {
    Scratch::site(name).with_page("content/en/one.md", &page("One", "See [home](index.md)."))
}

#[test]
fn an_edit_shows_on_its_page_and_wherever_the_page_is_named() {
    let served = Served::start(two_pages("serve-edit"), &["--port", "0"]);
    served.wait_for("/one/", "See <a");
    served.put("content/en/index.md", &page("Beginning", "Read [one](one.md)."));
    served.wait_for("/", "Read <a href=\"/one/\">one</a>");
    served.put("content/en/new.md", &page("A new page", "Fresh."));
    served.wait_for("/new/", "Fresh.");
    served.wait_for("/sitemap.xml", "/new/");
    fs::remove_file(served.site.0.join("content/en/new.md")).expect("removed");
    served.wait_for("/new/", "404 Not Found");
}

#[test]
fn editors_that_write_by_renaming_are_followed() {
    let served = Served::start(two_pages("serve-rename"), &["--port", "0"]);
    let file = served.site.0.join("content/en/one.md");
    for text in ["First save.", "Second save."] {
        // As vim does: the old file steps aside, a new one is written, the old one goes.
        let aside = file.with_extension("md~");
        fs::rename(&file, &aside).expect("renamed");
        fs::write(&file, page("One", text)).expect("written");
        fs::remove_file(&aside).expect("removed");
        served.wait_for("/one/", text);
    }
    for text in ["Third save.", "Fourth save."] {
        // As most others do: a new file beside, renamed over the old one.
        let beside = file.with_file_name(".one.md.tmp");
        fs::write(&beside, page("One", text)).expect("written");
        fs::rename(&beside, &file).expect("renamed");
        served.wait_for("/one/", text);
    }
}

#[test]
fn another_branch_may_be_checked_out_while_it_serves() {
    let served = Served::start(two_pages("serve-branch"), &["--port", "0"]);
    let content = served.site.0.join("content");
    fs::rename(&content, served.site.0.join("before")).expect("renamed");
    served.put("content/en/index.md", &page("Home", "Another [page](part/deep.md)."));
    served.put("content/en/part/deep.md", &page("Deep", "Of the branch."));
    served.wait_for("/part/deep/", "Of the branch.");
    served.wait_for("/one/", "404 Not Found");
    fs::remove_dir_all(&content).expect("removed");
    fs::rename(served.site.0.join("before"), &content).expect("renamed");
    served.wait_for("/one/", "See <a");
    served.wait_for("/part/deep/", "404 Not Found");
}

#[test]
fn a_folder_may_be_renamed_under_it() {
    let site = two_pages("serve-moved").with_page("content/en/part/index.md", &page("Part", "Text."));
    let served = Served::start(site.with_page("content/en/part/inner.md", &page("Inner", "Text.")), &["--port", "0"]);
    served.wait_for("/part/inner/", "200 OK");
    let content = served.site.0.join("content/en");
    fs::rename(content.join("part"), content.join("moved")).expect("renamed");
    served.wait_for("/part/inner/", "404 Not Found");
    served.wait_for("/moved/inner/", "200 OK");
    served.put("content/en/moved/inner.md", &page("Inner", "After the move."));
    served.wait_for("/moved/inner/", "After the move.");
    fs::remove_dir_all(content.join("moved")).expect("removed");
    served.wait_for("/moved/inner/", "404 Not Found");
}

#[cfg(unix)]
#[test]
fn the_targets_of_links_are_followed() {
    use std::os::unix::fs::symlink;
    let site = two_pages("serve-links")
        .with_page("elsewhere/two.md", &page("Two", "Text."))
        .with_page("elsewhere/part/deep.md", &page("Deep", "Text."));
    symlink("../../elsewhere/two.md", site.0.join("content/en/two.md")).expect("a link");
    symlink("../../elsewhere/part", site.0.join("content/en/part")).expect("a link");
    let served = Served::start(site, &["--port", "0"]);
    served.put("elsewhere/two.md", &page("Two", "Edited behind the link."));
    served.wait_for("/two/", "Edited behind the link.");
    served.put("elsewhere/part/deep.md", &page("Deep", "Edited in the linked folder."));
    served.wait_for("/part/deep/", "Edited in the linked folder.");
    served.put("elsewhere/part/new.md", &page("New", "New in the linked folder."));
    served.wait_for("/part/new/", "New in the linked folder.");
}

#[test]
fn files_are_looked_at_where_nothing_is_reported() {
    let served = Served::start(two_pages("serve-poll"), &["--port", "0", "--poll"]);
    served.put("content/en/one.md", &page("One", "Seen at the next look."));
    served.wait_for("/one/", "Seen at the next look.");
    assert!(served.terminal().contains("The files are looked at every 1 s."), "{}", served.terminal());
}

#[test]
fn only_loopback_is_served_unless_another_host_is_requested() {
    let served = Served::start(Scratch::site("serve-own"), &["--port", "0"]);
    assert!(!served.terminal().contains("warning:"), "{}", served.terminal());
    let answer = |served: &Served, host: &str| {
        let mut stream = TcpStream::connect(&served.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("a request");
        let mut text = String::new();
        BufReader::new(stream).read_line(&mut text).expect("an answer");
        text.split(' ').nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!((answer(&served, "localhost").as_str(), answer(&served, "evil.example").as_str()), ("200", "403"));
    let open = Served::start(Scratch::site("serve-open"), &["--port", "0", "--host", "0.0.0.0"]);
    assert!(open.terminal().contains("can read this site, drafts too."), "{}", open.terminal());
    assert_eq!((answer(&open, "10.1.2.3").as_str(), answer(&open, "evil.example").as_str()), ("200", "403"));
}

#[test]
fn a_mistake_is_shown_over_the_last_good_page_until_it_is_fixed() {
    let served = Served::start(two_pages("serve-mistake"), &["--port", "0"]);
    let problems = |state: &serde_json::Value| state["problems"].as_str().map(str::to_owned);
    served.put("content/en/one.md", &page("One", "See [home](hoem.md)."));
    served.wait_for_state(|state| {
        problems(state).is_some_and(|reported| reported.contains("there is no page `hoem.md`"))
    });
    assert!(served.get("/one/").contains("href=\"/\">home</a>"), "the last good page stays");
    served.put("templates/layouts/page.html", "{% block");
    served.wait_for_state(|state| {
        problems(state).is_some_and(|reported| reported.contains("templates/layouts/page.html"))
    });
    fs::remove_dir_all(served.site.0.join("templates")).expect("removed");
    served.put("content/en/one.md", &page("One", "Mended."));
    served.wait_for("/one/", "Mended.");
    served.wait_for_state(|state| problems(state).is_none());
}

#[test]
fn other_styles_come_without_another_version() {
    let served = Served::start(two_pages("serve-styles"), &["--port", "0"]);
    let mut first = serde_json::Value::Null;
    let output = std::cell::RefCell::new(&mut first);
    served.wait_for_state(|state| {
        **output.borrow_mut() = state.clone();
        true
    });
    served.put("styles/print.css", "@media print { a { color: red } }");
    served.wait_for_state(|state| state["version"] == first["version"] && state["styles"] != first["styles"]);
    served.put("content/en/one.md", &page("One", "More."));
    served.wait_for_state(|state| state["version"] != first["version"]);
}

#[test]
fn a_port_in_use_is_replaced_by_the_next_and_reported() {
    // The usual port is in use now, by this or another process.
    let taken = TcpListener::bind("127.0.0.1:4000");
    let served = Served::start(Scratch::site("serve-port"), &[]);
    assert!(!served.address.ends_with(":4000"), "{}", served.address);
    assert!(served.get("/").contains("Welcome."));
    drop(taken);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_cleanly() {
    let mut served = Served::start(Scratch::site("serve-end"), &["--port", "0"]);
    assert!(served.get("/").contains("Welcome."));
    let id = served.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().expect("kill runs").success());
    let ended = served.child.wait().expect("it ends");
    assert_eq!(ended.code(), Some(0));
    TcpListener::bind(&served.address).expect("the port is free again");
}

/// A site whose every page names the next one, so that a mixture of two of them is broken.
fn chain(site: &Scratch, name: &str) {
    let content = site.0.join("content");
    drop(fs::remove_dir_all(&content));
    fs::create_dir_all(content.join("en")).expect("folders");
    fs::write(content.join("en/index.md"), page("Home", &format!("[First]({name}-0.md)"))).expect("a page");
    for at in 0..40 {
        let next = format!("[Next]({name}-{}.md#{name})", (at + 1) % 40);
        fs::write(
            content.join(format!("en/{name}-{at}.md")),
            page(&format!("{name} {at}"), &format!("## Here {{#{name}}}\n\n{next}")),
        )
        .expect("a page");
        // A page that both have, with another anchor.
    }
    fs::write(content.join("en/both.md"), page("Both", &format!("## Here {{#{name}}}"))).expect("a page");
}

/// How many files wait beside the output.
fn waiting(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.flatten().map(|entry| if entry.path().is_dir() { waiting(&entry.path()) } else { 1 }).sum()
}

#[test]
fn a_build_that_is_killed_leaves_yesterdays_site_or_todays() {
    let site = Scratch::site("killed");
    let today = |name: &str| -> Vec<(PathBuf, Vec<u8>)> {
        chain(&site, name);
        check(&site.run(&["build", "--no-tools", "--out", "whole"]), 0, "Built");
        let whole = site.0.join("whole");
        site.files("whole")
            .into_iter()
            .map(|(path, bytes)| (Path::new(&path).strip_prefix(&whole).expect("below").to_owned(), bytes))
            .collect()
    };
    let now = || -> Vec<(PathBuf, Vec<u8>)> {
        let dist = site.0.join("dist");
        site.files("dist")
            .into_iter()
            .map(|(path, bytes)| (Path::new(&path).strip_prefix(&dist).expect("below").to_owned(), bytes))
            .collect()
    };
    let mut yesterday = today("old");
    check(&site.run(&["build", "--no-tools"]), 0, "Built");
    assert!(now() == yesterday);
    for (round, moment) in [0, 1, 3, 10, 20, 30, 38, 42, 44, 60, 1000].into_iter().enumerate() {
        let new = today(if round % 2 == 0 { "new" } else { "old" });
        let mut build = Command::new(binary())
            .args(["build", "--no-tools"])
            .current_dir(&site.0)
            .stderr(Stdio::null())
            .spawn()
            .expect("the build starts");
        while waiting(&site.0.join(".dist.waymark-staging")) < moment && build.try_wait().expect("known").is_none() {}
        drop(build.kill());
        build.wait().expect("it ends");
        let found = now();
        assert!(found == yesterday || found == new, "round {round}: neither yesterday's site nor today's");
        // Whatever was left behind, the next build is whole.
        check(&site.run(&["build", "--no-tools"]), 0, "Built");
        assert!(now() == new, "round {round}");
        assert!(!site.0.join(".dist.waymark-staging").exists());
        yesterday = new;
    }
}

#[test]
fn of_two_builds_at_once_the_second_waits() {
    let (one, other) = (Scratch::site("at-once-one"), Scratch::site("at-once-other"));
    chain(&one, "one");
    chain(&other, "other");
    let shared = Scratch::new("at-once");
    let out = shared.0.join("dist").to_string_lossy().into_owned();
    let files = |folder: &Path| -> Vec<(PathBuf, Vec<u8>)> {
        let all = Scratch::files_of(folder).into_iter();
        all.map(|(path, bytes)| (Path::new(&path).strip_prefix(folder).expect("below").to_owned(), bytes)).collect()
    };
    for site in [&one, &other] {
        check(&site.run(&["build", "--no-tools"]), 0, "Built");
    }
    let whole = [files(&one.0.join("dist")), files(&other.0.join("dist"))];
    for _ in 0..10 {
        let build = |site: &Scratch| {
            let mut command = Command::new(binary());
            command.args(["build", "--no-tools", "--out", &out]).current_dir(&site.0);
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the build starts")
        };
        let both = [build(&one), build(&other)];
        for build in both {
            check(&build.wait_with_output().expect("it ends"), 0, "Built");
        }
        assert!(whole.contains(&files(Path::new(&out))), "a mixture of two sites");
        assert_eq!(fs::read_dir(&shared.0).expect("a folder").count(), 1, "nothing is left beside the output");
    }
}

#[cfg(unix)]
#[test]
fn a_build_waits_for_a_running_one_and_reports_it() {
    let site = Scratch::site("waits");
    let lock = fs::File::create(site.0.join(".dist.waymark-lock")).expect("a file");
    lock.lock().expect("the lock");
    let mut build = Command::new(binary())
        .args(["build", "--no-tools"])
        .current_dir(&site.0)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the build starts");
    let mut reported = BufReader::new(build.stderr.take().expect("its words"));
    let mut line = String::new();
    reported.read_line(&mut line).expect("a line");
    assert!(line.starts_with("Another build writes to `./dist` at this moment"), "{line}");
    assert!(!site.0.join("dist").exists());
    lock.unlock().expect("unlocked");
    assert_eq!(build.wait().expect("it ends").code(), Some(0));
    assert!(site.0.join("dist/index.html").is_file());
}

#[test]
fn files_of_people_in_the_output_stay_through_the_change() {
    let site = Scratch::site("kept").with_page("dist/.gitignore", "*\n").with_page("dist/mine/note.txt", "mine");
    chain(&site, "old");
    check(&site.run(&["build", "--no-tools", "--force"]), 0, "Built");
    chain(&site, "new");
    check(&site.run(&["build", "--no-tools"]), 0, "removed");
    let text = |path: &str| fs::read_to_string(site.0.join(path)).expect("it stays");
    assert_eq!((text("dist/.gitignore"), text("dist/mine/note.txt")), ("*\n".to_owned(), "mine".to_owned()));
    assert!(!site.0.join("dist/old-1").exists() && site.0.join("dist/new-1/index.html").is_file());
}

#[test]
fn a_hundred_megabytes_of_markdown_are_one_mistake() {
    let site = Scratch::site("huge");
    let line = "Many words fill a page that nobody will ever read to its end.\n\n";
    let text = page("Huge", &line.repeat(100 * 1024 * 1024 / line.len()));
    let site = site.with_page("content/en/huge.md", &text);
    check(&site.run(&["build", "--no-tools"]), 1, "content/en/huge.md");
    check(&site.run(&["check"]), 1, "larger than 4 MiB");
    assert!(!site.0.join("dist").exists(), "nothing was written");
}
