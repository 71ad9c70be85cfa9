//! The number tool in a browser: it is mounted, somebody acts, and what is there is looked at.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing fails")]

mod mounted;

use component_test::{leave, settle};
use leptos::prelude::*;
use mounted::{FIELD, Mounted, check_agrees, fake_reader};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// One input for each kind of answer; no case has these numbers.
const VERDICTS: [(&str, &str); 6] = [
    ("eac-22-123-00000", "receipt-number"),
    ("IOE090000000", "incomplete"),
    ("IOE09O0000000", "repairable"),
    ("XYZ0900000000", "unknown-prefix"),
    ("hello", "unrecognized"),
    ("123456789", "other-identifier"),
];

#[wasm_bindgen_test]
async fn every_verdict_is_marked_and_has_its_heading() {
    let tool = Mounted::new(None);
    for (typed, verdict) in VERDICTS {
        tool.enter(typed).await;
        assert_eq!(tool.verdict().as_deref(), Some(verdict), "{typed}");
        check_agrees(&tool);
    }
}

#[wasm_bindgen_test]
async fn an_answer_receives_the_focus_and_is_announced_in_one_sentence() {
    let tool = Mounted::new(None);
    assert_eq!(tool.text(".visually-hidden[role=status]"), "", "the region is there before the first answer");
    tool.enter("EAC2212300000").await;
    assert!(tool.has_focus(".answer > h2"));
    assert_eq!(tool.text(".visually-hidden[role=status]"), "[right-shape]");
}

#[wasm_bindgen_test]
async fn the_same_answer_is_announced_again() {
    let tool = Mounted::new(None);
    tool.enter("EAC2212300000").await;
    let (heading, said) = (tool.find(".answer > h2").unwrap(), tool.find("[role=status] p").unwrap());
    tool.enter("EAC2212300000").await;
    assert!(!heading.is_connected() && !said.is_connected(), "both are new elements");
    assert!(tool.has_focus(".answer > h2"));
}

#[wasm_bindgen_test]
async fn a_number_that_must_be_changed_is_an_error_until_it_is_changed() {
    let tool = Mounted::new(None);
    tool.enter("IOE090000000").await;
    assert_eq!(tool.attribute(FIELD, "aria-invalid").as_deref(), Some("true"));
    let described = tool.attribute(FIELD, "aria-describedby").unwrap();
    assert!(described.split(' ').all(|id| tool.find(&format!("[id='{id}']")).is_some()), "{described}");
    assert!(tool.has_focus(".error-summary"));
    assert_eq!(tool.text("[role=status]"), "", "the alert says it, and nothing else does");
    tool.enter("IOE0900000000").await;
    assert_eq!(tool.attribute(FIELD, "aria-invalid"), None);
    assert!(tool.find(".error-summary, .error-message").is_none());
}

#[wasm_bindgen_test]
async fn a_repaired_number_is_offered_and_never_put_in_unasked() {
    let tool = Mounted::new(None);
    tool.enter("IOE09O0000000").await;
    assert_eq!(tool.value(FIELD), "IOE09O0000000");
    assert_eq!(tool.text(".repair mark"), "0");
    tool.click(".repair button").await;
    assert_eq!(tool.value(FIELD), "IOE0900000000");
    assert_eq!(tool.verdict().as_deref(), Some("receipt-number"));
    assert!(tool.has_focus(".answer > h2"));
}

#[wasm_bindgen_test]
async fn a_social_security_number_leaves_the_field() {
    let tool = Mounted::new(None);
    tool.enter("000-00-0000").await;
    assert_eq!(tool.value(FIELD), "");
    tool.enter("123456789").await;
    assert_eq!(tool.value(FIELD), "123456789");
    tool.click(".repair button:last-of-type").await;
    assert_eq!(tool.value(FIELD), "");
}

/// A browser that translates wraps each text in elements of its own, and takes the text that the tool drew out of the page.
#[wasm_bindgen_test]
async fn a_translated_page_shows_the_current_state() {
    let tool = Mounted::new(None);
    for (one, _) in VERDICTS {
        for (other, verdict) in VERDICTS {
            tool.enter(one).await;
            tool.translate();
            tool.enter(other).await;
            assert_eq!(tool.verdict().as_deref(), Some(verdict), "{one}, then {other}");
            check_agrees(&tool);
        }
        tool.translate();
    }
}

#[wasm_bindgen_test]
async fn a_letter_is_offered_to_the_page_that_reads_letters() {
    let tool = Mounted::new(None);
    tool.enter("EAC2212300000, IOE0900000000").await;
    assert_eq!(tool.verdict().as_deref(), Some("several"));
    assert_eq!(tool.text(".answer > button"), "[read-whole]");
    tool.enter(&"A letter without an end. ".repeat(20)).await;
    assert_eq!(tool.verdict(), None);
    assert_eq!(tool.text(".answer > h2"), "[long-heading]");
    assert_eq!(tool.text(".answer > button"), "[read-whole]");
}

#[wasm_bindgen_test]
async fn a_letter_is_sent_to_its_reader_and_the_numbers_are_returned() {
    let asked = RwSignal::new(None);
    let tool = Mounted::new(Some(fake_reader(asked)));
    tool.enter("EAC2212300000, IOE0900000000").await;
    assert_eq!(tool.verdict().as_deref(), Some("several"));
    assert!(asked.get_untracked().is_some(), "several numbers are listed below their verdict");
    assert!(tool.find(".error-summary").is_none());

    tool.enter(&"A letter without an end. ".repeat(20)).await;
    assert_eq!(tool.verdict(), None);
    let (request, check) = asked.get_untracked().unwrap();
    assert!(request.takes_focus && request.text.starts_with("A letter"));
    check.run("IOE0900000000".to_owned());
    settle().await;
    assert_eq!(tool.verdict().as_deref(), Some("receipt-number"));
    assert!(tool.value(FIELD).starts_with("A letter"), "the letter stays");
    assert_eq!(tool.text(".answer > button:last-child"), "[back-to-list]");

    tool.enter("hello").await;
    assert!(asked.get_untracked().is_none(), "the list goes with the next answer");
}

#[wasm_bindgen_test]
async fn the_field_grows_with_its_text() {
    let tool = Mounted::new(None);
    assert_eq!(tool.attribute(FIELD, "rows").as_deref(), Some("1"));
    tool.write(FIELD, "one\ntwo\nthree");
    settle().await;
    assert_eq!(tool.attribute(FIELD, "rows").as_deref(), Some("3"));
}

#[wasm_bindgen_test]
async fn nothing_is_left_when_the_page_is_left() {
    let tool = Mounted::new(None);
    tool.enter("EAC2212300000").await;
    tool.write(FIELD, "IOE09");
    leave().await;
    assert_eq!(tool.value(FIELD), "");
    assert!(tool.find(".answer").is_none());
    assert_eq!(tool.text("[role=status]"), "");
}
