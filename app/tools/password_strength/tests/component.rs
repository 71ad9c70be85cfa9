//! The password tool in a browser: it is mounted, somebody types, and what is there is looked at.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing fails")]

mod mounted;

use component_test::{leave, settle, until};
use mounted::{FIELD, Mounted};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

async fn check(tool: &Mounted, score: Option<&str>, meets_rules: &str, next: &str) {
    until(|| tool.mark("data-score").as_deref() == score).await;
    assert_eq!(tool.mark("data-score").as_deref(), score);
    assert_eq!(tool.mark("data-meets-rules").as_deref(), Some(meets_rules));
    let said = tool.text(".password-next");
    assert!(said.starts_with(&format!("[{next}]")), "{said}");
    tool.check_agrees();
}

#[wasm_bindgen_test]
async fn both_answers_are_neutral_before_typing_and_after_emptying() {
    let tool = Mounted::new();
    check(&tool, None, "no", "next-type").await;
    assert!(!tool.text(".password-rules").contains("met]"), "no rule is met or not met");
    tool.enter("Password1!").await;
    tool.enter("").await;
    check(&tool, None, "no", "next-type").await;
}

#[wasm_bindgen_test]
async fn each_password_gets_both_answers_and_what_to_do_next() {
    let tool = Mounted::new();
    for (password, score, meets_rules, next) in [
        ("abc", "0", "no", "next-both-add"),
        ("Password1!", "2", "yes", "next-weak"),
        ("velvetottercanyonquilt", "4", "no", "next-strong-add"),
        ("Velvet-otter-canyon-7!", "4", "yes", "next-nothing"),
    ] {
        tool.enter(password).await;
        check(&tool, Some(score), meets_rules, next).await;
    }
}

#[wasm_bindgen_test]
async fn what_an_extension_fills_in_is_rated_as_if_typed() {
    let tool = Mounted::new();
    tool.fill(FIELD, "Password1!", "change");
    settle().await;
    check(&tool, Some("2"), "yes", "next-weak").await;
}

#[wasm_bindgen_test]
async fn a_translated_page_agrees_with_the_marks() {
    let tool = Mounted::new();
    tool.translate();
    for password in ["abc", "Velvet-otter-canyon-7!", "Password1!", "", "velvetottercanyonquilt"] {
        tool.enter(password).await;
        until(|| password.is_empty() != tool.mark("data-score").is_some()).await;
        tool.check_agrees();
        tool.translate();
        tool.check_agrees();
    }
    assert_eq!(tool.text(".password-row button"), "[SHOW]");
    tool.click(".password-row button").await;
    assert_eq!(tool.text(".password-row button"), "[hide]");
}

#[wasm_bindgen_test]
async fn a_lost_estimator_is_reported_and_tried_again_at_the_next_key() {
    let tool = Mounted::new();
    tool.enter("lost").await;
    until(|| tool.text(".password-strong dd") == "[not-measured]").await;
    assert_eq!(tool.text(".password-strong dd"), "[not-measured]");
    assert!(tool.text(".password-details").contains("[strength-failed]"));
    assert_eq!(tool.value(FIELD), "lost");
    tool.enter("lost and found").await;
    check(&tool, Some("2"), "no", "next-both-add").await;
}

#[wasm_bindgen_test]
async fn a_pause_brings_one_short_announcement() {
    let tool = Mounted::new();
    tool.enter("Password1!").await;
    let said = || tool.text("[role=status].visually-hidden");
    assert_eq!(said(), "", "nothing is said while somebody types");
    until(|| !said().is_empty()).await;
    assert_eq!(said(), "[summary] [yes] [score-2] [next-weak]");
}

#[wasm_bindgen_test]
async fn leaving_hides_and_empties_everything() {
    let tool = Mounted::new();
    tool.enter("Password1!").await;
    tool.click(".password-row button").await;
    tool.click(".password-maker button").await;
    until(|| !tool.text(".passphrase").is_empty()).await;
    assert_eq!(tool.attribute(FIELD, "type").as_deref(), Some("text"));
    leave().await;
    assert_eq!(tool.attribute(FIELD, "type").as_deref(), Some("password"));
    assert_eq!(tool.value(FIELD), "");
    assert_eq!(tool.text(".passphrase"), "");
    check(&tool, None, "no", "next-type").await;
}

#[wasm_bindgen_test]
async fn a_passphrase_is_shown_and_never_announced() {
    let tool = Mounted::new();
    tool.click(".password-maker button").await;
    until(|| tool.has_focus(".password-made h3")).await;
    let first = tool.text(".passphrase");
    assert_eq!(first.split('-').count(), 6, "{first}");
    assert!(tool.has_focus(".password-made h3"));
    assert_eq!(tool.text(".password-maker [role=status]"), "");
    tool.click(".password-maker button").await;
    until(|| tool.text(".passphrase") != first).await;
    assert_ne!(tool.text(".passphrase"), first);
}
