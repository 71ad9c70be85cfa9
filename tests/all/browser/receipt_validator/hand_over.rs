//! Texts on their way to the whole tool and to the case tracker: through the session, never through an address.

use serde_json::json;
use tests::Visit;

use super::letters::LETTER;
use super::{ADDRESSES, Tool};

/// What the session of this tab has under a key.
fn stored(tool: &Tool, key: &str) -> Option<String> {
    tool.page.script("return sessionStorage.getItem(arguments[0])", json!([key]))
}

#[test]
fn a_letter_in_a_guide_is_read_on_the_page_of_the_tool() {
    for tool in [Tool::at(ADDRESSES[1]), Tool::at(ADDRESSES[1]).in_spanish()] {
        tool.paste(LETTER);
        tool.page.wait_for("the offer", "Boolean(document.querySelector('.answer > button'))");
        assert_eq!(tool.page.text(".answer > button"), tool.word("read-whole"));
        tool.page.click(".answer > button");
        tool.page.wait_for("the list", "Boolean(document.querySelector('[data-found=\"8\"]'))");
        let address: String = tool.page.script("return location.href", json!([]));
        assert!(!address.contains("EAC") && !address.contains(['?', '#']), "no text is in the address: {address}");
        tool.page.wait_for("the focus on the list", "document.activeElement?.matches('.letter-result > h2')");
        assert_eq!(stored(&tool, "waymark.text"), None, "it is taken up once");
    }
}

#[test]
fn several_numbers_in_a_guide_are_offered_to_the_page_of_the_tool() {
    let tool = Tool::at(ADDRESSES[1]);
    tool.enter("EAC2212300000, IOE0900000000");
    tool.expect("several", None);
    tool.page.click(".answer > button");
    tool.page.wait_for("the list", "Boolean(document.querySelector('[data-found=\"2\"]'))");
    tool.expect("several", None);
}

#[test]
fn a_number_is_handed_to_the_case_tracker() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.enter("eac-22-123-00000");
    tool.expect("receipt-number", Some("EAC"));
    let keep_button = tool.word("keep-button").replace("{number}", "EAC2212300000");
    assert_eq!(tool.page.text(".answer .buttons > button"), keep_button);
    tool.page.click(".answer .buttons > button");
    tool.page.wait_for("the case tracker", "Boolean(document.querySelector('[data-island=case-tracker]'))");
    let address: String = tool.page.script("return location.href", json!([]));
    assert!(!address.contains("EAC"), "{address}");
}

#[test]
fn without_storage_the_answer_explains_how_to_add_the_case() {
    let tool = Tool::by(Visit::to(ADDRESSES[1]).without_storage());
    tool.paste(LETTER);
    tool.page.wait_for("the offer", "Boolean(document.querySelector('.answer > button'))");
    tool.page.click(".answer > button");
    tool.page.wait_for("words about it", "document.querySelector('.answer .hint a') === document.activeElement");
    assert!(tool.page.text(".answer .hint").starts_with(&tool.word("read-whole-failed")));
}
