//! The passphrase maker: its words, its strength, the clipboard.

use serde_json::json;
use tests::wire::{compressed, kilobytes, tell};
use tests::{Key, Page, Site, Visit};

use super::{FIELD, MAKE, PLACE, enter, expect, in_spanish, ready, tool, word};

#[test]
fn passphrases_are_made_of_five_words_and_are_strong() {
    for page in [tool(), in_spanish(tool())] {
        page.tab_to(MAKE);
        page.press(Key::Enter);
        page.wait_for("a passphrase", "document.querySelector('.passphrase')");
        let first = page.text(".passphrase");
        assert_eq!(first.split('-').count(), 6, "{first}");
        page.press(Key::Enter);
        page.wait_for("another one", &format!("document.querySelector('.passphrase').innerText !== {first:?}"));
        enter(&page, FIELD, &first);
        expect(&page, "4", "yes");
    }
}

/// A page whose minutes are short and that may read the clipboard, with a passphrase in it.
fn with_a_copy() -> (Page, String) {
    let page = tool();
    for permission in ["clipboardReadWrite", "clipboardSanitizedWrite"] {
        page.devtools("Browser.grantPermissions", &json!({"origin": page.origin(), "permissions": [permission]}));
    }
    // The tool waits a minute; nobody else should.
    page.script::<()>(
        "const later = window.setTimeout;
        window.setTimeout = (then, wait, ...more) => later(then, wait >= 60000 ? 300 : wait, ...more); return null;",
        json!([]),
    );
    page.tab_to(MAKE);
    page.press(Key::Enter);
    page.wait_for("a passphrase", "document.querySelector('.passphrase')");
    let made = page.text(".passphrase");
    page.press(Key::Tab);
    (page, made)
}

#[track_caller]
fn told(page: &Page, key: &str) {
    let said = word(page, key);
    page.wait_for(key, &format!("document.querySelector('.password-told').innerText === {said:?}"));
}

#[test]
fn a_copied_passphrase_is_taken_out_of_the_clipboard_again() {
    let (page, made) = with_a_copy();
    // The clipboard at the moment when the page says that it was copied, and when it says that it is empty.
    page.script::<()>(
        "window.seen = [];
        const told = document.querySelector('.password-told');
        new MutationObserver(async () => window.seen.push(await navigator.clipboard.readText()))
            .observe(document.querySelector('.password-maker').parentElement, { subtree: true, childList: true, characterData: true });
        return null;",
        json!([]),
    );
    page.press(Key::Enter);
    told(&page, "cleared");
    page.wait_for("an empty clipboard", "window.seen.at(-1) === ''");
    page.expect::<bool, _>(&format!("window.seen.includes({made:?})"), true);
}

#[test]
fn a_clipboard_that_could_not_be_cleared_is_cleared_on_return() {
    let (page, _) = with_a_copy();
    page.script::<()>(
        "const write = navigator.clipboard.writeText.bind(navigator.clipboard);
        navigator.clipboard.writeText = (text) => text === '' && !window.back ? Promise.reject(new Error('elsewhere')) : write(text);
        return null;",
        json!([]),
    );
    page.press(Key::Enter);
    told(&page, "clear-failed");
    page.script::<()>("window.back = true; window.dispatchEvent(new Event('focus')); return null;", json!([]));
    told(&page, "cleared");
}

#[test]
fn a_browser_without_a_clipboard_is_told_of() {
    let (page, made) = with_a_copy();
    page.script::<()>("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); return null;", json!([]));
    page.press(Key::Enter);
    told(&page, "copy-failed");
    assert_eq!(page.text(".passphrase"), made);
}

#[test]
fn the_words_of_passphrases_are_fetched_only_when_one_is_asked_for() {
    let page = tool();
    assert!(!page.requests().iter().any(|address| address.contains("passphrase")));
    page.tab_to(MAKE);
    page.press(Key::Enter);
    page.wait_for("a passphrase", "document.querySelector('.passphrase')");
    let path = Site::real().asset("passphrase-en.txt");
    let asked = page.requests();
    assert!(asked.iter().any(|address| address.ends_with(path)), "{asked:?}");
    page.press(Key::Enter);
    assert_eq!(page.requests(), Vec::<String>::new());
    let size = compressed(Site::real().bytes(path));
    tell(&format!("passphrase words in English {}", kilobytes(size)));
}

#[test]
fn a_missing_list_of_words_is_told() {
    let site = Site::real();
    let page = ready(Visit::to(PLACE).on(site.clone().without(site.asset("passphrase-en.txt"))).open());
    page.tab_to(MAKE);
    page.press(Key::Enter);
    let said = word(&page, "maker-failed");
    page.wait_for("words about it", &format!("document.querySelector('.password-told').innerText === {said:?}"));
}
