//! Light and dark: the system's choice, the reader's choice, and how long it lasts.

use serde_json::json;
use tests::{Key, Look, Page, Visit};

const SWITCH: &str = ".theme button";

/// Asserts which colours the page has, by its background, and what the switch says.
#[track_caller]
fn expect(page: &Page, dark: bool) {
    page.wait_for(
        if dark { "the switch to say dark" } else { "the switch to say light" },
        &format!("document.querySelector('{SWITCH}')?.ariaPressed === '{dark}'"),
    );
    let [red, green, blue]: [f64; 3] = page.script(
        "const canvas = new OffscreenCanvas(1, 1).getContext('2d');
         canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
         canvas.fillRect(0, 0, 1, 1);
         return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);",
        json!([]),
    );
    assert_eq!(red + green + blue < 384.0, dark, "the page is rgb({red} {green} {blue})");
}

#[test]
fn the_system_decides_at_first() {
    expect(&Visit::to("/").open(), false);
    expect(&Visit::to("/").with_look(Look::DESK.dark()).open(), true);
}

#[test]
fn the_switch_works_by_keyboard_and_its_choice_lasts() {
    let page = Visit::to("/").open();
    page.tab_to(SWITCH);
    page.press(Key::Enter);
    expect(&page, true);
    page.go("/faq/");
    expect(&page, true);
    page.tab_to(SWITCH);
    page.press(Key::Space);
    expect(&page, false);
    page.go("/");
    expect(&page, false);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn a_light_page_can_be_chosen_on_a_dark_system() {
    let page = Visit::to("/").with_look(Look::PHONE.dark()).open();
    page.tab_to(SWITCH);
    page.press(Key::Enter);
    expect(&page, false);
    page.go("/es/");
    expect(&page, false);
    page.look(Look::PHONE);
    expect(&page, false);
}

#[test]
fn without_storage_the_theme_still_switches() {
    let page = Visit::to("/").without_storage().open();
    let denied: bool = page.script("try { localStorage.length; return false } catch { return true }", json!([]));
    assert!(denied, "this browser keeps nothing");
    expect(&page, false);
    page.tab_to(SWITCH);
    page.press(Key::Enter);
    expect(&page, true);
    page.press(Key::Enter);
    expect(&page, false);
    assert_eq!(page.console(), Vec::<String>::new());
}
