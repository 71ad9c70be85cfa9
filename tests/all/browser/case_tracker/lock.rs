//! The passphrase: never said before it protects, and nothing is read or written over without it.

use serde_json::{Value, json};
use tests::{Key, Visit};

use super::driver::{ADDRESS, NAME, Tracker, with_stored};

const ONE: &str = "IOE0900000000";
const PASSPHRASE: &str = "four words in a row";

/// Whether any stored text has the number in plain.
const IS_PLAIN: &str =
    "[localStorage, sessionStorage].some((area) => Object.values(area).some((text) => text.includes('IOE0900000000')))";

/// A tracker with one case that a passphrase protects.
fn protected() -> Tracker {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.protect(PASSPHRASE);
    tracker.has_focus("locked");
    tracker
}

#[test]
fn a_passphrase_is_typed_twice() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.click("#case-tracker-1-open-lock");
    tracker.fill("lock", PASSPHRASE);
    tracker.fill("lock-again", "four words in a Row");
    tracker.page.press(Key::Enter);
    tracker.expect_message("lock-different");
    tracker.has_focus("lock-again-summary");
    tracker.page.expect::<bool, _>(IS_PLAIN, true);
    tracker.fill("lock-again", PASSPHRASE);
    tracker.page.press(Key::Enter);
    tracker.has_focus("locked");
    tracker.page.expect::<bool, _>(IS_PLAIN, false);
    assert_eq!(tracker.page.barriers(), Vec::<String>::new());
}

#[test]
fn cases_are_not_called_protected_when_the_storage_is_full() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.page.script::<Value>(
        "const set = Storage.prototype.setItem;
         Storage.prototype.setItem = function (key, text) {
           if (text.includes('sealed')) throw new DOMException('full', 'QuotaExceededError');
           set.call(this, key, text);
         }; return null",
        json!([]),
    );
    tracker.protect(PASSPHRASE);
    tracker.expect_message("lock-not-stored");
    tracker.page.expect::<bool, _>("Boolean(document.getElementById('case-tracker-1-locked'))", false);
    tracker.shows(&[ONE]);
}

#[test]
fn lock_now_removes_the_cases_from_the_page_and_a_wrong_passphrase_stays_in_its_field() {
    let tracker = protected();
    tracker.click("#case-tracker-1-lock-now");
    tracker.has_focus("unlock");
    tracker.shows(&[]);
    tracker
        .page
        .expect::<bool, _>("document.querySelector('.island-mount').innerHTML.includes('IOE0900000000')", false);
    tracker.page.type_text("wrong");
    tracker.page.press(Key::Enter);
    tracker.expect_message("unlock-wrong");
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-unlock').value", "wrong".to_owned());
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-unlock').ariaInvalid", "true".to_owned());
    tracker.fill("unlock", PASSPHRASE);
    tracker.page.press(Key::Enter);
    tracker.shows(&[ONE]);
    tracker.has_focus("cases");
}

#[test]
fn a_damaged_encrypted_text_is_left_as_it_is() {
    let tracker = protected();
    let encrypted = tracker.stored().expect("a text");
    let cut = encrypted.get(..encrypted.len() - 8).expect("a longer text").to_owned();
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(&with_stored(&cut)));
    tracker.expect_storage("unreadable");
    tracker.page.wait_for("the way to save it", "document.querySelector('[data-damaged] button')");
    assert_eq!(tracker.stored(), Some(cut));
}

#[test]
fn another_tab_follows_when_the_protection_ends() {
    let tracker = protected();
    let first = tracker.page.tab();
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.fill("unlock", PASSPHRASE);
    tracker.page.press(Key::Enter);
    tracker.shows(&[ONE]);
    tracker.click("#case-tracker-1-open-lock");
    tracker.click("#case-tracker-1-stop-protecting");
    tracker.page.wait_for("a plain text", &format!("localStorage.getItem('{NAME}').includes('{ONE}')"));
    tracker.page.bring(&first);
    tracker.page.wait_for("the form to protect again", "document.getElementById('case-tracker-1-protect')");
}

#[test]
fn a_protected_file_opens_with_its_passphrase_only() {
    let tracker = protected();
    let encrypted = tracker.stored().expect("a text");
    let tracker = Tracker::open();
    tracker.give_file(&json!(encrypted).to_string());
    tracker.fill("file-lock", "four words in a Row");
    tracker.page.press(Key::Enter);
    tracker.expect_message("unlock-wrong");
    tracker.fill("file-lock", PASSPHRASE);
    tracker.page.press(Key::Enter);
    tracker.expect_message("preview-added");
    tracker.click("#case-tracker-1-take");
    tracker.shows(&[ONE]);
}

/// Opens what one form of a passphrase protects with another form of it.
#[track_caller]
fn check_forms(protect: &str, unlock: &str) {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.protect(protect);
    tracker.has_focus("locked");
    tracker.click("#case-tracker-1-lock-now");
    tracker.has_focus("unlock");
    tracker.page.paste(unlock);
    tracker.page.press(Key::Enter);
    tracker.shows(&[ONE]);
}

#[test]
fn a_passphrase_opens_from_every_keyboard() {
    check_forms("Caf\u{e9}-Gr\u{f6}\u{df}e-2026", "Cafe\u{301}-Gro\u{308}\u{df}e-2026");
    check_forms("Caf\u{e9}-Gr\u{f6}\u{df}e-2026", "\u{ff23}af\u{e9}-Gr\u{f6}\u{df}e-\u{ff12}\u{ff10}\u{ff12}\u{ff16} ");
    check_forms(PASSPHRASE, "four\u{a0}words in a row");
}

#[test]
fn nothing_half_typed_is_left_in_a_tab_that_another_one_locked() {
    let tracker = Tracker::open();
    let one = tracker.page.tab();
    tracker.add_first(ONE);
    tracker.paste("half typed 078-05-1120");
    tracker.add("half typed number");
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.shows(&[ONE]);
    tracker.protect(PASSPHRASE);
    tracker.has_focus("locked");
    tracker.page.bring(&one);
    tracker.page.wait_for("the question for the passphrase", "document.getElementById('case-tracker-1-unlock')");
    tracker.page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('[data-island] :is(input:not([type=checkbox]), textarea)')].map((field) => field.value).filter(Boolean)",
        Vec::<String>::new(),
    );
    tracker.page.expect::<bool, _>("document.querySelector('[data-island]').innerHTML.includes('half typed')", false);
}
