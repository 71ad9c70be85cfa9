//! What others must not see: masked numbers, everything hidden at once, the passphrase, erasing.

use serde_json::{Value, json};
use tests::{Key, Visit};

use super::driver::{ADDRESS, NAME, Tracker, stored, with_stored};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

#[test]
fn hidden_numbers_are_not_in_the_page() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.focus("mask");
    tracker.page.wait_for("a masked number", "document.querySelector('[data-receipt]')?.dataset.receipt.includes('•')");
    tracker.page.expect::<bool, _>("document.querySelector('.tracker').textContent.includes('IOE0900000000')", false);
    tracker.focus("mask");
    tracker.shows(&[ONE]);
    tracker.press_button("hide");
    tracker.page.wait_for("nothing", "document.querySelectorAll('[data-receipt]').length === 0");
}

#[test]
fn the_escape_key_hides_everything_and_loses_nothing() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.open_part("notes");
    tracker.fill("note", "half typed");
    tracker.page.press(Key::Escape);
    tracker.page.wait_for("nothing", "document.querySelectorAll('[data-receipt]').length === 0");
    tracker.page.expect::<bool, _>("document.querySelector('[data-island]').innerText.includes('IOE')", false);
    tracker.has_focus("hidden");
    tracker.press_button("unhide");
    tracker.shows(&[ONE]);
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-note').value", "half typed".to_owned());
}

#[test]
fn numbers_that_were_hidden_are_hidden_on_the_next_visit_too() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.focus("mask");
    tracker.again();
    tracker.shows(&["IOE•••••••000"]);
    tracker.focus("mask");
    tracker.again();
    tracker.shows(&[ONE]);
}

/// Adds a case with a date that asks for something soon.
fn with_near_date() -> Tracker {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    let today: String = tracker.page.script(
        "const today = new Date(); today.setDate(today.getDate() - 1);
         return [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-')",
        json!([]),
    );
    tracker.add_date("moved", &today);
    tracker.page.wait_for("the deadline", "document.querySelector('.next-row')");
    tracker
}

#[test]
fn the_tab_shows_how_many_dates_are_near_only_if_the_reader_chose_it() {
    let tracker = with_near_date();
    let own: String = tracker.page.script("return document.title", json!([]));
    assert!(!own.starts_with('('), "{own}");
    tracker.focus("counted");
    tracker.page.wait_for("the count", "document.title.startsWith('(1) ')");
    tracker.again();
    tracker.page.wait_for("the count on the next visit", "document.title.startsWith('(1) ')");
    tracker.press_button("hide");
    tracker.page.expect::<String, _>("document.title", own.clone());
    tracker.press_button("unhide");
    tracker.page.expect::<bool, _>("document.title.startsWith('(1) ')", true);
    tracker.focus("counted");
    tracker.page.expect::<String, _>("document.title", own.clone());
    tracker.again();
    tracker.page.expect::<String, _>("document.title", own.clone());
    tracker.focus("counted");
    tracker.page.wait_for("the count", "document.title.startsWith('(1) ')");
    tracker.press_button("erase");
    tracker.press_button("erase-yes");
    tracker.expect_message("erased-one");
    tracker.page.expect::<String, _>("document.title", own);
}

#[test]
fn a_passphrase_locks_what_is_stored_and_unlocks_it() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.protect("four words in a row");
    tracker.page.wait_for("a sealed text", &format!("localStorage.getItem('{NAME}')?.includes('sealed')"));
    assert!(!tracker.stored().expect("a text").contains("IOE"));
    tracker.again();
    tracker.expect_message("unlock-heading");
    for (passphrase, opens) in [("four words in a Row", false), ("four words in a row", true)] {
        tracker.fill("unlock", passphrase);
        tracker.page.press(Key::Enter);
        if opens { tracker.shows(&[ONE]) } else { tracker.expect_message("unlock-wrong") }
    }
    tracker.add_case(TWO);
    tracker.again();
    tracker.fill("unlock", "four words in a row");
    tracker.page.press(Key::Enter);
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn quarantined_texts_are_encrypted_with_the_rest() {
    let text = stored(&[ONE, TWO]).replace("\"sum\":\"", "\"sum\":\"0");
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(&with_stored(&text)));
    let quarantined = format!("Object.keys(localStorage).find((name) => name.startsWith('{NAME}.aside.'))");
    tracker.page.wait_for("the text aside", &format!("localStorage.getItem({quarantined})?.includes('{ONE}')"));
    tracker.protect("four words in a row");
    tracker.page.wait_for("it sealed", &format!("localStorage.getItem({quarantined})?.includes('sealed')"));
    tracker
        .page
        .expect::<bool, _>(&format!("Object.values(localStorage).some((text) => text.includes('{ONE}'))"), false);
    // Another passphrase later seals it no second time.
    let encrypted: String = tracker.page.script(&format!("return localStorage.getItem({quarantined})"), json!([]));
    let cases = format!("localStorage.getItem('{NAME}')");
    tracker.press_button("lock-off");
    tracker.page.wait_for("the cases open", &format!("{cases}.includes('{ONE}')"));
    tracker.protect("other words in a row");
    tracker.page.wait_for("the cases sealed again", &format!("!{cases}.includes('{ONE}')"));
    tracker.page.expect::<String, _>(&format!("localStorage.getItem({quarantined})"), encrypted);
}

#[test]
fn erasing_leaves_nothing_of_this_site_and_all_of_others() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.page.click(".theme button");
    tracker.page.script::<Value>(
        "localStorage.setItem('other.key', 'theirs');
         return caches.open('other-app')
             .then((cache) => cache.put('/other/', new Response('theirs')))
             .then(() => navigator.serviceWorker.register('/offline.js', { scope: '/privacy/' }))
             .then(() => null)",
        json!([]),
    );
    let own = tracker.page.tab();
    // Another tab keeps cases of its own in its session.
    let other = tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.shows(&[ONE]);
    tracker
        .page
        .script::<Value>("sessionStorage.setItem('waymark.cases.aside.1', 'a damaged copy'); return null", json!([]));
    tracker.page.bring(&own);
    tracker.press_button("erase");
    tracker.press_button("erase-yes");
    tracker.expect_message("erased-one");
    tracker.page.expect::<Vec<String>, _>("Object.keys(localStorage)", vec!["other.key".to_owned()]);
    tracker.page.expect::<usize, _>("sessionStorage.length", 0);
    tracker.page.expect::<Vec<String>, _>("caches.keys()", vec!["other-app".to_owned()]);
    tracker.page.expect::<Vec<String>, _>(
        "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => new URL(scope).pathname))",
        vec!["/privacy/".to_owned()],
    );
    tracker.page.bring(&other);
    tracker
        .page
        .wait_for("an empty session", "Object.keys(sessionStorage).every((key) => !key.startsWith('waymark.'))");
}
