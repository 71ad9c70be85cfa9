//! The letter reader in a browser: it is mounted, gets a text, and what is there is looked at.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing fails")]

mod mounted;

use component_test::{settle, until};
use mounted::Mounted;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A letter that nobody got: its numbers end in zeros, its addresses belong to nobody.
const LETTER: &str = "RE: Case EAC2212300000, A-Number A012 345 678. Respond by March 3, 2027.\n\
    Pay at http://uscis.gov.example.com/pay or call 800-375-5283.\n\
    Your Social Security number 000-00-0000 is on file. EAC2212300000 and IOE09O0000000.";

#[track_caller]
fn check_lines(finder: &Mounted, expected: &[(&str, &str)]) {
    let lines = finder.lines();
    let lines: Vec<(&str, &str)> = lines.iter().map(|(kind, mark)| (kind.as_str(), mark.as_str())).collect();
    assert_eq!(lines, expected);
}

#[wasm_bindgen_test]
async fn everything_in_a_letter_is_listed_with_its_assessment() {
    let finder = Mounted::new();
    finder.read(LETTER).await;
    check_lines(
        &finder,
        &[
            ("number", "receipt-number"),
            ("number", "a-number"),
            ("number", "social-security-number"),
            ("number", "repairable"),
            ("date", "deadline"),
            ("web-address", "look-alike"),
            ("phone-number", "official"),
        ],
    );
    assert!(finder.has_focus(".letter-result > h2"));
    assert!(!finder.text("section").contains("000-00-0000"), "a secret number is not shown again");
}

#[wasm_bindgen_test]
async fn a_false_address_is_what_is_announced() {
    let finder = Mounted::new();
    finder.read("Pay at http://uscis.gov.example.com/pay").await;
    assert_eq!(finder.announced(), "[look-alike-warning]");
    finder.read("Case EAC2212300000").await;
    assert_eq!(finder.announced(), "[limit]");
    finder.read("Thank you.").await;
    assert_eq!(finder.announced(), "[nothing-found]");
}

#[wasm_bindgen_test]
async fn each_number_can_be_checked() {
    let finder = Mounted::new();
    finder.read(LETTER).await;
    finder.press("[check-button] EAC2212300000").await;
    assert_eq!(finder.checked(), "EAC2212300000");
    finder.press("[meant-button] IOE0900000000").await;
    assert_eq!(finder.checked(), "IOE0900000000");
    assert_eq!(finder.lines().len(), 7, "the list stays");
}

#[wasm_bindgen_test]
async fn only_receipt_numbers_can_become_cases() {
    let finder = Mounted::new();
    finder.read(LETTER).await;
    let keep: Vec<String> = finder.buttons().into_iter().filter(|label| label.starts_with("[keep-button]")).collect();
    assert_eq!(keep, ["[keep-button] EAC2212300000"]);
}

#[wasm_bindgen_test]
async fn a_long_letter_is_read_in_pieces_and_announced() {
    let finder = Mounted::new();
    let long = format!("{}\n\n{LETTER}", "Words that go on and on.\n\n".repeat(8_000));
    finder.ask(&long);
    until(|| finder.text(".reading") == "[looking]").await;
    assert!(finder.lines().is_empty(), "the browser could draw before everything was read");
    until(|| !finder.lines().is_empty()).await;
    assert_eq!(finder.lines().len(), 7);
    assert_eq!(finder.text(".reading"), "");
}

#[wasm_bindgen_test]
async fn another_text_replaces_one_that_is_being_read() {
    let finder = Mounted::new();
    finder.ask(&format!("{}\n\nIOE0900000000", "Words that go on and on.\n\n".repeat(8_000)));
    until(|| finder.text(".reading") == "[looking]").await;
    finder.read("Case EAC2212300000").await;
    assert_eq!(finder.text(".found-text"), "EAC2212300000");
    settle().await;
    assert_eq!(finder.text(".found-text"), "EAC2212300000", "the first text does not come back");
}

/// A browser that translates wraps each text in elements of its own, and takes the text that the tool drew out of the page.
#[wasm_bindgen_test]
async fn a_translated_page_shows_the_current_state() {
    let finder = Mounted::new();
    finder.read(LETTER).await;
    finder.translate();
    finder.read("Case EAC2212300000").await;
    assert_eq!(finder.text(".letter-result > h2"), "[result-heading-one]");
    check_lines(&finder, &[("number", "receipt-number")]);
    finder.translate();
    finder.clear().await;
    assert_eq!(finder.text(".letter-result"), "");
}
