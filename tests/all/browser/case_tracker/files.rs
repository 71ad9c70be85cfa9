//! What comes in and goes out: lists, letters, backups, tables, calendars, the sheet.

use serde_json::{Value, json};
use tests::{Site, Visit};

use super::driver::{ADDRESS, NAME, Tracker, stored};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";
const THREE: &str = "WAC2212300000";

/// Catches what the tool hands to the browser as files.
const CATCH: &str = "window.saved = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return make.call(URL, blob); };";

#[test]
fn a_backup_brings_everything_back_after_all_was_erased() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(CATCH));
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    tracker.press_button("save-file");
    tracker.page.wait_for("a file", "window.saved.length === 1");
    let file: String = tracker.page.script("return window.saved[0]", json!([]));
    tracker.press_button("erase");
    tracker.press_button("erase-yes");
    tracker.expect_message("erased");
    tracker.shows(&[]);
    tracker.page.expect::<usize, _>("localStorage.length + sessionStorage.length", 0);
    tracker.give_file(&json!(file).to_string());
    tracker.expect_message("preview-added");
    tracker.shows(&[]);
    tracker.click("#case-tracker-1-take");
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn the_schema_of_the_backup_is_on_the_site() {
    let text = String::from_utf8(Site::real().bytes("schema/cases-1.json").to_vec()).expect("text");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    let file: Value = serde_json::from_str(&stored(&[ONE])).expect("JSON");
    for name in schema["required"].as_array().expect("a list") {
        assert!(file.get(name.as_str().expect("a name")).is_some(), "{name}");
    }
    let known = schema["properties"].as_object().expect("a record");
    assert!(file.as_object().expect("a record").keys().all(|name| known.contains_key(name)));
}

#[test]
fn a_calendar_and_a_table_are_made_on_the_device() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(CATCH));
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.add_date("moved", "2026-11-20");
    tracker.page.wait_for("the day", "document.querySelector('[data-due]')");
    tracker.press_button("files-heading");
    tracker.press_button("save-calendar");
    tracker.press_button("save-table");
    tracker.page.wait_for("two files", "window.saved.length === 2");
    let saved: Vec<String> = tracker.page.script("return window.saved", json!([]));
    assert!(
        saved.iter().any(|file| file.contains("DTSTART;VALUE=DATE:20261130") && !file.contains("IOE")),
        "{saved:?}"
    );
    assert!(saved.iter().any(|file| file.contains(&tracker.word("column-receipt")) && file.contains(ONE)), "{saved:?}");
}

#[test]
fn a_pasted_list_is_shown_before_it_is_imported() {
    let tracker = Tracker::open();
    tracker.paste("IOE0900000000\tMother\nEAC2212300000\nhello");
    tracker.click("#case-tracker-1-read-list");
    tracker.expect_message("rows-heading");
    tracker.shows(&[]);
    tracker.click("#case-tracker-1-take-rows");
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn undo_removes_what_a_list_added() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.paste("EAC2212300000");
    tracker.click("#case-tracker-1-read-list");
    tracker.click("#case-tracker-1-take-rows");
    tracker.shows(&[TWO, ONE]);
    tracker.press_button("undo");
    tracker.shows(&[ONE]);
    tracker.again();
    tracker.shows(&[ONE]);
}

#[test]
fn a_letter_becomes_a_case_when_the_reader_confirms_it() {
    let tracker = Tracker::open();
    tracker.paste("Notice date: November 2, 2026. Case IOE0900000000. Answer by December 1, 2026.");
    tracker.click("#case-tracker-1-read-letter");
    tracker.expect_message("letter-ask");
    tracker.shows(&[]);
    tracker.choose("letter-kind", "intent-to-deny");
    tracker.press_button("letter-take");
    tracker.shows(&[ONE]);
    tracker.open_case(ONE);
    tracker.page.wait_for("the printed day", "document.querySelector('[data-due=\"2026-12-01\"]')");
}

/// A tracker with one case, which a file replaced by another one.
fn replaced() -> Tracker {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.give_file(&json!(stored(&[TWO])).to_string());
    tracker.expect_message("preview-added");
    tracker.click("#case-tracker-1-take-only");
    tracker.shows(&[TWO]);
    tracker
}

#[test]
fn a_file_can_replace_the_stored_cases() {
    let tracker = replaced();
    tracker.expect_message("away-heading");
    tracker.again();
    tracker.shows(&[TWO]);
    // The same file once more has nothing to put away.
    tracker.give_file(&json!(stored(&[TWO])).to_string());
    tracker.expect_message("preview-nothing");
    tracker.page.expect::<bool, _>("Boolean(document.getElementById('case-tracker-1-take-only'))", false);
}

#[test]
fn undo_restores_what_a_file_archived() {
    let tracker = replaced();
    tracker.press_button("undo");
    tracker.shows(&[ONE]);
    tracker.again();
    tracker.shows(&[ONE]);
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
    // The other case is on no sheet before the reader chooses it.
    let box_of = format!(
        "[...document.querySelectorAll('.sheet-choices label')].find((label) => label.textContent.includes('{TWO}'))"
    );
    tracker.page.wait_for("the box of the other case", &box_of);
    tracker.page.expect::<bool, _>(&format!("{box_of}.control.checked"), false);
    tracker.page.expect::<bool, _>("document.querySelector('.helper-sheet').textContent.includes('EAC')", false);
}

/// Gives the tool a file, which must be answered with a sentence; the case that is there stays.
#[track_caller]
fn check_file(file: &str, word: &str) -> Tracker {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.page.wait_for("the stored case", &format!("localStorage.getItem('{NAME}')"));
    let before = tracker.stored();
    tracker.give_file(file);
    tracker.expect_message(word);
    tracker.shows(&[ONE]);
    assert_eq!(tracker.stored(), before);
    tracker
}

#[test]
fn a_file_of_fifty_megabytes_is_not_read() {
    check_file("'x'.repeat(50_000_000)", "file-large");
}

#[test]
fn a_file_with_ten_thousand_levels_breaks_nothing() {
    check_file("'['.repeat(10_000)", "file-nothing");
    check_file("'{\"a\":'.repeat(10_000)", "file-nothing");
}

#[test]
fn a_file_with_one_wrong_bit_is_reported_and_its_cases_can_be_imported() {
    let mut bytes = stored(&[TWO, THREE]).into_bytes();
    let position = bytes.windows(2).position(|pair| pair == b"\"r").expect("a revision") + 1;
    bytes[position] ^= 1;
    let text = String::from_utf8(bytes).expect("text");
    let tracker = check_file(&json!(text).to_string(), "file-changed");
    tracker.click("#case-tracker-1-take");
    tracker.shows(&[TWO, ONE, THREE]);
}

#[test]
fn a_table_that_is_opened_as_a_file_is_read_as_a_list() {
    let tracker = check_file(&json!(format!("Receipt number,Form\r\n{TWO},I-485\r\n")).to_string(), "file-table");
    tracker.has_focus("file-table");
    tracker.press_button("file-as-list");
    tracker.has_focus("rows");
    tracker.click("#case-tracker-1-take-rows");
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn a_backup_that_went_through_a_windows_editor_opens() {
    let text = json!(stored(&[TWO])).to_string();
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    // UTF-16 with a mark in front.
    tracker.give_file(&format!("Uint16Array.from('\\uFEFF' + {text}, (sign) => sign.charCodeAt(0))"));
    tracker.expect_message("preview-added");
    tracker.has_focus("preview");
    tracker.click("#case-tracker-1-take");
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn a_backup_counts_as_made_only_when_the_reader_has_the_file() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("save-file");
    tracker.has_focus("panel");
    assert!(!tracker.stored().expect("a text").contains("\"backup\""));
    tracker.press_button("backup-yes");
    tracker.page.wait_for("the note", "localStorage.getItem('waymark.cases').includes('\"backup\"')");
    tracker.has_focus("save-backup");
}

#[test]
fn an_old_file_changes_no_newer_notes() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(CATCH));
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    let note = |text: &str| {
        tracker.open_case(ONE);
        tracker.open_part("notes");
        tracker.fill("note", text);
        tracker.press_button("note-button");
        tracker.page.wait_for(text, &format!("document.querySelector('.case-open').textContent.includes('{text}')"));
    };
    note("the old note");
    tracker.press_button("save-file");
    tracker.page.wait_for("a file", "window.saved.length === 1");
    let file: String = tracker.page.script("return window.saved[0]", json!([]));
    tracker.again();
    note("the newer note");
    tracker.again();
    tracker.open_case(TWO);
    tracker.press_button("put-away");
    tracker.press_button("delete");
    tracker.press_button("delete-yes");
    tracker.expect_message("deleted");
    tracker.is_saved();
    let before = tracker.stored();
    for _ in 0..2 {
        tracker.give_file(&json!(file).to_string());
        // It says that nothing of it is new, and has no button that takes it in.
        tracker.expect_message("preview-nothing");
        tracker.page.expect::<bool, _>("document.getElementById('case-tracker-1-take') === null", true);
        tracker.shows(&[ONE]);
        assert_eq!(tracker.stored(), before);
        tracker.again();
    }
    tracker.open_case(ONE);
    tracker.open_part("notes");
    tracker.page.wait_for("the notes", "document.getElementById('case-tracker-1-note')");
    tracker
        .page
        .expect::<usize, _>("document.querySelector('.case-open').textContent.split('the newer note').length - 1", 1);
    tracker
        .page
        .expect::<usize, _>("document.querySelector('.case-open').textContent.split('the old note').length - 1", 1);
}
