//! The password tool in a browser: it is mounted, somebody types, and what is there is looked at.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing fails")]

mod mounted;

use browser::timer;
use mounted::Mounted;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[track_caller]
fn check(tool: &Mounted, score: Option<&str>, meets_rules: &str, next: &str) {
    assert_eq!(tool.mark("data-score").as_deref(), score);
    assert_eq!(tool.mark("data-meets-rules").as_deref(), Some(meets_rules));
    let said = tool.text(".password-next");
    assert!(said.starts_with(&format!("[{next}]")), "{said}");
    tool.check_agrees();
}

#[wasm_bindgen_test]
async fn both_answers_are_neutral_before_typing_and_after_emptying() {
    let tool = Mounted::new();
    check(&tool, None, "no", "next-type");
    assert!(!tool.text(".password-rules").contains("met]"), "no rule is met or not met");
    tool.write("Password1!").await;
    tool.write("").await;
    check(&tool, None, "no", "next-type");
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
        tool.write(password).await;
        check(&tool, Some(score), meets_rules, next);
    }
}

#[wasm_bindgen_test]
async fn what_an_extension_fills_in_is_judged_as_if_typed() {
    let tool = Mounted::new();
    tool.fill("Password1!", "change").await;
    check(&tool, Some("2"), "yes", "next-weak");
}

#[wasm_bindgen_test]
async fn a_translated_page_says_what_the_marks_say() {
    let tool = Mounted::new();
    tool.translate();
    for password in ["abc", "Velvet-otter-canyon-7!", "Password1!", "", "velvetottercanyonquilt"] {
        tool.write(password).await;
        tool.check_agrees();
        tool.translate();
        tool.check_agrees();
    }
    assert_eq!(tool.text(".password-row button"), "[SHOW]");
    tool.click(".password-row button").await;
    assert_eq!(tool.text(".password-row button"), "[hide]");
}

#[wasm_bindgen_test]
async fn a_lost_estimator_says_so_and_is_tried_again_at_the_next_key() {
    let tool = Mounted::new();
    tool.write("lost").await;
    assert_eq!(tool.text(".password-strong dd"), "[not-measured]");
    assert!(tool.text(".password-details").contains("[strength-failed]"));
    assert_eq!(tool.field().value(), "lost");
    tool.write("lost and found").await;
    check(&tool, Some("2"), "no", "next-both-add");
}

#[wasm_bindgen_test]
async fn a_pause_brings_one_short_announcement() {
    let tool = Mounted::new();
    tool.write("Password1!").await;
    let said = || tool.text("[role=status].visually-hidden");
    assert_eq!(said(), "", "nothing is said while somebody types");
    timer::sleep(1_200).await;
    assert_eq!(said(), "[summary] [yes] [score-2] [next-weak]");
}

#[wasm_bindgen_test]
async fn leaving_hides_and_empties_everything() {
    let tool = Mounted::new();
    tool.write("Password1!").await;
    tool.click(".password-row button").await;
    tool.click(".password-maker button").await;
    assert_eq!(tool.field().type_(), "text");
    tool.leave().await;
    assert_eq!(tool.field().type_(), "password");
    assert_eq!(tool.field().value(), "");
    assert_eq!(tool.text(".passphrase"), "");
    check(&tool, None, "no", "next-type");
}

#[wasm_bindgen_test]
async fn a_passphrase_is_shown_and_never_announced() {
    let tool = Mounted::new();
    tool.click(".password-maker button").await;
    let first = tool.text(".passphrase");
    assert_eq!(first.split('-').count(), 6, "{first}");
    assert!(tool.has_focus(".password-made h3"));
    assert_eq!(tool.text(".password-maker [role=status]"), "");
    tool.click(".password-maker button").await;
    assert_ne!(tool.text(".passphrase"), first);
}
