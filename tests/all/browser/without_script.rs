//! Everything can be read with scripts turned off.

use serde_json::json;
use tests::{Look, Page, Site, Visit};

use super::receipt_validator::ADDRESSES;

#[track_caller]
fn open(address: &str) -> Page {
    let page = Visit::to(address).without_script().with_look(Look::PHONE).open();
    page.expect::<bool, _>("document.documentElement.classList.contains('js')", false);
    page
}

#[test]
fn every_page_has_its_heading_its_text_and_its_frame() {
    let page = open("/");
    for address in Site::real().pages() {
        page.go(&address);
        for part in ["h1", "main", ".unofficial", "footer"] {
            assert!(page.shows(part), "{part} cannot be seen on {address}");
        }
        // A form with an address leads on without script too.
        assert!(!page.shows("button:not(form[action] button)"), "a button that does nothing on {address}");
        assert!(!page.shows("main :is(input, textarea):not(form[action] *)"), "a field that does nothing on {address}");
    }
}

#[test]
fn the_place_of_the_tool_tells_how_to_check_a_number_by_hand() {
    for place in ADDRESSES {
        let page = open(place);
        assert!(page.shows(".island-fallback table"), "the format table is on {place}");
        let table = page.text(".island-fallback table");
        assert!(table.contains("EAC"), "{table}");
        // No space is reserved for a tool that will not come.
        page.expect::<u32, _>("document.querySelector('.island-mount').offsetHeight", 0_u32);
    }
}

#[test]
fn answers_in_folded_parts_can_be_opened() {
    let page = open(ADDRESSES[1]);
    let folded: usize = page.script("return document.querySelectorAll('details').length", json!([]));
    assert!(folded > 0, "the guide has folded parts");
    page.tab_to("details summary");
    page.press(tests::Key::Enter);
    page.wait_for("an open part", "document.activeElement.parentElement.open");
}
