//! No barrier that axe-core can find, on any page, on any kind of screen, in any state of the tool.

use std::collections::BTreeSet;

use serde_json::json;
use tests::{Key, Look, Page, Site, Visit, wire};

use super::receipt_validator::{ADDRESSES, Tool, VERDICTS};

/// The screens on which a page can differ from what a phone shows in light colors, and whether only by its colors.
const OTHER_SCREENS: [(Look, bool); 4] = [
    (Look::PHONE.dark(), true),
    (Look::PHONE.dark().forced_colors(), true),
    (Look::DESK, false),
    (Look::DESK.dark(), true),
];

/// Each element as styles can tell it from others: its own tag and attributes, and the tags and classes around it.
const KINDS: &str = "
    const own = (element) => `${element.tagName}${[...element.attributes]
        .filter(({ name }) => !['id', 'href', 'src', 'd', 'data-label', 'aria-labelledby', 'aria-describedby'].includes(name))
        .map(({ name, value }) => `[${name}=${name === 'class' || name === 'type' ? value : ''}]`).sort().join('')}`;
    const around = (element) => {
        const classes = [];
        for (let at = element.parentElement; at; at = at.parentElement) {
            if (at.classList.length || at.tagName === 'TABLE' || at.tagName === 'A') classes.push(`${at.tagName}.${at.className}`);
        }
        return classes.join(' ');
    };
    return [...new Set([...document.body.querySelectorAll('*')].map((element) => `${own(element)} in ${around(element)}`))];
";

/// Every page of a language: all rules on a phone in light colors. What other screens change comes from styles, so a page is
/// looked at on them where it has an element of a kind that no page before had.
#[track_caller]
fn check(is_in_language: impl Fn(&str) -> bool) {
    let page = Visit::to("/").open();
    let (mut found, mut known, mut on_all_screens) = (Vec::new(), BTreeSet::new(), 0);
    for address in Site::real().pages().into_iter().filter(|address| is_in_language(address)) {
        page.look(Look::PHONE);
        page.go(&address);
        page.wait_for_tools();
        found.extend(barriers(&page, &address));
        let before = known.len();
        known.extend(page.script::<Vec<String>>(KINDS, json!([])));
        if known.len() == before {
            continue;
        }
        on_all_screens += 1;
        for (look, only_colors) in OTHER_SCREENS {
            page.look(look);
            let barriers = if only_colors { page.color_barriers() } else { page.barriers() };
            found.extend(barriers.into_iter().map(|barrier| format!("{address} in {look:?}: {barrier}")));
        }
    }
    wire::print_figure(&format!("{on_all_screens} pages on all screens, {} kinds of elements", known.len()));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn barriers(page: &Page, address: &str) -> Vec<String> {
    page.barriers().into_iter().map(|barrier| format!("{address}: {barrier}")).collect()
}

#[test]
fn no_page_in_english_has_a_barrier() {
    check(|address| !address.starts_with("/es/"));
}

#[test]
fn no_page_in_spanish_has_a_barrier() {
    check(|address| address.starts_with("/es/"));
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
