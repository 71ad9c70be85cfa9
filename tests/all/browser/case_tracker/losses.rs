//! Everything that can go wrong with what the tracker keeps: in none of it a case is lost.

use serde_json::{Value, json};
use tests::Visit;

use super::driver::{ADDRESS, NAME, Tracker, stored, with_stored};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";
const THREE: &str = "WAC2212300000";

/// Adds a case in a browser in which a script ran first; the tool must say `stored` and show the case.
#[track_caller]
fn check_storage(first: &str, stored: &str) -> Tracker {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(first));
    tracker.add_case(ONE);
    if stored != "denied" {
        tracker.press_button("ask-yes");
    }
    tracker.expect_storage(stored);
    tracker.shows(&[ONE]);
    tracker
}

#[test]
fn a_browser_that_denies_its_storage_is_reported_and_the_case_is_shown() {
    let tracker = Tracker::by(Visit::to(ADDRESS).without_storage());
    tracker.expect_storage("denied");
    tracker.add_case(ONE);
    tracker.shows(&[ONE]);
}

#[test]
fn a_browser_without_storage_is_reported_and_the_case_is_shown() {
    check_storage(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => null });",
        "denied",
    );
}

#[test]
fn a_storage_that_is_full_from_the_start_is_reported_and_the_case_is_shown() {
    check_storage(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        "full",
    );
}

#[test]
fn a_storage_that_becomes_full_loses_nothing() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    let before = tracker.stored();
    tracker.page.script::<Value>(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; return null",
        json!([]),
    );
    tracker.add_case(TWO);
    tracker.expect_storage("full");
    tracker.shows(&[TWO, ONE]);
    assert_eq!(tracker.stored(), before);
}

#[test]
fn a_storage_that_forgets_at_once_is_not_called_stored() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first("Storage.prototype.setItem = () => {};"));
    tracker.add_case(ONE);
    tracker.press_button("ask-yes");
    tracker.expect_storage("other");
    tracker.shows(&[ONE]);
}

/// Opens the tracker over a stored text that differs from what was written.
#[track_caller]
fn check_damage(text: &str, rescued: &[&str]) {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(&with_stored(text)));
    tracker.shows(rescued);
    tracker.page.wait_for(
        "the word of the damage",
        &format!("document.querySelector('[data-damaged]')?.dataset.damaged === '{}'", rescued.len()),
    );
    tracker.page.wait_for(
        "the damaged text aside",
        &format!("Object.keys(localStorage).some((name) => name.startsWith('{NAME}.aside.') && localStorage.getItem(name) === {})", json!(text)),
    );
    tracker.add_case(THREE);
    tracker.expect_storage("device");
    tracker.again();
    let mut all: Vec<&str> = rescued.iter().copied().chain([THREE]).collect();
    all.sort_unstable();
    tracker.shows(&all);
}

#[test]
fn a_truncated_text_is_read_up_to_the_cut() {
    let text = stored(&[ONE, TWO]);
    check_damage(&text[..text.len() - 20], &[TWO, ONE]);
    let cut = text.find(TWO).expect("the second number");
    check_damage(&text[..cut], &[ONE]);
}

#[test]
fn damaged_texts_are_quarantined() {
    check_damage("garbage", &[]);
    check_damage("[1,2,3]", &[]);
    check_damage("{\"waymark\":7}", &[]);
}

#[test]
fn what_a_newer_page_wrote_is_read_only() {
    let text = stored(&[ONE]).replace("\"schema\":1", "\"schema\":99");
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(&with_stored(&text)));
    tracker.expect_storage("newer");
    // Nothing can be added that would not be stored.
    tracker.page.expect::<bool, _>("document.querySelector('#case-tracker-1-number') === null", true);
    assert_eq!(tracker.stored(), Some(text));
}

#[test]
fn a_wrong_clock_loses_nothing() {
    for year in ["1970-01-01T00:00:01Z", "2099-12-31T23:59:59Z"] {
        let clock = format!(
            "const at = Date.parse('{year}'); const Real = Date;
             window.Date = class extends Real {{ constructor(...given) {{ super(...(given.length ? given : [at])); }} static now() {{ return at; }} }};"
        );
        let tracker = check_storage(&clock, "device");
        tracker.add_case(TWO);
        // The clock is right again.
        tracker.page.devtools("Page.reload", &json!({}));
        tracker.ready();
        tracker.shows(&[TWO, ONE]);
    }
}

#[test]
fn a_day_is_the_same_day_in_every_zone() {
    for zone in ["Pacific/Pago_Pago", "Pacific/Kiritimati"] {
        let tracker = Tracker::by(Visit::to(ADDRESS).in_zone(zone));
        tracker.add_first(ONE);
        tracker.open_case(ONE);
        tracker.add_date("moved", "2026-11-20");
        tracker.page.wait_for("ten days later", "document.querySelector('[data-due=\"2026-11-30\"]')");
    }
}

#[test]
fn a_browser_without_cryptography_stores_cases_and_offers_no_passphrase() {
    for first in [
        "Object.defineProperty(window, 'crypto', { value: undefined });",
        "Object.defineProperty(crypto, 'subtle', { value: undefined });",
    ] {
        let tracker = check_storage(first, "device");
        tracker.page.expect::<bool, _>("Boolean(document.getElementById('case-tracker-1-lock'))", false);
        tracker.again();
        tracker.shows(&[ONE]);
    }
}

#[test]
fn a_browser_without_locks_stores_cases() {
    check_storage("Object.defineProperty(navigator, 'locks', { value: undefined });", "device");
}

#[test]
fn without_the_bundle_the_sheet_on_paper_stays() {
    let site = tests::Site::real().clone();
    let module = site.asset("case-tracker.wasm").to_owned();
    let letter = "sessionStorage.setItem('waymark.letter', 'Case EAC2212300000')";
    let page = Visit::to(ADDRESS).on(site.without(&module)).with_first(letter).open();
    page.wait_for("the word of the failure", "document.querySelector('[data-island]').dataset.state === 'failed'");
    assert!(page.shows(".case-sheet table"));
    // A letter on its way here may hold any number.
    page.expect::<Option<String>, _>("sessionStorage.getItem('waymark.letter')", None);
    let page = Visit::to(ADDRESS).without_script().open();
    assert!(page.shows(".case-sheet table"));
}

#[test]
fn a_browser_that_forgets_is_named_before_and_the_backup_is_offered_after() {
    // Browsers of Apple remove what a page stores after seven days without a visit.
    let tracker = Tracker::by(
        Visit::to(ADDRESS).with_first("Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' });"),
    );
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    tracker.add_case(THREE);
    tracker.expect_message("forgetful");
    tracker.expect_message("backup-never");
    tracker.page.script::<Value>("localStorage.clear(); sessionStorage.clear(); return null", json!([]));
    tracker.again();
    tracker.shows(&[]);
    // Nobody can know that there was something: the way back is said to all who see an empty list.
    tracker.expect_message("nothing-kept");
    tracker.page.wait_for("the way to open a file", "document.querySelector('.tracker-ways')");
}

#[test]
fn a_pending_letter_is_removed_when_its_page_is_left_before_the_tool_is_live() {
    let page = Visit::to("/").open();
    let send = || {
        page.script::<Value>("sessionStorage.setItem('waymark.letter', 'Case EAC2212300000'); return null", json!([]));
        page.go(ADDRESS);
    };
    // The browser holds the module back, as a network does that has stopped.
    page.devtools("Fetch.enable", &json!({"patterns": [{"urlPattern": "*.wasm"}]}));
    send();
    page.wait_for("the tool's place", "document.querySelector('[data-island]').dataset.loading === ''");
    page.expect::<bool, _>("sessionStorage.getItem('waymark.letter') !== null", true);
    page.go("/faq/");
    page.expect::<Option<String>, _>("sessionStorage.getItem('waymark.letter')", None);
    page.devtools("Fetch.disable", &json!({}));
    // A live tool has read it.
    send();
    page.wait_for(
        "the letter in the tool",
        "document.querySelector('[data-island]').innerText.includes('EAC2212300000')",
    );
    page.expect::<Option<String>, _>("sessionStorage.getItem('waymark.letter')", None);
}
