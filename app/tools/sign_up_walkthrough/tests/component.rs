//! The walkthrough in a browser: it is mounted over finished steps, somebody walks, and what is there is looked at.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing fails")]

mod mounted;

use mounted::{Mounted, stored};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const NOTICE: &str = "#walk-keeping .walk-notice";
const FIRST_BUTTON: &str = "#walk-keeping .walk-notice button:first-of-type";
const SECOND_BUTTON: &str = "#walk-keeping .walk-notice button:nth-of-type(2)";

#[wasm_bindgen_test]
async fn the_first_step_is_shown_and_nothing_is_asked() {
    let walk = Mounted::at("", None).await;
    assert_eq!(walk.step(), "ready");
    assert!(!walk.is_under_way());
    assert!(walk.find(".walk-notice").is_none());
    assert_eq!(walk.find(".walk-print").unwrap().get_attribute("href").as_deref(), Some("#checklist"));
}

#[wasm_bindgen_test]
async fn continue_shows_the_next_step_and_focuses_its_heading() {
    let walk = Mounted::at("", None).await;
    walk.click(".next").await;
    assert_eq!(walk.step(), "email");
    assert!(walk.has_focus("#email > h2"));
    assert!(walk.is_under_way(), "what introduces the page makes room");
    assert!(walk.find(".walk-overview a[href='#ready'][data-done]").is_some());
    assert!(walk.find(".walk-overview a[href='#email'][aria-current]").is_some());
}

#[wasm_bindgen_test]
async fn progress_is_stored_only_after_consent_and_can_be_removed() {
    let walk = Mounted::at("", None).await;
    walk.click(".next").await;
    assert!(walk.text(NOTICE).starts_with("[ask]"));
    assert_eq!(stored(), None);
    walk.click(FIRST_BUTTON).await;
    assert!(stored().unwrap().starts_with("1;email;"));
    assert!(walk.text(NOTICE).starts_with("[kept]"));
    assert!(walk.has_focus(NOTICE), "the notice takes the place of the button");
    walk.click(FIRST_BUTTON).await;
    assert_eq!(stored(), None);
    assert!(walk.text(NOTICE).starts_with("[forgotten]"));
    assert!(walk.has_focus(NOTICE));
}

#[wasm_bindgen_test]
async fn who_refuses_sees_that_nothing_is_stored() {
    let walk = Mounted::at("", None).await;
    walk.click(".next").await;
    walk.click(SECOND_BUTTON).await;
    assert!(walk.text(NOTICE).starts_with("[refused]"));
    assert!(walk.has_focus(NOTICE));
    assert_eq!(stored(), None);
}

#[wasm_bindgen_test]
async fn a_return_offers_the_step_where_the_reader_stopped() {
    let walk = Mounted::at("", Some("1;email;2026-11-02;ready;;")).await;
    assert_eq!(walk.step(), "ready");
    assert!(walk.text(".place .walk-notice").contains("[stopped]"));
    walk.click(".place .walk-notice button").await;
    assert_eq!(walk.step(), "email");
    assert!(walk.has_focus("#email > h2"));
    assert!(walk.find(".place .walk-notice").is_none());
}

#[wasm_bindgen_test]
async fn a_wait_starts_counts_and_ends_with_the_focus_on_its_button() {
    let walk = Mounted::at("late", None).await;
    walk.click(".walk-timer button").await;
    assert!(walk.text(".walk-timer p").starts_with("[wait-left]"));
    assert!(walk.has_focus(".walk-timer button"));
    assert_eq!(walk.text(".walk-timer button"), "[wait-stop]");
    walk.click(".walk-timer button").await;
    assert!(walk.text(".walk-timer button").starts_with("[wait-start]"));
    assert!(walk.has_focus(".walk-timer button"));
}

#[wasm_bindgen_test]
async fn a_translated_page_shows_the_current_state() {
    let walk = Mounted::at("", None).await;
    walk.translate();
    walk.click(".next").await;
    assert_eq!(walk.step(), "email");
    assert!(walk.text(NOTICE).starts_with("[ask]"));
    walk.translate();
    walk.click(FIRST_BUTTON).await;
    assert!(walk.text(NOTICE).starts_with("[kept]"));
    walk.translate();
    walk.click(".help").await;
    walk.translate();
    walk.click(".walk-timer button").await;
    assert!(walk.text(".walk-timer p").starts_with("[wait-left]"));
    walk.translate();
    walk.click(".walk-timer button").await;
    assert!(walk.text(".walk-timer").starts_with("[wait-start]"));
}
