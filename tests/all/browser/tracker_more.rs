//! The case tracker, live: what a file replaces, what the tab tells, the sheet in another language, people and their colours.

use serde_json::json;
use tests::Visit;

use super::tracker::{ADDRESS, NAME, Tracker, stored, with_kept};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

/// A tracker with one case, which a file with another one has stood in place of.
fn replaced() -> Tracker {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.give_file(&json!(stored(&[TWO])).to_string());
    tracker.told("preview-added");
    tracker.press_button("take-only");
    tracker.shows(&[TWO]);
    tracker
}

#[test]
fn a_file_can_stand_in_place_of_what_is_here() {
    let tracker = replaced();
    tracker.told("away-heading");
    tracker.again();
    tracker.shows(&[TWO]);
    // The same file once more has nothing to put away.
    tracker.give_file(&json!(stored(&[TWO])).to_string());
    tracker.told("preview-nothing");
    let offer = tracker.word("take-only");
    let start = json!(offer.split('{').next());
    let buttons = "[...document.querySelectorAll('#case-tracker-1-preview button')]";
    tracker
        .page
        .expect::<bool, _>(&format!("{buttons}.some((button) => button.textContent.startsWith({start}))"), false);
}

#[test]
fn what_a_file_put_away_comes_back_with_undo() {
    let tracker = replaced();
    tracker.press_button("undo");
    tracker.shows(&[ONE]);
    tracker.again();
    tracker.shows(&[ONE]);
}

/// Adds a case with a date that asks for something soon.
fn with_near_date() -> Tracker {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("open");
    tracker.fill("day-kind", "moved");
    let today: String = tracker.page.script(
        "const today = new Date(); today.setDate(today.getDate() - 1);
         return [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-')",
        json!([]),
    );
    tracker.fill("day-date", &today);
    tracker.press_button("day-button");
    tracker.page.wait_for("the deadline", "document.querySelector('.tracker-due .due')");
    tracker
}

#[test]
fn the_tab_tells_how_many_dates_are_near_only_where_the_reader_wished_so() {
    let tracker = with_near_date();
    let own: String = tracker.page.script("return document.title", json!([]));
    assert!(!own.starts_with('('), "{own}");
    tracker.press_button("title-count");
    tracker.page.wait_for("the count", "document.title.startsWith('(1) ')");
    tracker.again();
    tracker.page.wait_for("the count on the next visit", "document.title.startsWith('(1) ')");
    tracker.press_button("hide");
    tracker.page.expect::<String, _>("document.title", own.clone());
    tracker.press_button("unhide");
    tracker.page.expect::<bool, _>("document.title.startsWith('(1) ')", true);
    tracker.press_button("title-plain");
    tracker.page.expect::<String, _>("document.title", own.clone());
    tracker.again();
    tracker.page.expect::<String, _>("document.title", own.clone());
    tracker.press_button("title-count");
    tracker.page.wait_for("the count", "document.title.startsWith('(1) ')");
    tracker.press_button("erase");
    tracker.press_button("erase-yes");
    tracker.told("erased");
    tracker.page.expect::<String, _>("document.title", own);
}

#[test]
fn the_sheet_comes_in_the_other_language_too() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("show-sheet");
    let shows = |language: &str| {
        let path = format!("content/{language}/words/case-tracker.toml");
        let file = tests::sources().get(&generator::source::SourcePath::new(&path)).expect("words");
        let words: toml::Table = toml::from_str(std::str::from_utf8(&file.bytes).expect("text")).expect("TOML");
        let note = words["sheet-note"].as_str().expect("a sentence").to_owned();
        tracker.page.wait_for(
            language,
            &format!("document.querySelector('.helper-sheet').textContent.includes({})", json!(note)),
        );
    };
    shows("en");
    tracker.press_button("sheet-other");
    shows("es");
    tracker.page.wait_for("its language", "document.querySelector('.helper-sheet [lang=es]')");
    assert_eq!(tracker.page.barriers(), Vec::<String>::new());
    tracker.press_button("sheet-own");
    shows("en");
    tracker.page.expect::<bool, _>("Boolean(document.querySelector('.helper-sheet [lang=es]'))", false);
}

#[test]
fn the_sheet_follows_what_another_tab_writes() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("show-sheet");
    let first = tracker.page.tab();
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.add_case(TWO);
    tracker.page.bring(&first);
    let sheet = "document.querySelector('.helper-sheet').textContent";
    tracker.page.wait_for("the other number", &format!("{sheet}.includes('{TWO}')"));
}

#[test]
fn a_status_keeps_the_one_before_it_in_sight() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("open");
    for title in ["Case Was Received", "Case Was Approved"] {
        tracker.fill("status", title);
        tracker.press_button("status-button");
        tracker
            .page
            .wait_for(title, &format!("document.querySelector('.case-status').textContent.includes({title:?})"));
    }
    tracker
        .page
        .expect::<bool, _>("document.querySelector('.case-before').textContent.includes('Case Was Received')", true);
}

#[test]
fn people_have_an_initial_and_a_colour_and_nobody_has_none() {
    let tracker = Tracker::open();
    tracker.fill("person", "Maria");
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    tracker.page.wait_for("two cases", "document.querySelectorAll('[data-receipt]').length === 2");
    tracker.page.expect::<Vec<bool>, _>(
        "[...document.querySelectorAll('[data-receipt]')].map((found) => 'tone' in found.dataset)",
        vec![false, true],
    );
    tracker.page.expect::<String, _>("document.querySelector('.person-mark').textContent", "M".to_owned());
    assert_eq!(tracker.page.barriers(), Vec::<String>::new());
}

#[test]
fn what_was_put_aside_is_sealed_with_the_rest() {
    let text = stored(&[ONE, TWO]).replace("\"sum\":\"", "\"sum\":\"0");
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(&with_kept(&text)));
    let aside = format!("Object.keys(localStorage).find((name) => name.startsWith('{NAME}.aside.'))");
    tracker.page.wait_for("the text aside", &format!("localStorage.getItem({aside})?.includes('{ONE}')"));
    tracker.fill("lock", "four words in a row");
    tracker.press_button("lock-button");
    tracker.page.wait_for("it sealed", &format!("localStorage.getItem({aside})?.includes('sealed')"));
    tracker
        .page
        .expect::<bool, _>(&format!("Object.values(localStorage).some((text) => text.includes('{ONE}'))"), false);
    // Another passphrase later seals it no second time.
    let sealed: String = tracker.page.script(&format!("return localStorage.getItem({aside})"), json!([]));
    let cases = format!("localStorage.getItem('{NAME}')");
    tracker.press_button("lock-off");
    tracker.page.wait_for("the cases open", &format!("{cases}.includes('{ONE}')"));
    tracker.fill("lock", "other words in a row");
    tracker.press_button("lock-button");
    tracker.page.wait_for("the cases sealed again", &format!("!{cases}.includes('{ONE}')"));
    tracker.page.expect::<String, _>(&format!("localStorage.getItem({aside})"), sealed);
}
