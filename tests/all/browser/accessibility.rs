//! No barrier that axe-core can find, on any page, on any kind of screen, in any state of the tool.

use tests::{Key, Look, Page, Site, Visit};

use super::receipt_validator::{ADDRESSES, Tool, VERDICTS};

/// Every page on one screen: all rules in light colors, and those about colors in each other scheme.
#[track_caller]
fn check(look: Look, schemes: &[Look]) {
    let page = Visit::to("/").with_look(look).open();
    let mut found = Vec::new();
    for address in Site::real().pages() {
        page.look(look);
        page.go(&address);
        page.wait_for("live tools", "!document.querySelector('[data-island]:not([data-state])')");
        found.extend(barriers(&page, &address));
        for scheme in schemes {
            page.look(*scheme);
            found
                .extend(page.color_barriers().into_iter().map(|barrier| format!("{address} in {scheme:?}: {barrier}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn barriers(page: &Page, address: &str) -> Vec<String> {
    page.barriers().into_iter().map(|barrier| format!("{address}: {barrier}")).collect()
}

#[test]
fn no_page_has_a_barrier_on_a_phone() {
    check(Look::PHONE, &[Look::PHONE.dark(), Look::PHONE.dark().forced_colors()]);
}

#[test]
fn no_page_has_a_barrier_on_a_desk() {
    check(Look::DESK, &[Look::DESK.dark()]);
}

/// Every state of the tool on every kind of screen.
#[track_caller]
fn check_tool(tool: &Tool) {
    let mut found = Vec::new();
    let mut look_at = |state: &str| {
        for look in [Look::PHONE, Look::PHONE.dark(), Look::DESK, Look::DESK.dark()] {
            tool.page.look(look);
            found.extend(barriers(&tool.page, &format!("{state} in {look:?}")));
        }
    };
    look_at("untouched");
    tool.enter("");
    look_at("empty");
    for (typed, verdict, prefix) in VERDICTS {
        tool.enter(typed);
        tool.expect(verdict, prefix);
        look_at(verdict);
    }
    tool.enter("123456789");
    tool.expect("other-identifier", None);
    look_at("nine digits, which are asked about");
    tool.enter("VAC2190000000");
    tool.page.tab_to(".repair button");
    look_at("two repairs, with the focus on one");
    tool.page.press(Key::Enter);
    look_at("a repair taken");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_tool_has_no_barrier_in_any_state() {
    check_tool(&Tool::at(ADDRESSES[0]));
}

#[test]
fn the_tool_in_a_spanish_guide_has_no_barrier_in_any_state() {
    check_tool(&Tool::at(ADDRESSES[1]).in_spanish());
}

#[test]
fn a_tool_that_failed_has_no_barrier() {
    let site = Site::real();
    let page = Visit::to(ADDRESSES[0]).on(site.clone().without(site.asset("number.wasm"))).open();
    page.wait_for("data-state=failed", "document.querySelector('[data-island]').dataset.state === 'failed'");
    assert_eq!(page.barriers(), Vec::<String>::new());
}
