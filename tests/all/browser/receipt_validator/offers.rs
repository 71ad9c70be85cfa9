//! What an answer offers: repaired numbers, the choice for nine digits, copying.

use serde_json::json;
use tests::Key;

use super::verdicts::expect_kind;
use super::{ADDRESSES, Tool};

#[test]
fn a_repaired_number_is_offered_and_accepted_by_keyboard() {
    for tool in [Tool::at(ADDRESSES[0]), Tool::at(ADDRESSES[1]).in_spanish()] {
        tool.enter("IOE09O0000000");
        tool.expect("repairable", None);
        assert_eq!(tool.typed(), "IOE09O0000000", "nothing is put in unasked");
        let question = tool.word("repair-question").replace("{number}", "IOE0900000000");
        assert_eq!(tool.page.text(".repair p"), question);
        assert_eq!(tool.page.text(".repair mark"), "0", "what differs is marked");
        tool.page.tab_to(".repair button");
        tool.page.press(Key::Enter);
        tool.expect("receipt-number", Some("IOE"));
        assert_eq!(tool.typed(), "IOE0900000000");
        let focus = format!("{}.contains(document.activeElement)", tool.island());
        tool.page.expect::<bool, _>(&focus, true);
    }
}

#[test]
fn each_of_several_repairs_can_be_chosen() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.enter("VAC2190000000");
    tool.expect("repairable", None);
    tool.page.expect::<usize, _>("document.querySelectorAll('.repair').length", 2);
    tool.page.tab_to(".repair:nth-of-type(2) button, .repair + .repair button");
    tool.page.press(Key::Enter);
    tool.expect("receipt-number", Some("WAC"));
}

#[test]
fn a_social_security_number_leaves_the_field_and_is_never_shown() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.enter("000-00-0000");
    expect_kind(&tool, "social-security-number");
    assert_eq!(tool.typed(), "");
    tool.page.expect::<bool, _>(&format!("{}.innerText.includes('000-00-0000')", tool.island()), false);
}

#[test]
fn nine_digits_are_asked_about() {
    let tool = Tool::at(ADDRESSES[0]);
    for (choice, kind, left) in [("first", "a-number", "123456789"), ("last", "social-security-number", "")] {
        tool.enter("123456789");
        expect_kind(&tool, "nine-digits");
        tool.page.tab_to(&format!(".repair button:{choice}-of-type"));
        tool.page.press(Key::Enter);
        expect_kind(&tool, kind);
        assert_eq!(tool.typed(), left);
    }
}

#[test]
fn a_number_is_copied_as_the_official_page_accepts_it_and_only_on_a_click() {
    let tool = Tool::at(ADDRESSES[0]);
    let asked = json!({"origin": tool.page.origin(), "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    tool.page.devtools("Browser.grantPermissions", &asked);
    let clipboard = "await navigator.clipboard.readText()";
    let read = format!("return (async () => {clipboard})();");
    tool.page.script::<()>(
        "return (async () => { await navigator.clipboard.writeText('before'); return null; })();",
        json!([]),
    );
    tool.enter("eac-22-123-00000");
    tool.expect("receipt-number", Some("EAC"));
    assert_eq!(tool.page.script::<String>(&read, json!([])), "before");
    tool.page.tab_to(".copy button");
    tool.page.press(Key::Enter);
    let reported = "document.querySelector('.copy-outcome').innerText";
    tool.page.wait_for("a word about the copy", &format!("{reported} === {:?}", tool.word("copied")));
    assert_eq!(tool.page.script::<String>(&read, json!([])), "EAC2212300000");
    tool.enter("IOE0900000000");
    tool.expect("receipt-number", Some("IOE"));
    tool.page.expect::<String, _>(reported, "");
}
