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
fn the_fallback_of_the_tool_explains_how_to_check_a_number_by_hand() {
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

/// The mount point explains that the tool does not run here, with the part by hand below.
#[track_caller]
fn says_why(page: &Page) {
    let words = page.word("site", "tool_needs_script");
    assert_eq!(page.text(".island-needs-script"), words);
    assert!(page.shows(".island-needs-script") && page.shows(".island-fallback table"), "{}", page.address());
}

#[test]
fn a_page_whose_parts_are_refused_reports_what_is_missing() {
    // So a browser reads it that asks for every part by https, where the host has only http.
    let mut site = Site::real().clone();
    let parts: Vec<String> =
        site.files().map(|(path, _)| path).filter(|path| path.starts_with("assets/")).map(str::to_owned).collect();
    for part in parts {
        site = site.without(&part);
    }
    for place in ADDRESSES {
        says_why(&Visit::to(place).on(site.clone()).open());
    }
}

#[test]
fn a_page_that_was_opened_as_a_file_reports_what_is_missing() {
    let file = std::env::temp_dir().join(format!("waymark-tests-file-{}.html", std::process::id()));
    let page = Visit::to("/404.html").open();
    for place in ADDRESSES {
        let site = Site::real();
        std::fs::write(&file, site.bytes(&site.path_of(place))).expect("a file");
        page.devtools("Page.navigate", &json!({"url": format!("file://{}", file.display())}));
        page.wait_for("the page", "location.protocol === 'file:' && document.readyState === 'complete'");
        says_why(&page);
    }
    // What stays behind lies where the system clears up by itself.
    let _ = std::fs::remove_file(&file);
}
