//! The first case, the question about the device, what is refused.

use serde_json::{Value, json};
use tests::{Key, Visit};

use super::driver::{ADDRESS, Tracker};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

#[test]
fn a_case_is_added_by_keyboard_and_is_there_on_the_next_visit() {
    let tracker = Tracker::open();
    tracker.page.tab_to("[data-island] .code");
    tracker.page.type_text("ioe 0900 000 000");
    tracker.page.press(Key::Enter);
    tracker.shows(&[ONE]);
    tracker.has_focus("ask");
    assert_eq!(tracker.stored(), None, "nothing is stored on the device before the reader says whose it is");
    tracker.page.press(Key::Tab);
    tracker.page.press(Key::Enter);
    tracker.expect_storage("device");
    tracker.has_focus("added");
    tracker.again();
    tracker.shows(&[ONE]);
}

#[test]
fn a_reload_before_the_answer_loses_nothing_and_asks_again() {
    let tracker = Tracker::open();
    tracker.add_case(ONE);
    tracker.again();
    tracker.shows(&[ONE]);
    tracker.expect_message("ask-reminder");
    tracker.press_button("ask-now");
    tracker.has_focus("ask");
    tracker.press_button("ask-yes");
    tracker.expect_storage("device");
    tracker.page.expect::<usize, _>("sessionStorage.length", 0);
}

#[test]
fn name_person_and_form_are_asked_after_the_number() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.fill("details-label", "Green card");
    tracker.fill("details-person", "Ana");
    tracker.fill("details-form", "I-485");
    tracker.page.press(Key::Enter);
    tracker.has_focus("row-");
    let row = tracker.page.text("[data-receipt] a");
    for part in ["Green card", "I-485", ONE] {
        assert!(row.contains(part), "{row}");
    }
    assert_eq!(tracker.page.text(".tracker-person h3 span:last-child"), "Ana");
    tracker.add_case(TWO);
    tracker.press_button("add-another");
    tracker.has_focus("number");
}

#[test]
fn the_same_cases_are_on_the_spanish_page() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.page.script::<Value>("document.querySelector('a[hreflang=es]').scrollIntoView(); return null", json!([]));
    tracker.page.tab_to("a[hreflang=es]");
    tracker.page.press(Key::Enter);
    tracker.page.wait_for("the Spanish page", "document.documentElement.lang === 'es'");
    tracker.ready();
    tracker.shows(&[ONE]);
}

#[test]
fn a_number_that_is_none_is_refused_and_what_was_typed_stays() {
    let tracker = Tracker::open();
    let cases = [
        ("", "refused-empty"),
        ("IOE090000000", "refused-incomplete"),
        ("A012345678", "refused-other-identifier"),
        ("hello", "refused-unrecognized"),
    ];
    for (typed, word) in cases {
        tracker.add(typed);
        let message = tracker.word(word);
        tracker.page.wait_for(
            &message,
            &format!("document.activeElement?.matches('.error-summary') && document.querySelector('.error-summary li').textContent === {}", json!(message)),
        );
        tracker.page.expect::<String, _>("document.querySelector('[data-island] .code').value", typed.to_owned());
        tracker.page.expect::<String, _>(
            "document.querySelector('[data-island] .code').getAttribute('aria-invalid')",
            "true".to_owned(),
        );
    }
    assert_eq!(tracker.receipts(), Vec::<String>::new());
}

#[test]
fn a_shared_device_stores_nothing_beyond_the_tab() {
    let tracker = Tracker::open();
    tracker.add_case(ONE);
    tracker.press_button("ask-no");
    tracker.expect_storage("tab");
    assert_eq!(tracker.stored(), None);
    tracker.again();
    tracker.shows(&[ONE]);
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.shows(&[]);
}

#[test]
fn markup_is_shown_as_text() {
    let tracker = Tracker::open();
    let markup = "<img src=x onerror=\"document.title='broken'\"><b>x</b>";
    tracker.add_first(ONE);
    tracker.fill("details-label", markup);
    tracker.page.press(Key::Enter);
    tracker.has_focus("row-");
    tracker.page.expect::<String, _>("document.querySelector('[data-receipt] strong').textContent", markup.to_owned());
    tracker.page.expect::<bool, _>(
        "Boolean(document.querySelector('[data-receipt] img')) || document.title === 'broken'",
        false,
    );
}

#[test]
fn people_have_an_initial_and_a_color_and_nobody_has_none() {
    let tracker = Tracker::by(Visit::to(ADDRESS));
    tracker.add_first(ONE);
    tracker.fill("details-person", "Maria");
    tracker.page.press(Key::Enter);
    tracker.has_focus("row-");
    tracker.add_case(TWO);
    tracker.page.expect::<Vec<bool>, _>(
        "[...document.querySelectorAll('[data-receipt]')].map((found) => 'tone' in found.dataset)",
        vec![true, false],
    );
    tracker.page.expect::<String, _>("document.querySelector('.person-mark').textContent", "M".to_owned());
    assert_eq!(tracker.page.barriers(), Vec::<String>::new());
}
