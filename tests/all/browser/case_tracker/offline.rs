//! Without a network, and when the site is newer than the open page.

use generator::source::{SourcePath, SourceTree};
use serde_json::{Value, json};
use tests::{Site, Visit, sources};

use super::driver::{ADDRESS, Tracker};

const ONE: &str = "IOE0900000000";

/// The sources with another title of the tracker's page.
fn newer() -> SourceTree {
    let mut tree = sources().clone();
    let path = SourcePath::new("content/en/tools/case-tracker.md");
    let text = String::from_utf8_lossy(&tree.get(&path).expect("the page").bytes).into_owned();
    let text = text.replacen("\"\ndescription", " (newer)\"\ndescription", 1);
    tree.insert(path, text.into_bytes());
    tree
}

#[test]
fn the_tool_works_without_a_network_on_the_second_visit() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.page.script::<Value>("return navigator.serviceWorker.ready.then(() => null)", json!([]));
    tracker.again();
    tracker.page.wait_for("the worker", "navigator.serviceWorker.controller");
    tracker.page.devtools("Network.enable", &json!({}));
    tracker.page.devtools(
        "Network.emulateNetworkConditions",
        &json!({"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}),
    );
    tracker.again();
    tracker.shows(&[ONE]);
    tracker.press_button("show-sheet");
    tracker.focus("sheet-full");
    tracker
        .page
        .wait_for("the sheet", &format!("document.querySelector('.helper-sheet')?.textContent.includes('{ONE}')"));
    tracker.page.devtools(
        "Network.emulateNetworkConditions",
        &json!({"offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}),
    );
    tracker.press_button("erase");
    tracker.press_button("erase-yes");
    tracker.expect_message("erased-one");
    let left: usize = tracker.page.script(
        "return Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([stores, workers]) => stores.length + workers.length)",
        json!([]),
    );
    assert_eq!(left, 0);
}

#[test]
fn a_newer_site_clears_no_form_and_is_there_on_the_next_visit() {
    let server = Site::real().serve();
    let tracker = Tracker::by(Visit::to(ADDRESS).at(&server.address().to_string()));
    tracker.add_first(ONE);
    tracker.page.script::<Value>("return navigator.serviceWorker.ready.then(() => null)", json!([]));
    tracker.again();
    tracker.add("half typed");
    let stores = || -> Vec<String> { tracker.page.script("return caches.keys()", json!([])) };
    let older = stores();
    server.replace(Site::of(&newer()).served());
    tracker.page.script::<Value>(
        "return navigator.serviceWorker.getRegistration().then((worker) => worker.update()).then(() => null)",
        json!([]),
    );
    let came = (0..1_000).any(|_| stores().len() == 2);
    assert!(came, "{:?}", stores());
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-number').value", "half typed".to_owned());
    tracker.shows(&[ONE]);
    // Once the reader was away and nobody used the old one, the browser takes the newer one: mostly at once.
    let took = (0..20).any(|_| {
        tracker.page.devtools("Page.navigate", &json!({"url": "about:blank"}));
        tracker.again();
        stores().len() == 1 && stores() != older
    });
    assert!(took, "{:?}", stores());
    tracker.page.devtools("Network.enable", &json!({}));
    tracker.page.devtools(
        "Network.emulateNetworkConditions",
        &json!({"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}),
    );
    tracker.again();
    assert!(tracker.page.text("h1").ends_with("(newer)"));
    tracker.shows(&[ONE]);
}
