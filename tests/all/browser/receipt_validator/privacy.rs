//! What is typed stays in the tool.

use serde_json::json;
use tests::Key;

use super::verdicts::check_verdicts;
use super::{ADDRESSES, Tool};

#[test]
fn a_number_leaves_no_trace_outside_the_tool() {
    let tool = Tool::at(ADDRESSES[0]);
    let state = "[location.href, document.title, history.length, JSON.stringify(history.state), document.cookie,
        JSON.stringify(localStorage), JSON.stringify(sessionStorage)]";
    let before: serde_json::Value = tool.page.script(&format!("return {state}"), json!([]));
    tool.enter("EAC2212300000");
    tool.expect("receipt-number", Some("EAC"));
    tool.page.expect::<serde_json::Value, _>(state, before);
}

#[test]
fn the_tool_sends_no_request_and_writes_nothing_to_the_console() {
    for place in ADDRESSES {
        let tool = Tool::at(place);
        let loaded = tool.page.requests();
        assert!(loaded.iter().any(|address| address.ends_with(".wasm")), "the module was loaded: {loaded:?}");
        check_verdicts(&tool);
        tool.enter("");
        tool.enter("IOE09O0000000");
        tool.page.tab_to(".repair button");
        tool.page.press(Key::Enter);
        tool.expect("receipt-number", Some("IOE"));
        // The way by keyboard leads over the search field, which then loads its own files.
        let asked: Vec<String> =
            tool.page.requests().into_iter().filter(|address| !address.contains("/search-")).collect();
        assert_eq!(asked, Vec::<String>::new());
        assert_eq!(tool.page.console(), Vec::<String>::new());
    }
}
