//! What is printed: the cases, or the open case alone.

use serde_json::json;

use super::driver::Tracker;

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

/// What paper shows of the tool.
#[track_caller]
fn printed(tracker: &Tracker) -> String {
    tracker.page.devtools("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let text = tracker.page.script("return document.querySelector('[data-island]').innerText", json!([]));
    tracker.page.devtools("Emulation.setEmulatedMedia", &json!({"media": ""}));
    text
}

#[test]
fn the_list_prints_every_case_and_an_open_case_prints_alone() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    let text = printed(&tracker);
    assert!(text.contains(ONE) && text.contains(TWO), "{text}");
    assert!(!text.contains(&tracker.word("button")), "{text}");
    tracker.open_case(ONE);
    let text = printed(&tracker);
    assert!(text.contains(ONE) && !text.contains(TWO), "{text}");
}
