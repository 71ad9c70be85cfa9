//! The passphrase maker: its words, its strength, the clipboard.

use serde_json::json;
use tests::wire::{compressed, kilobytes, print_figure};
use tests::{Page, Site, Visit};

use super::{ADDRESS, FIELD, MAKE, enter, expect, in_spanish, ready, tool, word};

#[test]
fn passphrases_are_made_of_five_words_and_are_strong() {
    for page in [tool(), in_spanish(tool())] {
        page.click(MAKE);
        page.wait_for("a passphrase", MADE);
        let first = page.text(".passphrase");
        assert_eq!(first.split('-').count(), 6, "{first}");
        page.click(MAKE);
        page.wait_for("another one", &format!("document.querySelector('.passphrase').innerText !== {first:?}"));
        enter(&page, FIELD, &first);
        expect(&page, "4", "yes");
    }
}

const MADE: &str = "document.querySelector('.passphrase')?.innerText";
const COPY: &str = ".password-maker .buttons button:nth-child(2)";
const CLEAR: &str = ".password-maker .buttons button:nth-child(3)";

/// A page that may use the clipboard, with a passphrase made.
fn with_a_passphrase() -> (Page, String) {
    let page = tool();
    let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
    page.devtools("Browser.grantPermissions", &json!({"origin": page.origin(), "permissions": permissions}));
    page.click(MAKE);
    page.wait_for("a passphrase", MADE);
    let made = page.text(".passphrase");
    (page, made)
}

#[track_caller]
fn expect_said(page: &Page, key: &str) {
    let said = word(page, key);
    page.wait_for(key, &format!("document.querySelector('.password-maker [role=status]').innerText === {said:?}"));
}

#[test]
fn a_passphrase_is_copied_and_cleared_when_the_reader_asks() {
    let (page, made) = with_a_passphrase();
    assert!(!page.shows(CLEAR), "there is nothing to clear yet");
    page.click(COPY);
    expect_said(&page, "copied");
    let clipboard = "return navigator.clipboard.readText()";
    assert_eq!(page.script::<String>(clipboard, json!([])), made);
    page.click(CLEAR);
    expect_said(&page, "cleared");
    assert_eq!(page.script::<String>(clipboard, json!([])), "");
}

#[test]
fn a_browser_without_a_clipboard_is_reported_of() {
    let (page, made) = with_a_passphrase();
    page.script::<()>("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); return null;", json!([]));
    page.click(COPY);
    expect_said(&page, "copy-failed");
    assert_eq!(page.text(".passphrase"), made);
}

#[test]
fn no_live_region_reads_the_passphrase_aloud() {
    let (page, made) = with_a_passphrase();
    page.expect::<bool, _>(
        &format!("[...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].some((e) => e.textContent.includes({made:?}))"),
        false,
    );
}

#[test]
fn the_words_of_passphrases_are_fetched_only_when_one_is_asked_for() {
    let page = tool();
    assert!(!page.requests().iter().any(|address| address.contains("passphrase")));
    page.click(MAKE);
    page.wait_for("a passphrase", MADE);
    let path = Site::real().asset("passphrase-en.txt");
    let asked = page.requests();
    assert!(asked.iter().any(|address| address.ends_with(path)), "{asked:?}");
    page.click(MAKE);
    assert_eq!(page.requests(), Vec::<String>::new());
    let size = compressed(Site::real().bytes(path));
    print_figure(&format!("passphrase words in English {}", kilobytes(size)));
}

#[test]
fn a_missing_list_of_words_is_reported() {
    let site = Site::real();
    let page = ready(Visit::to(ADDRESS).on(site.clone().without(site.asset("passphrase-en.txt"))).open());
    page.click(MAKE);
    let said = word(&page, "maker-failed");
    page.wait_for(
        "words about it",
        &format!("document.querySelector('.password-maker [role=status]').innerText === {said:?}"),
    );
}
