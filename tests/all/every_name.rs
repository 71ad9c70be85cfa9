//! What a check accepts, a build builds: whatever a file is called, its page is on the disk, or a diagnostic is about it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs, process};

use generator::render::output::OutputPath;
use generator::source::SourcePath;

use crate::fixture::{build, file, page, tree};
use crate::numbers::Numbers;

/// Parts of names as people give them, and as no system likes them.
const PARTS: &[&str] = &[
    "form",
    "Form",
    "FORM",
    "notice",
    "I-485",
    "año",
    "an\u{303}o",
    "AÑO",
    "straße",
    "STRASSE",
    "İstanbul",
    "ı",
    "ﬁle",
    "page one",
    " ",
    "  ",
    "-",
    "_",
    ".",
    "..",
    "%",
    "%20",
    "%2F",
    "#",
    "?",
    "&",
    "=",
    "+",
    "!",
    "'",
    "\"",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    ":",
    ";",
    ",",
    "@",
    "~",
    "`",
    "^",
    "|",
    "\\",
    "*",
    "$",
    "con",
    "CON",
    "nul",
    "aux",
    "com1",
    "LPT9",
    "prn",
    "index",
    "404",
    "_headers",
    "robots",
    "sitemap",
    "assets",
    "offline",
    "hashes",
    "es",
    "en",
    "words",
    "data",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    "\u{7}",
    "\u{1f4de}",
    "表",
    "ق",
    "ё",
    "е\u{308}",
    "0",
    "00",
    "a",
    "A",
    "b",
    "x",
    "1",
    "2",
    "3",
];

/// The path of a page below its language's folder, with up to two folders; one in 20 is very long.
fn name(numbers: &mut Numbers) -> String {
    let mut name = String::new();
    for depth in 0..=numbers.below(3) {
        if depth > 0 {
            name.push('/');
        }
        for _ in 0..=numbers.below(3) {
            let part = PARTS[numbers.below(PARTS.len())];
            let times = if numbers.below(20) == 0 { 1 + numbers.below(300) } else { 1 };
            name.push_str(&part.repeat(times));
        }
    }
    name + ".md"
}

/// Whether a file system can hold a name as one part of a path: those of Windows and Linux together.
/// <https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file>
fn can_be_held(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || stem.len() == 4
            && ["com", "lpt"].iter().any(|kind| stem.starts_with(kind))
            && !stem.ends_with('0')
            && stem.ends_with(|c: char| c.is_ascii_digit());
    let is_refused = |c: char| c.is_control() || "<>:\"/\\|?*".contains(c);
    !part.is_empty() && part.len() <= 255 && !is_device && !part.contains(is_refused) && !part.ends_with(['.', ' '])
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // What stays behind lies where the system clears up by itself.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The sources of some pages, each with its own title and words.
fn site(names: &BTreeMap<String, usize>) -> generator::source::SourceTree {
    let mut tree = tree(&format!("//- content/en/index.md\n{}", page("Home", "Welcome.")));
    for (name, number) in names {
        let text = page(&format!("Page {number}"), &format!("Word{number}x."));
        tree.insert(SourcePath::new(format!("content/en/{name}")), text.into_bytes());
    }
    tree
}

fn check(seed: u64, pages: usize) -> usize {
    let mut numbers = Numbers(seed);
    let mut names: BTreeMap<String, usize> = (0..pages).map(|number| (name(&mut numbers), number)).collect();
    let built = build(&site(&names));
    let report = &built.outcome.report;
    let refused: BTreeSet<&str> = report.diagnostics().iter().map(|diagnostic| diagnostic.file.as_str()).collect();
    names.retain(|name, _| !refused.contains(format!("content/en/{name}").as_str()));
    let tree = site(&names);
    let built = build(&tree);
    assert_eq!(built.outcome.report.errors(), 0, "seed {seed}: {:?}", crate::fixture::reported(&built, &tree));

    let folder = Folder(env::temp_dir().join(format!("waymark-names-{}-{seed}", process::id())));
    let mut known = BTreeSet::new();
    for (path, bytes) in &built.output {
        assert!(path.as_str().split('/').all(can_be_held), "seed {seed}: {path}");
        assert!(known.insert(path.as_str().to_lowercase()), "seed {seed}: {path} is there in other letters too");
        let file = folder.0.join(path.as_str());
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(&file, bytes).unwrap_or_else(|error| panic!("seed {seed}: {path}: {error}"));
    }
    let mut all = String::new();
    for path in built.output.keys().filter(|path| path.as_str().ends_with("index.html")) {
        let text = fs::read_to_string(folder.0.join(path.as_str())).expect("what was written can be read");
        let _ = write!(all, "{text}");
    }
    for (name, number) in &names {
        assert!(all.contains(&format!("Word{number}x.")), "seed {seed}: {name:?} is not in the output");
    }
    let sitemap = file(&built, "sitemap.xml");
    let addresses = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    let is_address = |address: &str| address.bytes().all(|byte| byte.is_ascii_graphic());
    let home = usize::from(!names.contains_key("index.md"));
    assert_eq!(addresses.clone().count(), names.len() + home, "seed {seed}: {names:?} {sitemap}");
    assert!(addresses.into_iter().all(is_address), "seed {seed}: {sitemap}");
    assert!(built.output.contains_key(&OutputPath::new("index.html")));
    names.len()
}

#[test]
fn what_a_check_accepts_is_built_whatever_it_is_called() {
    const PAGES: usize = 100;
    let accepted: usize = (1..=100).map(|seed| check(u64::wrapping_mul(seed, 0x9E37_79B9_7F4A_7C15), PAGES)).sum();
    assert!(accepted > 1_000, "enough names are accepted for this to say something: {accepted}");
}
