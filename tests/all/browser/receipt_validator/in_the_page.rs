//! How the tool comes into its page.

use serde_json::json;
use tests::{Look, Site, Visit};

use super::{ADDRESSES, Tool};
use crate::fixture;

#[test]
fn the_app_bundle_is_fetched_once() {
    let tool = Tool::at(ADDRESSES[0]);
    let mut loaded = tool.page.requests();
    loaded.sort();
    let all = loaded.len();
    loaded.dedup();
    assert_eq!(loaded.len(), all, "something was asked for twice: {loaded:?}");
}

/// The module is delayed until the page has been drawn without it.
#[test]
fn the_layout_does_not_shift_when_the_tool_starts() {
    for (place, look) in ADDRESSES.into_iter().flat_map(|place| [(place, Look::PHONE), (place, Look::DESK)]) {
        let page = Visit::to("/").with_look(look).open();
        page.devtools("Fetch.enable", &json!({"patterns": [{"urlPattern": "*.wasm"}]}));
        page.go(place);
        page.script::<()>(
            "globalThis.jumps = 0;
             new PerformanceObserver((list) => list.getEntries().forEach((entry) => { globalThis.jumps += entry.value; }))
                 .observe({ type: 'layout-shift', buffered: true });
             document.querySelector('[data-island]').scrollIntoView();
             return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))));",
            json!([]),
        );
        page.devtools("Fetch.disable", &json!({}));
        page.wait_for("the live tool", "document.querySelector('[data-island]').dataset.state === 'ready'");
        let jumps: f64 = page.script(
            "return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(globalThis.jumps))))",
            json!([]),
        );
        assert!(jumps <= 0.01, "layout shift {jumps} on {place}, {look:?}");
    }
}

#[test]
fn two_tools_on_one_page_do_not_disturb_each_other() {
    let body = "## One\n\n::tool{name=\"receipt-validator\"}\n\n## Two\n\n::tool{name=\"receipt-validator\"}";
    let site = fixture::tree(&format!("//- content/en/index.md\n{}", fixture::page("Two tools", body)));
    let one = Tool::by(Visit::to("/").on(Site::of(&site)));
    one.enter("IOE0900000000");
    one.expect("receipt-number", Some("IOE"));
    let two = one.number(1);
    assert_eq!(two.typed(), "");
    two.enter("IOE090000000");
    two.expect("incomplete", None);
    two.expect_error("Two tools · Waymark");
    let one = two.number(0);
    one.expect("receipt-number", Some("IOE"));
    assert_eq!(one.typed(), "IOE0900000000");
    one.page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, at, all) => all.indexOf(id) !== at)",
        Vec::<String>::new(),
    );
    assert_eq!(one.page.barriers(), Vec::<String>::new());
}

#[test]
fn the_tool_works_on_a_site_below_a_folder() {
    let site = Site::real_at("https://waymark.example/guide/");
    let tool = Tool::by(Visit::to("/guide/tools/receipt-number/").on(site)).in_spanish();
    tool.enter("EAC2212300000");
    tool.expect("receipt-number", Some("EAC"));
    assert_eq!(tool.page.console(), Vec::<String>::new());
}
