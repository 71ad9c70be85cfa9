//! The passphrase in a browser: protecting, locking, opening, with one tab and with two.

use crate::mounted::{CASES, Mounted, fresh_browser, stored};
use browser::storage::{self, Area};
use component_test::{report_storage, set_hidden, settle, until};
use wasm_bindgen_test::wasm_bindgen_test;

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";
const PASSPHRASE: &str = "four words in a row";

/// Waits until there is an element, for the seconds that a key takes.
async fn appears(tool: &Mounted, selector: &str) {
    until(|| tool.find(selector).is_some()).await;
    assert!(tool.find(selector).is_some(), "{selector}");
    settle().await;
}

/// A tracker with one case that a passphrase protects.
async fn protected(absence: u32) -> Mounted {
    fresh_browser();
    let tool = Mounted::with_absence(absence).await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    tool.protect(PASSPHRASE).await;
    assert!(!stored(Area::Local).unwrap().contains(ONE));
    tool
}

#[wasm_bindgen_test]
async fn a_passphrase_is_typed_twice_and_protects_once_it_is_stored() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    tool.click("#open-lock").await;
    tool.check_focus("panel");
    for (passphrase, again, field) in
        [("short", "short", "#lock"), ("four words in a row", "four words", "#lock-again")]
    {
        tool.write("#lock", passphrase);
        tool.write("#lock-again", again);
        tool.submit("#lock").await;
        tool.check_focus("error-summary");
        assert_eq!(tool.find(field).unwrap().get_attribute("aria-invalid").as_deref(), Some("true"), "{field}");
        assert!(stored(Area::Local).unwrap().contains(ONE));
    }
    tool.write("#lock-again", "four words in a row");
    tool.submit("#lock").await;
    appears(&tool, "#locked").await;
    tool.check_focus("locked");
    let all: Vec<String> = storage::keys(Area::Local, "waymark.")
        .into_iter()
        .filter_map(|key| storage::get(Area::Local, &key).unwrap())
        .collect();
    assert!(stored(Area::Local).unwrap().contains("sealed") && !all.iter().any(|text| text.contains(ONE)), "{all:?}");

    tool.click("#lock-now").await;
    appears(&tool, "#unlock").await;
    tool.check_focus("unlock");
    assert!(tool.receipts().is_empty());
    tool.write("#unlock", "wrong");
    tool.submit("#unlock").await;
    appears(&tool, "#unlock-error").await;
    tool.check_focus("error-summary");
    assert_eq!(tool.value("#unlock"), "wrong", "what was typed stays");
    assert_eq!(tool.find("#unlock").unwrap().get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(tool.find("#unlock").unwrap().get_attribute("aria-describedby").unwrap().contains("unlock-error"));
    tool.write("#unlock", "four words in a row");
    tool.submit("#unlock").await;
    appears(&tool, "[data-receipt]").await;
    tool.check_focus("cases");
    assert_eq!(tool.receipts(), [ONE]);
    let _ = storage::remove_all(Area::Local, CASES);
}

#[wasm_bindgen_test]
async fn a_page_that_was_hidden_too_long_is_locked_and_nothing_of_it_is_left() {
    let tool = protected(0).await;
    tool.click(".case-row").await;
    set_hidden(true).await;
    appears(&tool, "#unlock").await;
    set_hidden(false).await;
    tool.check_focus("unlock");
    assert!(tool.receipts().is_empty() && !tool.main().inner_html().contains(ONE));
    assert!(tool.find("#number").is_none(), "nothing is added to what is locked");
    tool.unlock(PASSPHRASE).await;
    assert_eq!(tool.receipts(), [ONE]);
    fresh_browser();
}

#[wasm_bindgen_test]
async fn a_page_that_was_hidden_for_a_moment_stays_open() {
    let tool = protected(60_000).await;
    set_hidden(true).await;
    set_hidden(false).await;
    assert!(tool.find("#unlock").is_none());
    assert_eq!(tool.receipts(), [ONE]);
    fresh_browser();
}

#[wasm_bindgen_test]
async fn what_nobody_protects_is_not_locked() {
    fresh_browser();
    let tool = Mounted::with_absence(0).await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    set_hidden(true).await;
    set_hidden(false).await;
    assert_eq!(tool.receipts(), [ONE]);
    fresh_browser();
}

#[wasm_bindgen_test]
async fn two_tabs_with_one_passphrase_show_the_same_cases() {
    fresh_browser();
    let first = Mounted::new().await;
    first.add(ONE).await;
    first.press("[ask-yes]").await;
    let second = Mounted::new().await;
    assert_eq!(second.receipts(), [ONE]);

    first.protect(PASSPHRASE).await;
    report_storage(CASES).await;
    appears(&second, "#unlock").await;
    assert!(second.find("#number").is_none(), "the other tab asks for the passphrase and adds nothing meanwhile");
    assert_eq!(first.receipts(), [ONE], "the tab that protects stays open");

    second.unlock(PASSPHRASE).await;
    assert_eq!(second.receipts(), [ONE]);
    second.add(TWO).await;
    report_storage(CASES).await;
    until(|| first.receipts().len() == 2).await;
    assert_eq!(first.receipts(), [ONE, TWO]);
    assert!(!stored(Area::Local).unwrap().contains(TWO), "both write encrypted texts only");
    fresh_browser();
}
