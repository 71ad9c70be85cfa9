//! What is left of a password: nothing, nowhere.

use serde_json::json;
use tests::{Key, Site};

use super::{FIELD, MAKE, OWN, RESULT, enter, expect, tool};

#[test]
fn a_password_leaves_no_trace() {
    let page = tool();
    let state = "Promise.all([location.href, document.title, history.length, JSON.stringify(history.state),
        document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), indexedDB.databases(),
        caches.keys()])";
    let before: serde_json::Value = page.script(&format!("return {state}"), json!([]));
    enter(&page, FIELD, "kX9#vQ2!mZ7p");
    expect(&page, "4", "yes");
    enter(&page, OWN, "maria");
    page.tab_to(MAKE);
    page.press(Key::Enter);
    page.wait_for("a passphrase", "document.querySelector('.passphrase')");
    page.expect::<serde_json::Value, _>(state, before);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_network_is_silent_once_the_estimator_is_there() {
    let page = tool();
    let before = page.requests();
    assert!(
        !before.iter().any(|address| address.contains("/assets/strength")),
        "nothing is loaded before the first key: {before:?}"
    );
    enter(&page, FIELD, "p");
    page.wait_for("a score", &format!("{RESULT}.dataset.score"));
    let first = page.requests();
    for file in ["strength-worker.js", "strength.js", "strength.wasm"] {
        let path = Site::real().asset(file);
        // What the worker asks for is seen too, so that silence means something.
        assert!(first.iter().any(|address| address.ends_with(path)), "{path} is not among {first:?}");
    }
    assert_eq!(first.len(), 3, "{first:?}");
    for typed in ["password", "kX9#vQ2!mZ7p", "otra contraseña"] {
        enter(&page, FIELD, typed);
        page.wait_for("an answer", &format!("{RESULT}.dataset.score"));
    }
    assert_eq!(page.requests(), Vec::<String>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}
