//! Two tabs and one device: neither loses what the other wrote.

use serde_json::{Value, json};
use tests::Visit;

use super::driver::{ADDRESS, Tracker};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";
const THREE: &str = "WAC2212300000";

#[test]
fn two_tabs_that_each_add_a_case_keep_both() {
    for first in ["", "Object.defineProperty(navigator, 'locks', { value: undefined });"] {
        let tracker = Tracker::by(Visit::to(ADDRESS).with_first(first));
        let one = tracker.page.tab();
        tracker.add_first(ONE);
        let two = tracker.page.open_beside(ADDRESS);
        tracker.ready();
        tracker.shows(&[ONE]);
        tracker.add_case(TWO);
        tracker.page.bring(&one);
        tracker.shows(&[TWO, ONE]);
        tracker.add_case(THREE);
        tracker.page.bring(&two);
        tracker.shows(&[TWO, ONE, THREE]);
        tracker.again();
        tracker.shows(&[TWO, ONE, THREE]);
    }
}

#[test]
fn two_tabs_that_change_one_case_keep_both_changes() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    let one = tracker.page.tab();
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    let note = |text: &str| {
        tracker.click("[data-receipt] a");
        tracker.open_part("notes");
        tracker.fill("note", text);
        tracker.press_button("note-button");
        tracker.page.wait_for(text, &format!("document.querySelector('.case-open').textContent.includes('{text}')"));
    };
    note("from the second");
    tracker.page.bring(&one);
    note("from the first");
    tracker.page.wait_for("both", "document.querySelector('.case-open').textContent.includes('from the second')");
    let stored = tracker.stored().expect("a text");
    assert!(stored.contains("from the first") && stored.contains("from the second"), "{stored}");
}

#[test]
fn what_another_tab_erased_is_reported_and_still_on_the_page() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    let one = tracker.page.tab();
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.page.script::<Value>("localStorage.clear(); return null", json!([]));
    tracker.page.bring(&one);
    tracker.expect_storage("gone");
    tracker.shows(&[ONE]);
    assert_eq!(tracker.stored(), None, "it is not brought back unasked");
    tracker.press_button("gone-again");
    tracker.expect_storage("device");
    tracker.again();
    tracker.shows(&[ONE]);
}

#[test]
fn a_tab_with_cases_of_its_own_answers_for_itself() {
    let tracker = Tracker::open();
    let one = tracker.page.tab();
    tracker.add_case(ONE);
    tracker.press_button("ask-no");
    tracker.expect_storage("tab");
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.add_first(TWO);
    tracker.page.bring(&one);
    tracker.expect_storage("tab");
    tracker.shows(&[ONE]);
    assert!(tracker.stored().is_some_and(|text| text.contains(TWO) && !text.contains(ONE)));
}
