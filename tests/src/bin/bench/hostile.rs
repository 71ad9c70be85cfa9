//! Pages of ordinary size that could take more than linear time: each kind is checked twice, the second time at four
//! times the size, which should take four times as long.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use generator::BuildOptions;
use generator::source::{SourcePath, SourceTree};

/// The size of the smaller page of each pair, in repeats of its text.
const REPEATS: usize = 5_000;

/// What is repeated, `@` being the number of the repeat.
const KINDS: [(&str, &str); 8] = [
    ("headings with the same words", "## Same words\n\nText.\n\n"),
    ("directives without an end", ":a["),
    ("components in one paragraph", ":label[Word@] "),
    ("unknown components in one paragraph", ":what@[Word@] "),
    ("unknown facts in one paragraph", ":fact[f@] "),
    ("footnotes", "Text[^n@].\n\n[^n@]: Note.\n\n"),
    ("unknown tools", "::tool{name=\"t@\"}\n\n"),
    ("links that lead nowhere", "[a@](b@.md)\n\n"),
];

/// The rows of the table.
pub fn figures() -> String {
    let mut out = String::from("| A page of | Time at four times the size |\n|---|--:|\n");
    for (kind, text) in KINDS {
        let (small, large) = (check(text, REPEATS), check(text, 4 * REPEATS));
        let _ = writeln!(out, "| {kind} | {:.1} times |", large.as_secs_f64() / small.as_secs_f64());
    }
    out
}

/// The shortest of three checks of a site with one such page.
fn check(text: &str, repeats: usize) -> Duration {
    let body: String = (0..repeats).map(|number| text.replace('@', &number.to_string())).collect();
    let page = format!(
        "+++\ntitle = \"A page about numbers\"\ndescription = \"What this page is for, and what it says to readers.\"\n+++\n{body}\n"
    );
    let site = "title = \"Bench\"\nbase_url = \"https://bench.example\"\ndefault_language = \"en\"\n[languages.en]\n";
    let mut tree = SourceTree::default();
    tree.insert(SourcePath::new("content/site.toml"), site.as_bytes().to_vec());
    tree.insert(SourcePath::new("content/en/index.md"), page.into_bytes());
    let runs = (0..3).map(|_| {
        let start = Instant::now();
        let built = generator::build(&tree, BuildOptions { bundle: None, base_url: None, today: tests::today() });
        assert!(built.outcome.report.errors() > 0, "a site without words has mistakes");
        start.elapsed()
    });
    runs.min().unwrap_or_default()
}
