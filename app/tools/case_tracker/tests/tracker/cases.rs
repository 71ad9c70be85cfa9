//! Cases: adding, storing, dates, the list, erasing.

use crate::mounted::{CASES, Mounted, fresh_browser, stored};
use browser::storage::{self, Area};
use component_test::settle;
use wasm_bindgen_test::wasm_bindgen_test;

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

#[wasm_bindgen_test]
async fn a_case_is_stored_in_the_session_until_the_reader_answers_whose_device_it_is() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add("ioe 0900 000 000").await;
    tool.check_focus("ask");
    assert_eq!(tool.receipts(), [ONE]);
    assert!(stored(Area::Session).unwrap().contains(ONE) && stored(Area::Local).is_none());
    assert!(tool.find("button[type=submit]").is_none(), "the question is in the place of the button");

    // As after a reload: the case is there, and so is the question.
    drop(tool);
    let tool = Mounted::new().await;
    assert_eq!(tool.receipts(), [ONE]);
    assert!(tool.text(".tracker-reminder").contains("[ask-reminder]"));
    tool.press("[ask-yes]").await;
    assert!(stored(Area::Local).unwrap().contains(ONE));
    assert_eq!(storage::keys(Area::Session, "waymark."), Vec::<String>::new(), "no copy is left in the session");
    assert_eq!(tool.find("[data-kept]").unwrap().get_attribute("data-kept").as_deref(), Some("device"));
    tool.check_focus("cases");
}

#[wasm_bindgen_test]
async fn on_a_shared_device_nothing_is_stored_but_in_the_session() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add(ONE).await;
    tool.press("[ask-no]").await;
    assert!(stored(Area::Local).is_none() && stored(Area::Session).unwrap().contains(ONE));
    drop(tool);
    let tool = Mounted::new().await;
    assert_eq!(tool.receipts(), [ONE]);
    assert!(tool.find(".tracker-reminder").is_none(), "the answer is known");
}

#[wasm_bindgen_test]
async fn every_refusal_is_beside_the_field_and_what_was_typed_stays() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    let table = [
        ("", "[refused-empty]"),
        ("IOE090000000", "[refused-incomplete]"),
        ("A012345678", "[refused-other-identifier]"),
        ("hello", "[refused-unrecognized]"),
        ("IOE0900000000", "[already]"),
    ];
    for (typed, message) in table {
        tool.add(typed).await;
        tool.check_focus("error-summary");
        assert!(tool.text(".error-summary li").contains(message), "{typed}");
        let field = tool.find("#number").unwrap();
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
        assert!(field.get_attribute("aria-describedby").unwrap().contains("number-error"));
        assert!(tool.find(".field #number-error").is_some());
    }
    assert_eq!(tool.receipts(), [ONE]);
}

#[wasm_bindgen_test]
async fn a_repaired_number_is_offered_and_added_on_request() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add("IOE09O0000000").await;
    assert_eq!(tool.receipts(), Vec::<String>::new());
    tool.press("[repair-button] IOE0900000000").await;
    assert_eq!(tool.receipts(), [ONE]);
}

#[wasm_bindgen_test]
async fn a_date_brings_its_deadline_and_comes_back_after_it_was_removed() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.open_one(ONE).await;
    tool.check_focus("case");
    tool.write("#day-kind", "intent-to-deny");
    settle().await;
    tool.submit("#day-kind").await;
    tool.check_focus("error-summary");
    tool.write("#day-date", "2026-11-02");
    tool.submit("#day-date").await;
    tool.check_focus("day");
    assert!(tool.find("[data-due='2026-12-02']").is_some());
    assert!(tool.find(".next-row").is_some());
    tool.press("[remove]").await;
    tool.check_focus("dates");
    assert!(tool.find("[data-due]").is_none());
    tool.press("[undo]").await;
    tool.check_focus("day");
    assert!(tool.find("[data-due='2026-12-02']").is_some());
}

#[wasm_bindgen_test]
async fn a_translated_page_shows_each_change() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.translate_to_itself();
    tool.open_one(ONE).await;
    for title in ["Case Was Received", "Case Was Approved"] {
        tool.translate_to_itself();
        tool.press("[write-status]").await;
        tool.translate_to_itself();
        tool.write("#status", title);
        tool.submit("#status").await;
        tool.check_focus("status-now");
        assert!(tool.text("#status-now").contains(title));
        assert!(tool.text(".case-row").contains(title));
        tool.translate_to_itself();
    }
    tool.press("[put-away]").await;
    assert_eq!(tool.receipts(), Vec::<String>::new());
    tool.translate_to_itself();
    tool.press("[undo]").await;
    assert_eq!(tool.receipts(), [ONE]);
    assert!(tool.text("#cases").ends_with('1'), "{}", tool.text("#cases"));
}

#[wasm_bindgen_test]
async fn masked_numbers_are_nowhere_in_the_page_and_stay_masked() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.open_one(ONE).await;
    tool.click("#mask").await;
    assert_eq!(tool.receipts(), ["IOE•••••••000"]);
    assert!(!tool.find("*").unwrap().parent_element().unwrap().outer_html().contains(ONE));
    drop(tool);
    let tool = Mounted::new().await;
    assert_eq!(tool.receipts(), ["IOE•••••••000"]);
}

#[wasm_bindgen_test]
async fn what_every_version_stored_is_opened() {
    let fixture = include_str!("../../../../domain/fixtures/stored/schema-1.json");
    for area in [Area::Local, Area::Session] {
        fresh_browser();
        storage::set(area, CASES, fixture).unwrap();
        let tool = Mounted::new().await;
        let receipts = tool.receipts();
        assert!(!receipts.is_empty());
        assert!(receipts.iter().all(|receipt| fixture.contains(receipt)));
        assert!(tool.find(".tracker-reminder").is_none(), "the question was answered");
    }
}

#[wasm_bindgen_test]
async fn a_damaged_text_is_backed_up_before_anything_is_written() {
    fresh_browser();
    let fixture = include_str!("../../../../domain/fixtures/stored/schema-1.json");
    let damaged = &fixture[..fixture.len() - 30];
    storage::set(Area::Local, CASES, damaged).unwrap();
    let tool = Mounted::new().await;
    assert!(tool.find("[data-damaged]").is_some());
    let aside = storage::keys(Area::Local, "waymark.cases.aside.");
    assert_eq!(aside.len(), 1);
    assert_eq!(storage::get(Area::Local, &aside[0]).unwrap().as_deref(), Some(damaged));
}

#[wasm_bindgen_test]
async fn what_a_newer_version_wrote_is_left_alone() {
    fresh_browser();
    for newer in
        [r#"{"waymark":"cases","schema":99,"revision":1,"cases":[]}"#, r#"{"waymark":"locked","schema":1,"rounds":1}"#]
    {
        storage::set(Area::Local, CASES, newer).unwrap();
        let tool = Mounted::new().await;
        assert!(tool.find("#number").is_none(), "nothing can be added that would not be stored");
        assert_eq!(stored(Area::Local).as_deref(), Some(newer));
        assert!(tool.find("[data-kept=newer], [data-kept=unreadable]").is_some());
    }
}

#[wasm_bindgen_test]
async fn the_list_has_the_nearest_date_first() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    tool.add(TWO).await;
    assert_eq!(tool.receipts(), [ONE, TWO], "without dates in the order of their entry");
    tool.click("[data-receipt=EAC2212300000] a").await;
    tool.write("#day-kind", "intent-to-deny");
    tool.write("#day-date", "2026-11-02");
    tool.submit("#day-date").await;
    assert_eq!(tool.receipts(), [TWO, ONE]);
}

#[wasm_bindgen_test]
async fn erasing_asks_first_and_leaves_nothing() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    tool.press("[erase]").await;
    tool.check_focus("panel");
    assert_eq!(tool.receipts(), [ONE]);
    tool.press("[erase-yes]").await;
    assert_eq!(tool.receipts(), Vec::<String>::new());
    for area in [Area::Local, Area::Session] {
        assert_eq!(storage::keys(area, "waymark."), Vec::<String>::new());
    }
    assert!(tool.text("[role=status]").contains("[erased-one]"));
    tool.check_focus("add");
}
