//! What the tests of the rules share: a whole site in one string in, diagnostics out.

use super::{Example, Rule};
use crate::build::{BuildOptions, build};
use crate::builtin;
use crate::diagnostic::json_lines;
use crate::source::SourceTree;

/// The sources of a site over what is built in; `//- path` lines part its files.
pub(crate) fn tree(site: &str) -> SourceTree {
    let mut tree = builtin::tree();
    tree.insert_files(site);
    tree
}

/// All diagnostics of a tree: `severity[rule] file:line:column message (help)`.
pub(crate) fn reported_in(tree: &SourceTree) -> Vec<String> {
    let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
    let report = build(tree, BuildOptions { bundle: None, base_url: None, today }).outcome.report;
    json_lines(&report, tree)
        .lines()
        .map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
            let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
            format!(
                "{}[{}] {}:{}:{} {} ({})",
                text("severity"),
                text("rule"),
                text("file"),
                line["line"],
                line["column"],
                text("message"),
                text("help")
            )
        })
        .collect()
}

/// All diagnostics of a site.
pub(crate) fn reported(site: &str) -> Vec<String> {
    reported_in(&tree(site))
}

/// The names of the rules that a site breaks.
pub(crate) fn names(site: &str) -> Vec<String> {
    reported(site).iter().filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned())).collect()
}

/// A site in, diagnostics out.
#[track_caller]
pub(crate) fn check(site: &str, expected: &[&str]) {
    assert_eq!(reported(site), expected);
}

/// The wrong example of a rule, as a site.
pub(crate) fn wrong(rule: &Rule) -> String {
    rule.example.sites().expect("an example that can be built").0
}

/// A page with this body and the page `about.md`, as a site; the body begins in line 7.
pub(crate) fn body(wrong: &'static str) -> String {
    Example::Markdown { wrong, right: "" }.sites().expect("a site").0
}

/// As [`body`], for text that is made by the test.
pub(crate) fn with_body(text: &str) -> String {
    body("@@@").replace("@@@", text)
}

/// A guide with these lines of front matter and what else it needs, as a site; they begin in
/// line 2 of `content/en/guide.md`.
pub(crate) fn guide(wrong: &'static str) -> String {
    Example::FrontMatter { wrong, right: "" }.sites().expect("a site").0
}

/// A site whose words of the password tool are changed once.
pub(crate) fn with_words(old: &str, new: &str) -> String {
    let words = include_str!("../../../../content/en/words/password-strength.toml");
    assert!(words.contains(old), "the words have no {old}");
    format!("{}//- content/en/words/password-strength.toml\n{}", body("Welcome."), words.replacen(old, new, 1))
}
