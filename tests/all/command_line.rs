//! The command itself: what it says, what it writes, how it ends, on good input and on bad.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::architecture::root;
use crate::fixture::page;

/// The binary, built once in the profile of the tests.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        // What cargo says to a test about its package would make build scripts that look at it run again, and with them
        // all that depends on them.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
                build.env_remove(name);
            }
        }
        let status = build
            // As `tests/run` built it, so that nothing is compiled twice.
            .args(["build", "--quiet", "--locked", "--release", "--workspace"])
            .current_dir(root())
            .status()
            .expect("cargo runs");
        assert!(status.success(), "the generator does not compile");
        let tests = std::env::current_exe().expect("the tests are a program");
        let profile = tests.parent().and_then(Path::parent).expect("target/release");
        profile.join(format!("generator{}", std::env::consts::EXE_SUFFIX))
    })
}

/// A folder of its own for a test, gone with it.
pub struct Scratch(pub PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("waymark-test-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a scratch folder");
        Self(path)
    }

    pub fn with_page(self, path: &str, text: &str) -> Self {
        let file = self.0.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(file, text).expect("a file");
        self
    }

    pub fn site(name: &str) -> Self {
        Self::new(name).with_page("content/en/index.md", &page("Home", "Welcome."))
    }

    pub fn run(&self, args: &[&str]) -> Output {
        Command::new(binary()).args(args).current_dir(&self.0).output().expect("the binary runs")
    }

    pub fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        Self::files_of(&self.0.join(folder))
    }

    /// Every file of a folder, wherever that is: path and bytes.
    pub fn files_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path.to_string_lossy().into_owned(), fs::read(&path).expect("a file")));
                }
            }
        }
        found.sort();
        found
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[track_caller]
pub fn check(output: &Output, code: i32, says: &str) {
    let reported = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{reported}");
    assert!(reported.contains(says), "“{says}” is not in: {reported}");
    assert!(!reported.contains("panicked"), "{reported}");
}

#[test]
fn build_writes_a_site_and_a_summary() {
    let site = Scratch::site("build");
    check(&site.run(&["build", "--no-tools"]), 0, "Built 1 pages");
    assert!(site.0.join("dist/index.html").is_file());
    check(&site.run(&["build", "--no-tools"]), 0, " 0 files written");
}

#[test]
fn two_builds_are_byte_identical() {
    let site = Scratch::site("twice");
    check(&site.run(&["build", "--no-tools", "--out", "one"]), 0, "Built");
    check(&site.run(&["build", "--no-tools", "--out", "two"]), 0, "Built");
    let bytes = |folder: &str| -> Vec<Vec<u8>> { site.files(folder).into_iter().map(|(_, bytes)| bytes).collect() };
    assert_eq!(bytes("one"), bytes("two"));
}

#[test]
fn a_mistake_writes_nothing_and_leaves_yesterdays_site() {
    let site = Scratch::site("mistake");
    check(&site.run(&["build", "--no-tools"]), 0, "Built");
    let before = site.files("dist");
    let site = site.with_page("content/en/broken.md", &page("Broken", "[x](nowhere.md)"));
    check(&site.run(&["build", "--no-tools"]), 1, "there is no page `nowhere.md`");
    assert_eq!(site.files("dist"), before);
}

#[test]
fn stale_pages_are_removed_and_unknown_files_stay() {
    let site = Scratch::site("stale").with_page("content/en/gone.md", &page("Gone", "Text."));
    check(&site.run(&["build", "--no-tools"]), 0, "Built 2 pages");
    fs::write(site.0.join("dist/mine.txt"), "mine").expect("a file");
    fs::remove_file(site.0.join("content/en/gone.md")).expect("it was there");
    check(&site.run(&["build", "--no-tools"]), 0, "1 removed");
    assert!(!site.0.join("dist/gone").exists());
    assert!(site.0.join("dist/mine.txt").exists(), "only what a build wrote is ever removed");
}

#[test]
fn warnings_fail_only_where_that_is_asked_for() {
    let old = "+++\ntitle = \"Old\"\ndescription = \"A guide that nobody has looked at for a long while, in a test.\"\nreviewed = 2025-01-01\nreview_by = 2025-06-01\nsources = [\"https://www.uscis.gov/\"]\n+++\n\nText.\n";
    let site = Scratch::site("strict").with_page("content/en/old.md", old);
    check(&site.run(&["check"]), 0, "past-review");
    check(&site.run(&["check", "--strict"]), 1, "past-review");
    check(&site.run(&["check", "--strict", "--today", "2025-05-31"]), 0, "no errors");
}

#[test]
fn json_is_one_object_a_line() {
    let site = Scratch::site("json").with_page("content/en/broken.md", &page("Broken", "[x](nowhere.md) [y](gone.md)"));
    let output = site.run(&["check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<serde_json::Value> =
        String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 2);
    for key in ["severity", "rule", "file", "line", "column", "end_line", "end_column", "message", "help"] {
        assert!(lines[0].get(key).is_some(), "{key} is missing");
    }
    let position = |line: usize| {
        ["line", "column", "end_line", "end_column"].map(|key| lines[line][key].as_u64().expect("a number"))
    };
    assert_eq!(
        (position(0), position(1)),
        ([7, 5, 7, 15], [7, 21, 7, 28]),
        "the end is the column after the last character"
    );
    assert_eq!(lines[0]["file"], "content/en/broken.md");
    assert_eq!(lines[0].as_object().map(serde_json::Map::len), Some(9), "the contract's keys and no others");
}

#[test]
fn columns_are_counted_in_characters_and_spans_over_lines_have_their_end() {
    let site = Scratch::new("json-places")
        .with_page("content/en/index.md", &page("Home", "Año [x](nowhere.md)\n\n:::details\nx\n:::"));
    let output = site.run(&["check", "--format", "json"]);
    let reported = String::from_utf8_lossy(&output.stdout);
    assert!(reported.contains("\"line\":7,\"column\":9,\"end_line\":7,\"end_column\":19"), "{reported}");
    let words = page("Home", &format!("One {}\n{}.", "word ".repeat(30), "more ".repeat(30)));
    let site = site.with_page("content/en/index.md", &words);
    let output = site.run(&["check", "--format", "json"]);
    let reported = String::from_utf8_lossy(&output.stdout);
    assert!(reported.contains("\"line\":7,\"column\":1,\"end_line\":8"), "{reported}");
}

/// On a terminal, as `script` makes one, with and without the request for no colour.
#[cfg(unix)]
#[test]
fn colour_is_for_terminals_and_for_those_who_want_it() {
    let site = Scratch::site("colour").with_page("content/en/broken.md", &page("Broken", "[x](nowhere.md)"));
    let line = format!("{} check", binary().display());
    let on_terminal = |no_color: Option<&str>| {
        let mut script = Command::new("script");
        script.args(["-qec", &line, "/dev/null"]).current_dir(&site.0).env("TERM", "xterm").env_remove("NO_COLOR");
        if let Some(value) = no_color {
            script.env("NO_COLOR", value);
        }
        let output = script.output().expect("script gives a terminal");
        check(&output, 1, "there is no page");
        String::from_utf8_lossy(&output.stdout).contains("\u{1b}[")
    };
    assert!(on_terminal(None), "a terminal has colour");
    assert!(on_terminal(Some("")), "an empty wish is none");
    assert!(!on_terminal(Some("1")));
    let piped = site.run(&["check"]);
    assert!(!String::from_utf8_lossy(&piped.stderr).contains('\u{1b}'));
}

/// Runs without the right to read everything that the system's first user has.
#[cfg(unix)]
#[test]
fn files_without_permission_are_one_sentence() {
    use std::os::unix::fs::PermissionsExt as _;
    let deny = |path: &Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a right");
    };
    let run = |site: &Scratch| {
        let first_user = fs::File::open("/proc/self/status").map(std::io::read_to_string).is_ok_and(|status| {
            status.is_ok_and(|status| status.lines().any(|line| line.starts_with("Uid:") && line.contains("\t0\t")))
        });
        let mut command = if first_user {
            let mut command = Command::new("setpriv");
            command.arg("--bounding-set=-dac_override,-dac_read_search").arg(binary());
            command
        } else {
            Command::new(binary())
        };
        command.args(["build", "--no-tools"]).current_dir(&site.0).output().expect("it runs")
    };
    let site = Scratch::site("rights").with_page("content/en/secret.md", &page("Secret", "Text."));
    check(&run(&site), 0, "Built 2 pages");
    let before = site.files("dist");
    deny(&site.0.join("content/en/secret.md"), 0o000);
    let output = run(&site);
    deny(&site.0.join("content/en/secret.md"), 0o644);
    check(&output, 3, "Cannot read `./content/en/secret.md`: you have no right to it.");
    deny(&site.0.join("content/en"), 0o000);
    let output = run(&site);
    deny(&site.0.join("content/en"), 0o755);
    check(&output, 3, "Cannot read `./content/en`: you have no right to it.");
    assert_eq!(site.files("dist"), before, "yesterday's site stays");
    let site = site.with_page("content/en/more.md", &page("More", "Text."));
    // A new site is written in the folder, or beside it: neither may be.
    deny(&site.0.join("dist"), 0o555);
    deny(&site.0, 0o555);
    let output = run(&site);
    deny(&site.0, 0o755);
    deny(&site.0.join("dist"), 0o755);
    check(&output, 3, "you have no right to it");
    assert_eq!(site.files("dist"), before);
}

#[cfg(unix)]
#[test]
fn links_that_form_circles_are_named() {
    use std::os::unix::fs::symlink;
    let above = Scratch::site("circle-above");
    fs::create_dir_all(above.0.join("content/en/deep")).expect("a folder");
    symlink("..", above.0.join("content/en/deep/again")).expect("a link");
    check(&above.run(&["check"]), 3, "`./content/en/deep/again` is a link to a folder above it.");

    let own = Scratch::site("circle-own");
    symlink("b.md", own.0.join("content/en/a.md")).expect("a link");
    symlink("a.md", own.0.join("content/en/b.md")).expect("a link");
    check(&own.run(&["check"]), 3, "is a link that leads to itself.");

    let two = Scratch::site("circle-two")
        .with_page("content/en/a/x.md", &page("X", "Text."))
        .with_page("content/en/b/y.md", &page("Y", "Text."));
    symlink("../b", two.0.join("content/en/a/b")).expect("a link");
    symlink("../a", two.0.join("content/en/b/a")).expect("a link");
    // Which of the two is met first is up to the disk.
    check(&two.run(&["check"]), 3, "is a link to a folder above it.");

    let beside = Scratch::site("circle-none").with_page("shared/z.md", &page("Z", "Text."));
    symlink("../../shared", beside.0.join("content/en/shared")).expect("a link");
    check(&beside.run(&["check"]), 0, "Checked 2 pages");
}

#[cfg(unix)]
#[test]
fn links_never_lead_out_of_the_site() {
    use std::os::unix::fs::symlink;
    let outside = Scratch::new("outside").with_page("secret.md", &page("Secret", "Text."));
    for target in ["/etc/passwd", "/etc", "/dev/zero", "/proc/self/environ"] {
        let site = Scratch::site("leads-out");
        fs::create_dir_all(site.0.join("content/assets")).expect("a folder");
        symlink(target, site.0.join("content/assets/own.txt")).expect("a link");
        check(&site.run(&["build", "--no-tools"]), 3, "`./content/assets/own.txt` leads out of the site's folder.");
        assert!(!site.0.join("dist").exists(), "{target} was published");
    }
    let site = Scratch::site("leads-out-page");
    symlink(outside.0.join("secret.md"), site.0.join("content/en/secret.md")).expect("a link");
    check(&site.run(&["check"]), 3, "leads out of the site's folder.");
    fs::remove_file(site.0.join("content/en/secret.md")).expect("removed");
    symlink("nowhere.md", site.0.join("content/en/secret.md")).expect("a link");
    check(&site.run(&["check"]), 3, "is a link to a file that is not there.");

    // The content may be anywhere.
    let site = Scratch::site("content-elsewhere");
    fs::rename(site.0.join("content"), outside.0.join("content")).expect("renamed");
    symlink(outside.0.join("content"), site.0.join("content")).expect("a link");
    check(&site.run(&["check"]), 0, "Checked 1 pages");
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_not_read() {
    use std::os::unix::fs::symlink;
    let site = Scratch::site("pipe");
    assert!(Command::new("mkfifo").arg(site.0.join("content/en/pipe.md")).status().expect("mkfifo runs").success());
    check(&site.run(&["check"]), 3, "`./content/en/pipe.md` is neither a file nor a folder.");

    let site = Scratch::site("many-folders");
    for at in 0..20 {
        let folder = site.0.join(format!("content/en/d{at}"));
        fs::create_dir(&folder).expect("a folder");
        if at > 0 {
            for name in ["a", "b"] {
                symlink(format!("../d{}", at - 1), folder.join(name)).expect("a link");
            }
        }
    }
    check(&site.run(&["check"]), 3, "is one of more than 10000 folders behind links.");
}

/// Linux alone takes such names.
#[cfg(target_os = "linux")]
#[test]
fn names_of_files_that_are_no_text_are_mistakes() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let site = Scratch::site("odd-names").with_page("content/en/a\nb.md", &page("Odd", "Text."));
    let odd = site.0.join("content/en").join(OsStr::from_bytes(b"c\xff.md"));
    fs::write(odd, page("Odder", "Text.")).expect("a file");
    let output = site.run(&["build", "--no-tools"]);
    check(&output, 1, "the character U+000A cannot be part of an address");
    check(&output, 1, "the character U+FFFD cannot be part of an address");
    assert!(!site.0.join("dist").exists());

    let site = Scratch::site("odd-assets").with_page("content/assets/a\n/*.png", "x");
    let output = site.run(&["build", "--no-tools"]);
    check(&output, 1, "the name of this file has the character U+000A");
    let reported = String::from_utf8_lossy(&output.stderr);
    assert!(reported.contains("content/assets/a\u{fffd}/*.png"), "{reported}");
}

/// A reader that takes one line and goes, as `head -1` does.
#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    let site = Scratch::site("early").with_page("numbers.txt", &"EAC2212300000\n".repeat(20_000));
    for line in ["number < numbers.txt", "explain", "check --format json"] {
        let script = format!("\"$0\" {line} 2> told.txt | head -1 > /dev/null; exit ${{PIPESTATUS[0]}}");
        let status = Command::new("bash").args(["-c", &script]).arg(binary()).current_dir(&site.0).status();
        assert_eq!(status.expect("bash runs").code(), Some(0), "{line}");
        let reported = fs::read_to_string(site.0.join("told.txt")).expect("what was told");
        assert!(!reported.contains("panicked"), "{reported}");
    }
}

#[test]
fn pages_that_link_in_a_circle_are_no_mistake() {
    let site = Scratch::new("circle-pages")
        .with_page("content/en/index.md", &page("Home", "[About this](about.md) and [this page](index.md)."))
        .with_page("content/en/about.md", &page("About", "[Home](index.md)"));
    let output = site.run(&["check"]);
    check(&output, 0, "Checked 2 pages");
}

#[test]
fn new_begins_a_page_and_never_overwrites_one() {
    let site = Scratch::site("new");
    check(&site.run(&["new", "accounts", "close-it", "--today", "2026-11-24"]), 0, "close-it.md");
    let text = fs::read_to_string(site.0.join("content/en/accounts/close-it.md")).expect("the page");
    assert!(text.contains("title = \"Close it\"") && text.contains("reviewed = 2026-11-24"), "{text}");
    check(&site.run(&["new", "accounts", "close-it"]), 2, "is there already");
    check(&site.run(&["new", "../x", "y"]), 2, "lower-case letters");
    check(&site.run(&["new", "accounts", "two-lines", "--title", "One\nTwo"]), 0, "two-lines.md");
    let text = fs::read_to_string(site.0.join("content/en/accounts/two-lines.md")).expect("the page");
    assert!(text.starts_with("+++\ntitle = \"One Two\"\n"), "{text}");
}

#[test]
fn wrong_usage_is_reported_as_such() {
    let site = Scratch::site("usage");
    check(&site.run(&["biuld"]), 2, "build");
    check(&site.run(&["build", "--base-url", "example.org"]), 2, "begins with https://");
    check(&site.run(&["build", "--base-url", "https://example.org/help/ "]), 2, "a base address has no blank in it");
    check(&site.run(&["build", "--base-url", "https://user:pw@example.org/"]), 2, "no user name or password");
    check(&site.run(&["build", "--today", "yesterday"]), 2, "2026-11-24");
    check(&site.run(&["serve", "--poll", "0"]), 2, "--poll");
    check(
        &site.run(&["serve", "--no-tools", "--host", "192.0.2.1", "--port", "0"]),
        3,
        "is no address of this machine",
    );
    check(&site.run(&["check", "--root", "nowhere"]), 2, "There is no folder `content` in `nowhere`");
}

#[test]
fn a_port_in_use_is_one_sentence() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    check(&Scratch::site("port").run(&["serve", "--no-tools", "--port", &port]), 3, &port);
}

#[test]
fn a_file_where_a_folder_is_needed_is_one_sentence() {
    let site = Scratch::site("file").with_page("blocked", "x");
    check(&site.run(&["build", "--no-tools", "--out", "blocked"]), 3, "Cannot ");
}

/// A disk that takes no file over a few kilobytes acts as one that is full.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_yesterdays_site() {
    let site = Scratch::site("full");
    check(&site.run(&["build", "--no-tools"]), 0, "Built");
    let before = site.files("dist");
    let site = site.with_page("content/en/long.md", &page("Long", &"Many words fill a page. ".repeat(4000)));
    let output = Command::new("bash")
        .args(["-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" build --no-tools"])
        .arg(binary())
        .current_dir(&site.0)
        .output()
        .expect("bash runs");
    check(&output, 3, "Cannot write");
    assert_eq!(site.files("dist"), before);
}

/// A Rust without the browser target, and a rustup that reaches no network.
#[cfg(unix)]
#[test]
fn no_browser_target_and_no_network_is_one_sentence() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Scratch::site("target");
    let bin = site.0.join("bin");
    fs::create_dir_all(site.0.join("sysroot/lib/rustlib")).expect("folders");
    fs::create_dir_all(&bin).expect("a folder");
    let sysroot = site.0.join("sysroot");
    for (name, script) in [
        ("rustc", format!("#!/bin/sh\necho {}\n", sysroot.display())),
        ("rustup", "#!/bin/sh\necho 'could not download' >&2\nexit 1\n".to_owned()),
    ] {
        let path = bin.join(name);
        fs::write(&path, script).expect("a script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it may run");
    }
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new(binary())
        .args(["build"])
        .current_dir(&site.0)
        .env("PATH", path)
        .env("RUSTC", bin.join("rustc"))
        .env("CARGO_MANIFEST_DIR", root().join("generator"))
        .env("CARGO_TARGET_DIR", site.0.join("target"))
        .env_remove("CARGO")
        .output()
        .expect("the binary runs");
    check(&output, 3, "wasm32-unknown-unknown");
    assert!(!site.0.join("dist").exists(), "nothing was written");
}
