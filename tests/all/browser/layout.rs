//! What is around every text: the way past it, the menu, and the way to the other language.

use serde::Deserialize;
use serde_json::json;
use tests::{Key, Look, Page, Site, Visit};

use super::every_page::{Found, survey};

/// What a phone makes of a page.
#[derive(Debug, Default, Deserialize)]
pub struct OnPhone {
    /// Where the box with what to do first ends, in pixels from the top; pages without one have nothing here.
    first_ends: Option<f64>,
    wide_tables: u32,
    scrolling_tables: u32,
    unnamed_cells: u32,
}

impl OnPhone {
    /// Makes the screen a phone's; the page stays.
    pub fn of(page: &Page) -> Self {
        page.look(Look::PHONE);
        page.script(
            "const tables = [...document.querySelectorAll('.table-wide')];
             return {
                 first_ends: document.querySelector('.first')?.getBoundingClientRect().bottom ?? null,
                 wide_tables: tables.length,
                 scrolling_tables: tables.filter((table) => table.scrollWidth > table.clientWidth).length,
                 unnamed_cells: tables.flatMap((table) => [...table.querySelectorAll('td:not([data-label])')]).length,
             };",
            json!([]),
        )
    }
}

/// Follows the link to a language by keyboard.
#[track_caller]
fn change_language(page: &Page, lang: &str) -> String {
    page.tab_to(&format!(".language-link[hreflang={lang}]"));
    page.press(Key::Enter);
    page.wait_for("the other language", &format!("document.documentElement.lang === '{lang}'"));
    page.script("return location.pathname", json!([]))
}

#[test]
fn the_first_tab_leads_past_the_frame() {
    let page = Visit::to("/faq/").open();
    page.press(Key::Tab);
    assert!(page.has_focus("a.skip"), "the skip link comes first");
    assert!(page.shows("a.skip"), "the skip link can be seen");
    page.press(Key::Enter);
    page.wait_for("the focus on the main text", "document.activeElement?.matches('main')");
    page.press(Key::Tab);
    page.expect::<bool, _>("document.querySelector('main').contains(document.activeElement)", true);
}

#[test]
fn the_language_link_leads_to_the_same_page_and_back() {
    for address in ["/", "/faq/", "/accounts/reset-password/", "/tools/receipt-number/"] {
        let page = Visit::to(address).open();
        let spanish = change_language(&page, "es");
        assert!(spanish.starts_with("/es/"), "{spanish}");
        assert_eq!(change_language(&page, "en"), address);
    }
}

#[test]
fn the_language_link_leads_to_the_same_part_of_the_page() {
    let page = Visit::to("/accounts/reset-password/#locked-out").open();
    change_language(&page, "es");
    page.expect::<String, _>("location.hash", "#locked-out");
}

#[test]
fn a_number_of_the_first_page_is_handed_to_the_tool_and_never_in_an_address() {
    let page = Visit::to("/").open();
    page.script::<()>("document.querySelector('#page-number').value = 'EAC2212300000'", json!([]));
    page.click(".hand-over button");
    page.wait_for("the verdict", "Boolean(document.querySelector('[data-verdict=receipt-number]'))");
    page.expect::<String, _>("location.pathname + location.search + location.hash", "/tools/receipt-number/");
}

/// The pages of the tools, in both languages.
const TOOLS: [&str; 8] = [
    "/tools/receipt-number/",
    "/tools/password-strength/",
    "/tools/case-tracker/",
    "/sign-up/",
    "/es/herramientas/revise-numero-de-recibo/",
    "/es/herramientas/prueba-de-contrasena/",
    "/es/herramientas/registro-de-casos/",
    "/es/abrir-cuenta/",
];

fn top(page: &Page, selector: &str) -> f64 {
    page.script("return document.querySelector(arguments[0]).getBoundingClientRect().top", json!([selector]))
}

fn height(page: &Page, selector: &str) -> f64 {
    page.script("return document.querySelector(arguments[0]).offsetHeight", json!([selector]))
}

#[test]
fn the_tool_is_on_the_first_screen_of_its_page() {
    for (look, highest) in [(Look::PHONE, 600.0), (Look::DESK, 420.0)] {
        let page = Visit::to("/").with_look(look).open();
        for address in TOOLS {
            page.go(address);
            let top = top(&page, "#page-tool [data-island]");
            assert!(top < highest, "{address}: the tool begins at {top} px in {look:?}");
        }
    }
}

#[test]
fn what_to_do_first_is_directly_below_the_title() {
    let page = Visit::to("/accounts/reset-password/").with_look(Look::PHONE).open();
    page.expect::<bool, _>("document.querySelector('h1').nextElementSibling.matches('.first')", true);
    assert!(top(&page, ".first") < 260.0, "{}", top(&page, ".first"));
}

/// Lists and news have no such box; the pages of the tools have a test of their own.
#[test]
fn the_answer_is_on_the_first_screen_of_a_phone() {
    let ends = || survey().iter().filter_map(|page| Some((&page.address, page.on_phone.first_ends?)));
    // 740 px are the height of a common phone.
    let below: Vec<_> = ends().filter(|(_, end)| *end > 740.0).collect();
    assert!(ends().count() > 150, "{} pages say what to do first", ends().count());
    assert!(below.is_empty(), "{below:?}");
}

#[test]
fn the_words_of_a_drawing_stay_in_their_box() {
    let page = Visit::to("/robots.txt").with_look(Look::PHONE).open();
    let site = Site::real();
    let has_drawing = |(path, bytes): &(&str, &[u8])| {
        path.ends_with("index.html") && String::from_utf8_lossy(bytes).contains(" drawing\">")
    };
    let paths: Vec<String> = site.files().filter(has_drawing).map(|(path, _)| format!("/{path}")).collect();
    assert!(paths.len() >= 14, "{paths:?}");
    for path in paths {
        page.go(path.trim_end_matches("index.html"));
        let over: Vec<String> = page.script(
            "return [...document.querySelectorAll('.drawing svg text')].filter((text) => {
                 const words = text.getBoundingClientRect();
                 const around = (box) => box.left <= words.left + 1 && box.right > words.left
                     && box.top <= words.top + 2 && box.bottom >= words.bottom - 2;
                 const boxes = [...text.ownerSVGElement.querySelectorAll('rect')]
                     .map((rect) => rect.getBoundingClientRect()).filter(around);
                 const all = boxes.length ? boxes : [text.ownerSVGElement.getBoundingClientRect()];
                 return words.right > Math.max(...all.map((box) => box.right));
             }).map((text) => text.textContent)",
            json!([]),
        );
        assert_eq!(over, Vec::<String>::new(), "{path}");
    }
}

#[test]
fn the_header_has_one_row_on_a_phone_and_from_1080_px() {
    for width in [360, 390, 1080, 1280, 1920] {
        let page = Visit::to("/").with_look(Look::wide(width)).open();
        for address in ["/", "/es/"] {
            page.go(address);
            for (part, most) in [(".masthead-row", 64.0), (".unofficial", 36.0)] {
                let height = height(&page, part);
                assert!(height <= most, "{part} of {address} is {height} px high at {width} px");
            }
        }
    }
}

#[test]
fn the_menu_of_a_phone_opens_and_closes_by_keyboard() {
    let page = Visit::to("/").with_look(Look::PHONE).open();
    assert!(!page.shows(".navigation a"), "the menu is folded at first");
    page.tab_to(".menu summary");
    page.press(Key::Enter);
    page.wait_for("the menu", "document.querySelector('.menu').open");
    assert!(page.shows(".navigation a"), "the menu shows its links");
    page.press(Key::Escape);
    page.wait_for("the folded menu", "!document.querySelector('.menu').open");
    assert!(page.has_focus(".menu summary"), "the focus stays on the button of the menu");
}

#[test]
fn the_menu_works_without_script() {
    let page = Visit::to("/").without_script().with_look(Look::PHONE).open();
    page.tab_to(".menu summary");
    page.press(Key::Enter);
    page.wait_for("the menu", "document.querySelector('.menu').open");
    assert!(page.shows(".navigation a"), "the menu shows its links");
    let desk = Visit::to("/").without_script().with_look(Look::DESK).open();
    assert!(desk.shows(".navigation a"), "a wide screen shows the links from the start");
    assert!(!desk.shows(".menu summary"), "and no button for them");
}

#[test]
fn a_wide_table_is_cards_on_a_phone_that_name_their_columns() {
    for Found { address, on_phone, .. } in survey() {
        assert_eq!((on_phone.scrolling_tables, on_phone.unnamed_cells), (0, 0), "{address}");
    }
    let tables: u32 = survey().iter().map(|page| page.on_phone.wide_tables).sum();
    assert!(tables >= 4, "{tables} tables have three columns or more");
}

#[test]
fn on_this_page_is_folded_on_a_phone_and_names_the_tool_first() {
    let page = Visit::to("/tools/receipt-number/").with_look(Look::PHONE).open();
    page.wait_for("the folded list", "!document.querySelector('.contents details').open");
    page.expect::<String, _>("document.querySelector('.contents a').hash", "#page-tool");
    page.look(Look::DESK);
    page.wait_for("the open list", "document.querySelector('.contents details').open");
    assert!(page.shows(".contents a"), "the list can be seen beside the text");
}

#[test]
fn a_section_lists_no_page_twice() {
    let page = Visit::to("/").open();
    for address in ["/accounts/", "/numbers/", "/cases/", "/safety/", "/tools/", "/es/cuentas/"] {
        page.go(address);
        let twice: Vec<String> = page.script(
            "const links = (selector) => [...document.querySelectorAll(selector)].map((link) => link.pathname);
             const text = links('main .prose a');
             return links('main .below > ul > li > a').filter((path) => text.includes(path));",
            json!([]),
        );
        assert_eq!(twice, Vec::<String>::new(), "{address}");
    }
}

#[test]
fn a_host_with_one_page_for_missing_addresses_shows_it_in_the_language_of_the_address() {
    let missing = Site::real().bytes("404.html").to_vec();
    let page = Visit::to("/es/privacidad/").on(Site::real().clone().with("es/privacidad/index.html", missing)).open();
    page.wait_for("the Spanish page", "location.pathname === '/es/404.html'");
    page.go("/404.html");
    page.expect::<String, _>("document.documentElement.lang", "en".to_owned());
}
