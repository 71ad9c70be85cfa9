//! What is left of a password: nothing, nowhere.

use serde_json::json;
use tests::Site;

use super::{FIELD, MAKE, RESULT, enter, enter_own, expect, tool};

#[test]
fn a_password_leaves_no_trace() {
    let page = tool();
    let state = "Promise.all([location.href, document.title, history.length, JSON.stringify(history.state),
        document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), indexedDB.databases(),
        caches.keys()])";
    let before: serde_json::Value = page.script(&format!("return {state}"), json!([]));
    enter(&page, FIELD, "kX9#vQ2!mZ7p");
    expect(&page, "4", "yes");
    enter_own(&page, "maria");
    page.click(MAKE);
    page.wait_for("a passphrase", "document.querySelector('.passphrase')?.innerText");
    page.expect::<serde_json::Value, _>(state, before);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_network_is_silent_once_the_estimator_is_there() {
    let page = tool();
    let before = page.requests();
    assert!(
        !before.iter().any(|address| address.contains("/assets/strength")),
        "nothing is loaded before somebody comes to the field: {before:?}"
    );
    enter(&page, FIELD, "p");
    page.wait_for("a score", &format!("{RESULT}.dataset.score"));
    let first = page.requests();
    let worker = Site::real().asset("worker.js");
    // The browser's log holds what the page asks for; what the worker can ask for is checked by the test below.
    assert!(first.len() == 1 && first[0].ends_with(worker), "{first:?}");
    for (typed, score) in [("password", "0"), ("kX9#vQ2!mZ7p", "4"), ("contraseña1", "0")] {
        enter(&page, FIELD, typed);
        page.wait_for("an answer", &format!("{RESULT}.dataset.score === '{score}'"));
    }
    assert_eq!(page.requests(), Vec::<String>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_estimator_can_reach_nothing() {
    let site = Site::real();
    let page = tool();
    let imports: Vec<String> = page.script(
        "return WebAssembly.compileStreaming(fetch(arguments[0]))
            .then((module) => WebAssembly.Module.imports(module).map((wanted) => wanted.name));",
        json!([format!("/{}", site.asset("strength.wasm"))]),
    );
    assert_eq!(imports, ["__wbindgen_init_externref_table"], "the module calls nothing of the browser's");
    let script = |name| String::from_utf8_lossy(site.bytes(site.asset(name))).into_owned();
    let (worker, bindings) = (script("worker.js"), script("strength.js"));
    // Each loads once, before any password: the worker its two files, the bindings nothing that it is not given.
    for (which, text, loads) in [("worker", &worker, "fetch(module"), ("bindings", &bindings, "fetch(module_or_path)")]
    {
        assert_eq!(text.matches("fetch(").count(), 1, "{which}: {text}");
        assert!(text.contains(loads), "{which}: {text}");
        for way in ["XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "indexedDB", "caches", "console.log"] {
            assert!(!text.contains(way), "{which}: {way}");
        }
    }
    assert_eq!(worker.matches("import(").count(), 1, "{worker}");
}
