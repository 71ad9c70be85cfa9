//! A tool that cannot start: it says so, and the help for doing it by hand stands.

use serde_json::json;
use tests::{Page, Site, Visit};

use super::tool::PLACES;

const FAILED: &str = "document.querySelector('[data-island]').dataset.state === 'failed'";

/// On a site with a fault, the tool says that it could not start, and all of its help can be read.
#[track_caller]
fn check(site: &Site) {
    for place in PLACES {
        let page = Visit::to(place).on(site.clone()).open();
        page.wait_for("data-state=failed", FAILED);
        expect_words(&page);
    }
}

/// The words about the failure and the help below it.
#[track_caller]
fn expect_words(page: &Page) {
    let words: String =
        page.script("return document.querySelector('template.island-failure').content.textContent.trim()", json!([]));
    let said = page.text(".island-mount");
    assert!(!words.is_empty() && said.contains(&words), "{words:?} is not in {said:?}");
    let announced = page.text(".island-mount :is([role=status], [role=alert])");
    assert!(announced.contains(&words), "{words:?} is shown but not announced");
    assert!(page.shows(".island-fallback table"), "the format table can be seen");
    assert!(!page.shows("[data-island] input"), "no field that does nothing");
}

#[test]
fn a_missing_module_leaves_the_help_standing() {
    let site = Site::real();
    check(&site.clone().without(site.asset("app.wasm")));
}

#[test]
fn a_module_that_was_cut_leaves_the_help_standing() {
    let site = Site::real();
    let path = site.asset("app.wasm");
    let bytes = site.bytes(path);
    check(&site.clone().with(path, &bytes[..bytes.len() / 2]));
}

#[test]
fn missing_glue_leaves_the_help_standing() {
    let site = Site::real();
    check(&site.clone().without(site.asset("app.js")));
}

#[test]
fn a_browser_that_may_not_compile_leaves_the_help_standing() {
    check(&Site::real().clone().replacing(" 'wasm-unsafe-eval'", ""));
}

#[test]
fn props_that_cannot_be_read_leave_the_help_standing() {
    let site = Site::real().clone();
    check(&site.replacing("class=\"island-props\">{", "class=\"island-props\">{{"));
}

#[test]
fn a_module_of_another_build_is_refused() {
    let site = Site::real();
    let path = site.asset("app.wasm");
    // Whole, and a module, but not the one whose sum the page names.
    let mut other = site.bytes(path).to_vec();
    other.extend([0, 2, 1, b'x']);
    check(&site.clone().with(path, other));
}

#[test]
fn a_missing_loader_leaves_the_help_standing() {
    let site = Site::real();
    let page = Visit::to(PLACES[0]).on(site.clone().without(site.asset("loader.js"))).open();
    assert!(page.shows(".island-fallback table"), "the format table can be seen");
}

#[test]
fn a_slow_module_is_told_of_and_the_tool_still_comes() {
    let page = Visit::to("/").open();
    // The browser holds the module back, as a network does that has stopped.
    page.devtools("Fetch.enable", &json!({"patterns": [{"urlPattern": "*.wasm"}]}));
    page.go(PLACES[0]);
    page.wait_for("words about the wait", "document.querySelector('.island-mount').innerText.trim() !== ''");
    let words: String =
        page.script("return document.querySelector('template.island-slow').content.textContent.trim()", json!([]));
    assert!(page.text(".island-mount").contains(&words), "{words:?} is not told");
    assert!(page.shows(".island-fallback table"), "the format table can be seen");
    page.devtools("Fetch.disable", &json!({}));
    page.wait_for("the live tool", "document.querySelector('[data-island]').dataset.state === 'ready'");
    assert!(!page.text(".island-mount").contains(&words), "{words:?} is still told");
}
