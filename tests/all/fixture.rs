//! A whole site in one string: `//- path` lines part its files.

use generator::diagnostic::json_lines;
use generator::parse::config::BaseUrl;
use generator::render::output::OutputPath;
use generator::source::SourceTree;
use generator::{BuildOptions, Built, builtin};

/// The day that all tests live on.
pub fn today() -> domain::date::Date {
    domain::date::date(2026, 11, 24).expect("a day of the calendar")
}

/// The sources of a site over what is built in.
pub fn tree(site: &str) -> SourceTree {
    let mut tree = builtin::tree();
    tree.insert_files(site);
    tree
}

/// Front matter of a page without mistakes, and its body.
pub fn page(title: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\ndescription = \"The page {title}, which a test made up and described in fifty characters or more.\"\nlayout = \"page\"\n+++\n\n{body}\n"
    )
}

/// Builds a site without tools.
pub fn build(tree: &SourceTree) -> Built {
    generator::build(tree, BuildOptions { bundle: None, base_url: None, today: today() })
}

/// Builds a site for another address.
pub fn build_at(tree: &SourceTree, base_url: &str) -> Built {
    let base_url = BaseUrl::parse(base_url).expect("an address");
    generator::build(tree, BuildOptions { bundle: None, base_url: Some(&base_url), today: today() })
}

/// One file of a built site, as text.
#[track_caller]
pub fn file<'a>(built: &'a Built, path: &str) -> &'a str {
    let bytes = built.output.get(&OutputPath::new(path)).unwrap_or_else(|| {
        let there: Vec<&str> = built.output.keys().map(OutputPath::as_str).collect();
        panic!("{path} was not written; there are {there:?}")
    });
    std::str::from_utf8(bytes).expect("text")
}

/// Every diagnostic as `severity[rule] file:line:column message (help)`.
pub fn reported(built: &Built, tree: &SourceTree) -> Vec<String> {
    json_lines(&built.outcome.report, tree)
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

/// Fails unless the diagnostics are those expected, in their order.
///
/// An expectation without a message means its severity, rule and position alone: the test of the rule has the message.
#[track_caller]
pub fn assert_reported(reported: &[String], expected: &[&str]) {
    let matches = |line: &str, expected: &str| {
        line.strip_prefix(expected).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let are_equal = reported.len() == expected.len()
        && reported.iter().zip(expected).all(|(line, expected)| matches(line, expected));
    assert!(are_equal, "reported: {reported:#?}\nexpected: {expected:#?}");
}
