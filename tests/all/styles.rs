//! The styles: each page with the sheets that it needs, and no rule that makes a large page slow.

use std::fs;

use crate::architecture::{files, root};
use crate::fixture::{build, file, page, tree};

/// The text of the style sheet that the page of the body loads.
fn sheet(body: &str) -> String {
    let site = tree(&format!("//- content/en/index.md\n{}", page("Styles", body)));
    let built = build(&site);
    let html = file(&built, "index.html");
    let path = html.split("rel=\"stylesheet\" href=\"/").nth(1).and_then(|rest| rest.split('"').next());
    file(&built, path.expect("a page has a style sheet")).to_owned()
}

/// Fails unless the page of the body has styles for the classes, or has none.
#[track_caller]
fn check(body: &str, has: &[&str], lacks: &[&str]) {
    let sheet = sheet(body);
    let is_styled = |class: &&&str| sheet.contains(&format!(".{class}"));
    assert_eq!(has.iter().filter(|class| !is_styled(class)).collect::<Vec<_>>(), Vec::<&&str>::new(), "are missing");
    assert_eq!(lacks.iter().filter(is_styled).collect::<Vec<_>>(), Vec::<&&str>::new(), "are too many");
}

#[test]
fn a_page_has_the_styles_of_what_pages_of_its_kind_show() {
    let tool = "::tool{name=\"receipt-validator\"}\n\n";
    let shared = ["notice", "details", "gloss", "bar-part"];
    check(tool, &shared, &["definition-label", "four-clocks", "drawing", "tracker"]);
    check(&format!("{tool}::four-clocks"), &["four-clocks", "drawing"], &["card-numbers"]);
    check(&format!("{tool}:::details{{summary=\"More\"}}\n::four-clocks\n:::"), &["four-clocks"], &["card-numbers"]);
    let text = ["notice", "details", "gloss", "task"];
    check("Text", &text, &["definition-label", "four-clocks", "drawing", "bar-part", "tracker"]);
    // A page with a component that few pages have loads the sheet of all of them.
    check("::four-clocks", &["four-clocks", "drawing", "definition-label", "notice"], &["bar-part", "tracker"]);
}

/// The classes in the value of every `class="..."` of a text.
fn classes(text: &str) -> impl Iterator<Item = &str> {
    text.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()).flat_map(str::split_whitespace)
}

#[test]
fn what_layouts_and_tools_show_is_styled_on_every_page() {
    let sheet = sheet("::tool{name=\"receipt-validator\"}");
    let shown = ["generator/templates/layouts", "generator/templates/islands", "app/tools", "app/ui"]
        .iter()
        .flat_map(|folder| files(folder, &[".html", ".rs"]))
        .collect::<Vec<_>>();
    let mut seen = 0;
    for (path, styles) in files("styles/components", &[".css"]) {
        let name = path.trim_start_matches("styles/components/").trim_end_matches(".css");
        let is_shown = shown.iter().any(|(_, text)| classes(text).any(|class| class == name));
        if is_shown && styles.contains(&format!(".{name}")) {
            seen += 1;
            let advice = "add it to `SHARED` in generator/src/render/sheet.rs";
            assert!(sheet.contains(&format!(".{name}")), "{path} is used by a layout or a tool: {advice}");
        }
    }
    assert!(seen > 0, "no layout and no tool uses a component's styles: this test looks in the wrong files");
}

/// After `* + *` a browser computes the styles of all elements again whenever one appears beside them: in a list of
/// 500 cases that took a slow phone 0.1 s for each press.
#[test]
fn no_rule_is_for_any_element_after_another() {
    let faults = files("styles", &[".css"]).into_iter().flat_map(|(path, text)| {
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.replace(' ', "")));
        let faults =
            lines.filter(|(_, line)| ["*+*", ")+*", "*~*", ")~*", "li+li"].iter().any(|part| line.contains(part)));
        faults.map(|(line, text)| format!("{path}:{line} {text}")).collect::<Vec<_>>()
    });
    let comment = |fault: &String| fault.contains("/*") || fault.contains("*/");
    assert_eq!(faults.filter(|fault| !comment(fault)).collect::<Vec<_>>(), Vec::<String>::new());
}

/// A page that still moves when a tool moves the focus goes on moving, and carries the result out of view.
#[test]
fn no_page_scrolls_by_itself_after_a_key() {
    for (path, text) in files("styles", &[".css"]) {
        assert!(!text.contains("scroll-behavior"), "{path}: `scroll-behavior` carries results out of view");
    }
}

#[test]
fn every_drawing_brings_what_all_drawings_share() {
    for (path, text) in files("generator/templates/components", &[".html"]) {
        if classes(&text).any(|class| class == "drawing") {
            let styles = path.replace("generator/templates", "styles").replace(".html", ".css");
            let text = fs::read_to_string(root().join(&styles)).expect("the styles of a component");
            assert!(text.contains("@import \"../drawings.css\" layer(drawings);"), "{styles} does not import it");
        }
    }
}
