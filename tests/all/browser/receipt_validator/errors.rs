//! What must be changed is said at the top, beside the field and in the title.

use serde_json::json;
use tests::Key;

use super::{ADDRESSES, Tool};

#[test]
fn an_empty_field_is_reported_at_the_top_beside_the_field_and_in_the_title() {
    for tool in [Tool::at(ADDRESSES[0]), Tool::at(ADDRESSES[1]).in_spanish()] {
        let title: String = tool.page.script("return document.title", json!([]));
        tool.enter("");
        assert_eq!(tool.expect_error(&title), tool.word("nothing-entered"));
        tool.page.expect::<bool, _>(&format!("Boolean({}.querySelector('[data-verdict]'))", tool.island()), false);
        tool.page.tab_to(".error-summary a");
        tool.page.press(Key::Enter);
        assert!(tool.page.has_focus("textarea"), "the item leads to its field");
    }
}

#[test]
fn english_errors_are_reported_in_the_words_of_the_contract() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.enter("");
    let title: String = tool.page.script("return document.title.replace(/^Error: /, '')", json!([]));
    tool.expect_error(&title);
    tool.page.expect::<bool, _>("document.title.startsWith('Error: ')", true);
    assert_eq!(tool.page.text(".error-summary h2"), "There is a problem");
}

#[test]
fn numbers_that_must_be_changed_are_errors_too_and_stay_in_the_field() {
    let tool = Tool::at(ADDRESSES[0]);
    let title: String = tool.page.script("return document.title", json!([]));
    let mut sentences = Vec::new();
    for typed in ["", "IOE090000000", "IOE09000000000", "hello"] {
        tool.enter(typed);
        sentences.push(tool.expect_error(&title));
        assert_eq!(tool.typed(), typed);
    }
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), 4, "each fault has its own sentence: {sentences:?}");
}

#[test]
fn the_next_correct_number_clears_an_error() {
    let tool = Tool::at(ADDRESSES[0]);
    let title: String = tool.page.script("return document.title", json!([]));
    tool.enter("hello");
    tool.expect_error(&title);
    tool.enter("IOE0900000000");
    tool.expect("receipt-number", Some("IOE"));
    tool.page.expect::<usize, _>("document.querySelectorAll('.error-summary, .error-message').length", 0);
    tool.page.expect::<Option<String>, _>("document.querySelector('textarea').ariaInvalid", None::<String>);
    tool.page.expect::<String, _>("document.title", title);
}

#[test]
fn leaving_the_field_checks_nothing() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.page.tab_to("textarea");
    tool.page.type_text("hello");
    tool.page.press(Key::Tab);
    assert!(!tool.page.has_focus("textarea"));
    tool.page
        .expect::<usize, _>("document.querySelectorAll('[data-verdict], .error-summary, .error-message').length", 0);
}
