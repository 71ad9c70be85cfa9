//! A tool that cannot start: it says so, and the help for doing it by hand stays.

use serde_json::json;
use tests::{Page, Site, Visit};

use super::ADDRESSES;

const FAILED: &str = "document.querySelector('[data-island]').dataset.state === 'failed'";

/// On a site with a fault, the tool says that it could not start, and all of its help can be read.
#[track_caller]
fn check(site: &Site) {
    for place in ADDRESSES {
        let page = Visit::to(place).on(site.clone()).open();
        page.wait_for("data-state=failed", FAILED);
        expect_words(&page);
    }
}

/// The words about the failure and the help below it.
#[track_caller]
fn expect_words(page: &Page) {
    let words: String =
        page.script("return document.querySelector('template.island-failed').content.textContent.trim()", json!([]));
    let said = page.text(".island-mount");
    assert!(!words.is_empty() && said.contains(&words), "{words:?} is not in {said:?}");
    let announced = page.text(".island-mount :is([role=status], [role=alert])");
    assert!(announced.contains(&words), "{words:?} is shown but not announced");
    assert!(page.shows(".island-fallback table"), "the format table can be seen");
    assert!(!page.shows("[data-island] :is(input, textarea)"), "no field that does nothing");
}

/// The site without some of its assets.
fn without(assets: &[&str]) -> Site {
    let site = Site::real();
    assets.iter().fold(site.clone(), |changed, asset| changed.without(site.asset(asset)))
}

/// The site with other modules of this tool.
fn with_modules(change: impl Fn(&[u8]) -> Vec<u8>) -> Site {
    let site = Site::real();
    ["number.wasm", "receipt.wasm"].iter().fold(site.clone(), |changed, asset| {
        let path = site.asset(asset);
        changed.with(path, change(site.bytes(path)))
    })
}

/// A script that runs before those of the page leads to the same words.
#[track_caller]
fn check_browser(first: &str) {
    for place in ADDRESSES {
        let page = Visit::to(place).with_first(first).open();
        page.wait_for("data-state=failed", FAILED);
        expect_words(&page);
    }
}

#[test]
fn a_browser_without_webassembly_leaves_the_fallback() {
    check_browser("delete window.WebAssembly");
}

#[test]
fn a_browser_that_refuses_to_compile_leaves_the_fallback() {
    check_browser(
        "for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'])
             WebAssembly[name] = () => Promise.reject(new EvalError('refused'));",
    );
}

#[test]
fn a_missing_module_leaves_the_fallback() {
    check(&without(&["number.wasm", "receipt.wasm"]));
}

#[test]
fn a_truncated_module_leaves_the_fallback() {
    check(&with_modules(|bytes| bytes[..bytes.len() / 2].to_vec()));
}

#[test]
fn missing_bindings_leave_the_fallback() {
    check(&without(&["number.js", "receipt.js"]));
}

#[test]
fn a_browser_that_may_not_compile_leaves_the_fallback() {
    check(&Site::real().clone().replacing(" 'wasm-unsafe-eval'", ""));
}

#[test]
fn props_that_cannot_be_read_leave_the_fallback() {
    let site = Site::real().clone();
    check(&site.replacing("class=\"island-props\">{", "class=\"island-props\">{{"));
}

#[test]
fn a_module_of_another_build_is_refused() {
    // Whole, and a module, but not the one whose checksum is in the page.
    check(&with_modules(|bytes| [bytes, &[0, 2, 1, b'x']].concat()));
}

#[test]
fn a_missing_loader_leaves_the_fallback() {
    let site = Site::real();
    let page = Visit::to(ADDRESSES[0]).on(site.clone().without(site.asset("loader.js"))).open();
    assert!(page.shows(".island-fallback table"), "the format table can be seen");
}

#[test]
fn a_slow_module_is_reported_and_the_tool_still_starts() {
    let page = Visit::to("/").open();
    // The browser holds the module back, as a network does that has stopped.
    page.devtools("Fetch.enable", &json!({"patterns": [{"urlPattern": "*.wasm"}]}));
    page.go(ADDRESSES[0]);
    // First it says that the tool is starting, then that it is slow.
    page.wait_for("words about the start", "document.querySelector('.island-mount').innerText.trim() !== ''");
    page.wait_for(
        "words about the wait",
        "document.querySelector('.island-mount').innerText
             .includes(document.querySelector('template.island-slow').content.textContent.trim())",
    );
    let words: String =
        page.script("return document.querySelector('template.island-slow').content.textContent.trim()", json!([]));
    assert!(page.text(".island-mount").contains(&words), "{words:?} is not said");
    assert!(page.shows(".island-fallback table"), "the format table can be seen");
    page.devtools("Fetch.disable", &json!({}));
    page.wait_for("the live tool", "document.querySelector('[data-island]').dataset.state === 'ready'");
    assert!(!page.text(".island-mount").contains(&words), "{words:?} is still said");
}
