//! One case: a view of its own with its dates, its status and its papers, and the archive.

use serde_json::{Value, json};
use tests::{Key, Look, Visit};

use super::driver::{ADDRESS, Tracker};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

#[test]
fn a_case_has_an_address_without_its_number_and_back_leads_to_the_list() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_look(Look::PHONE));
    let _ = tracker.page.requests();
    let _ = tracker.page.console();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.page.expect::<bool, _>("/^#c-[0-9a-f]{16}$/.test(location.hash)", true);
    tracker.page.expect::<bool, _>("location.href.includes('IOE') || document.title.includes('IOE') || JSON.stringify(history.state).includes('IOE')", false);
    assert!(!tracker.page.shows(".case-rows"), "on a phone the case has the whole width");
    tracker.page.script::<Value>("history.back(); return null", json!([]));
    tracker.has_focus("row-");
    assert!(tracker.page.shows(".case-rows"));
    assert_eq!(tracker.page.console(), Vec::<String>::new());
    let asked = tracker.page.requests();
    assert!(asked.iter().all(|request| !request.contains("IOE")), "{asked:?}");
}

#[test]
fn list_and_case_are_side_by_side_on_a_desk() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_look(Look::DESK));
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    assert!(tracker.page.shows(".case-rows") && tracker.page.shows(".case-open"));
    tracker.page.expect::<bool, _>(
        "document.querySelector('.case-open').getBoundingClientRect().left >= document.querySelector('.tracker-list').getBoundingClientRect().right",
        true,
    );
}

#[test]
fn a_deadline_follows_from_a_notice_and_the_printed_date_wins() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.add_date("intent-to-deny", "2026-11-02");
    tracker.page.wait_for("the counted day", "document.querySelector('[data-due=\"2026-12-02\"]')");
    tracker.has_focus("day-");
    tracker.choose("day-kind", "intent-to-deny");
    tracker.fill("day-date", "2026-11-02");
    tracker.fill("day-printed", "2026-11-20");
    tracker.press_button("day-button");
    tracker.page.wait_for("the printed day", "document.querySelector('[data-due=\"2026-11-20\"]')");
    tracker.page.wait_for("the line", "document.querySelectorAll('.timeline li').length > 2");
}

#[test]
fn a_missing_date_is_reported_inside_its_field() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.press_button("day-button");
    tracker.page.wait_for("the summary", "document.activeElement?.matches('.error-summary')");
    tracker.page.expect::<bool, _>("Boolean(document.querySelector('.field > #case-tracker-1-day-date-error'))", true);
    tracker.page.expect::<String, _>(
        "document.getElementById('case-tracker-1-day-date').getAttribute('aria-invalid')",
        "true".to_owned(),
    );
}

#[test]
fn a_removed_date_comes_back_with_undo() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.add_date("interview", "2026-12-10");
    tracker.has_focus("day-");
    tracker.press_button("remove");
    tracker.has_focus("dates");
    tracker.page.expect::<bool, _>("Boolean(document.querySelector('.case-date'))", false);
    tracker.press_button("undo");
    tracker.has_focus("day-");
    tracker.page.expect::<bool, _>("Boolean(document.querySelector('.case-date'))", true);
}

#[test]
fn the_next_dates_of_all_cases_lead_to_their_cases() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    for (number, date) in [(ONE, "2026-12-20"), (TWO, "2026-12-10")] {
        tracker.open_case(number);
        tracker.add_date("interview", date);
        tracker.has_focus("day-");
    }
    tracker.page.wait_for("both dates", "document.querySelectorAll('.next-row').length === 2");
    tracker.page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('[data-receipt]')].map((found) => found.dataset.receipt)",
        vec![TWO.to_owned(), ONE.to_owned()],
    );
    tracker.click(".next-rows li:first-child a");
    tracker.page.wait_for("the case", &format!("document.querySelector('.case-number').textContent.includes('{TWO}')"));
    tracker.click(".tracker-next summary");
    tracker.page.wait_for("all dates", "document.querySelectorAll('.tracker-next .timeline li').length === 3");
}

#[test]
fn a_status_is_chosen_from_the_titles_and_the_previous_one_stays_in_the_history() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    for title in ["case was RECEIVED", "Case Was Approved", "A title of tomorrow"] {
        tracker.write_status(title);
        let shown = if title.starts_with("case") { "Case Was Received" } else { title };
        tracker.page.wait_for(
            shown,
            &format!("document.getElementById('case-tracker-1-status-now').textContent.startsWith('{shown}')"),
        );
        tracker.has_focus("status-now");
    }
    tracker.expect_message("status-unknown");
    tracker
        .page
        .expect::<bool, _>("document.querySelector('.case-before').textContent.includes('Case Was Approved')", true);
}

#[test]
fn the_nearest_title_is_offered_for_one_that_nobody_knows() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.write_status("Case Approved");
    tracker.press_button("status-use");
    tracker.page.wait_for(
        "the title",
        "document.getElementById('case-tracker-1-status-now').textContent.startsWith('Case Was Approved')",
    );
}

#[test]
fn checking_opens_the_official_page_and_asks_for_its_status() {
    let tracker = Tracker::by(
        Visit::to(ADDRESS)
            .with_first("window.opened = []; window.open = (...given) => { opened.push(given); return null; };"),
    );
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.press_button("check");
    tracker.page.wait_for("the official page", "window.opened.length === 1 && opened[0][0].startsWith('https://egov.uscis.gov') && opened[0][2].includes('noopener')");
    tracker.has_focus("status");
    tracker.press_button("look");
    tracker.has_focus("status-now");
    tracker.expect_message("look-written");
}

#[test]
fn a_case_in_the_archive_comes_back_and_is_deleted_only_after_a_question() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.press_button("put-away");
    tracker.shows(&[]);
    tracker.press_button("undo");
    tracker.shows(&[ONE]);
    tracker.again();
    tracker.shows(&[ONE]);
    tracker.open_case(ONE);
    tracker.press_button("put-away");
    tracker.shows(&[]);
    tracker.press_button("delete");
    tracker.has_focus("deleting");
    tracker.press_button("delete-yes");
    tracker.expect_message("deleted");
    tracker.again();
    tracker
        .page
        .expect::<bool, _>("document.querySelector('.island-mount').textContent.includes('IOE0900000000')", false);
}

#[test]
fn an_open_case_has_no_barrier() {
    for look in [Look::PHONE, Look::DESK.dark()] {
        let tracker = Tracker::by(Visit::to(ADDRESS).with_look(look));
        tracker.add_first(ONE);
        tracker.open_case(ONE);
        tracker.add_date("intent-to-deny", "2026-11-02");
        tracker.page.wait_for("the day", "document.querySelector('[data-due]')");
        tracker.page.script::<Value>(
            "document.querySelectorAll('details').forEach((part) => { part.open = true; }); return null",
            json!([]),
        );
        assert_eq!(tracker.page.barriers(), Vec::<String>::new());
    }
}

#[test]
fn a_note_is_written_by_keyboard() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.open_case(ONE);
    tracker.open_part("notes");
    tracker.fill("note", "called today");
    tracker.page.press(Key::Tab);
    tracker.page.press(Key::Enter);
    tracker.has_focus("note-");
    tracker.page.expect::<bool, _>("document.activeElement.textContent.includes('called today')", true);
}
