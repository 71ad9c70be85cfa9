//! The sheet for a lawyer: the cases that were chosen and no others, alone on paper.

use serde_json::json;

use super::driver::Tracker;

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

/// A tracker with a case of each of two people, and the sheet open.
fn two_people() -> Tracker {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.paste("Who\tNickname\tReceipt\nAna\tgreen card\tEAC2212300000\nBen\twork\tWAC2212300000");
    tracker.click("#case-tracker-1-read-list");
    tracker.click("#case-tracker-1-take-rows");
    tracker.has_focus("row");
    tracker.press_button("show-sheet");
    tracker.has_focus("panel");
    tracker
}

const SHEET: &str = "document.querySelector('.helper-sheet').innerText";

#[test]
fn a_person_who_is_not_chosen_is_not_on_the_sheet() {
    let tracker = two_people();
    tracker.page.expect::<bool, _>(&format!("{SHEET}.includes('Ben')"), true);
    let label =
        "[...document.querySelectorAll('.sheet-choices label')].find((label) => label.textContent.endsWith('Ben'))";
    let id: String = tracker.page.script(&format!("return {label}.control.id"), json!([]));
    tracker.click(&format!("label[for='{id}']"));
    tracker.page.wait_for("a sheet without Ben", &format!("!{SHEET}.includes('Ben') && !{SHEET}.includes('WAC')"));
    tracker.page.expect::<bool, _>(&format!("{SHEET}.includes('Ana')"), true);
}

#[test]
fn numbers_are_masked_until_the_reader_wants_them_in_full() {
    let tracker = two_people();
    tracker.page.expect::<bool, _>(&format!("{SHEET}.includes('{TWO}')"), false);
    tracker.focus("sheet-full");
    tracker.page.wait_for("the number in full", &format!("{SHEET}.includes('{TWO}')"));
    assert_eq!(tracker.page.barriers(), Vec::<String>::new());
}

#[test]
fn only_the_sheet_is_printed() {
    let tracker = two_people();
    tracker.page.devtools("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let page: String = tracker.page.script("return document.body.innerText", json!([]));
    let sheet: String = tracker.page.script(&format!("return {SHEET}"), json!([]));
    assert!(sheet.contains("Ana") && sheet.contains("Ben"), "{sheet}");
    assert_eq!(page.trim(), sheet.trim());
}
