//! The field: hidden and shown, emptied on leaving, open to pastes.

use serde_json::json;
use tests::Key;

use super::{ADDRESS, FIELD, OWN, RESULT, TURN, enter, enter_own, field_type, ready, tool, word};

#[test]
fn the_password_is_hidden_shown_and_hidden_again() {
    let page = tool();
    assert_eq!(field_type(&page), "password");
    assert_eq!(page.text(TURN), word(&page, "show"));
    enter(&page, FIELD, "Abc");
    page.tab_to(TURN);
    page.press(Key::Enter);
    page.wait_for("the password shown", &format!("document.querySelector('{FIELD}').type === 'text'"));
    assert_eq!(page.text(TURN), word(&page, "hide"));
    page.wait_for(
        "words about it",
        &format!(
            "[...document.querySelectorAll('[role=status]')].some((e) => e.textContent === {:?})",
            word(&page, "is-shown")
        ),
    );
    page.press(Key::Enter);
    page.wait_for("the password hidden", &format!("document.querySelector('{FIELD}').type === 'password'"));
}

#[test]
fn leaving_and_coming_back_hide_and_empty_the_field() {
    for event in ["new Event('pagehide')", "new PageTransitionEvent('pageshow', { persisted: true })"] {
        let page = tool();
        enter(&page, FIELD, "Abcdefgh1!");
        page.tab_to(TURN);
        page.press(Key::Enter);
        page.wait_for("the password shown", &format!("document.querySelector('{FIELD}').type === 'text'"));
        page.script::<()>(&format!("window.dispatchEvent({event}); return null;"), json!([]));
        page.wait_for("the password hidden", &format!("document.querySelector('{FIELD}').type === 'password'"));
        page.expect::<String, _>(&format!("document.querySelector('{FIELD}').value"), "");
        page.expect::<String, _>(&format!("{RESULT}.dataset.meetsRules"), "no");
    }
}

#[test]
fn going_away_and_back_leaves_nothing_in_the_field() {
    let page = tool();
    enter_own(&page, "maria");
    enter(&page, FIELD, "Abcdefgh1!");
    page.tab_to(TURN);
    page.press(Key::Enter);
    page.wait_for("the password shown", &format!("document.querySelector('{FIELD}').type === 'text'"));
    page.go("/");
    page.script::<()>("history.back(); return null;", json!([]));
    page.wait_for("the tool's page", &format!("location.pathname === '{ADDRESS}'"));
    let page = ready(page);
    assert_eq!(field_type(&page), "password");
    for field in [FIELD, OWN] {
        page.expect::<String, _>(&format!("document.querySelector('{field}').value"), "");
    }
}

#[test]
fn the_field_accepts_pastes_and_offers_nothing_to_save() {
    let page = tool();
    page.expect::<Vec<String>, _>(
        &format!(
            "['autocomplete', 'spellcheck', 'autocapitalize', 'data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-gramm'].map((name) => document.querySelector('{FIELD}').getAttribute(name))"
        ),
        ["off", "false", "none", "", "true", "", "false"].map(str::to_owned).to_vec(),
    );
    let taken = "const event = new ClipboardEvent('paste', { cancelable: true, bubbles: true });
        return document.querySelector(arguments[0]).dispatchEvent(event);";
    assert!(page.script::<bool>(taken, json!([FIELD])), "a paste is not stopped");
    page.click(FIELD);
    page.paste("Pasted1!");
    page.wait_for("the pasted text", &format!("document.querySelector('{FIELD}').value === 'Pasted1!'"));
    page.wait_for("its rules", &format!("{RESULT}.dataset.meetsRules === 'yes'"));
    enter(&page, FIELD, "Abc");
    let address = page.address();
    page.press(Key::Enter);
    assert_eq!(page.address(), address);
    page.expect::<bool, _>("document.querySelector('.password-form').noValidate", true);
}

#[test]
fn what_an_extension_fills_in_is_rated_as_if_typed() {
    for event in ["input", "change"] {
        let page = tool();
        // No reader can do this, only an extension.
        page.script::<()>(
            "const field = document.querySelector(arguments[0]);
             Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'Password1!');
             field.dispatchEvent(new Event(arguments[1], { bubbles: true }));",
            json!([FIELD, event]),
        );
        page.wait_for("the score", &format!("{RESULT}.dataset.score === '1'"));
        page.expect::<String, _>(&format!("{RESULT}.dataset.meetsRules"), "yes");
    }
}
