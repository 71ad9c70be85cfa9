//! What is printed: sheets on one page, whole addresses, steps in any colours.

use serde::Deserialize;
use serde_json::json;
use tests::{Look, Page, Visit};

use super::every_page::{Found, survey};

/// What paper makes of a page that was on a wide screen.
#[derive(Debug, Default, Deserialize)]
pub struct OnPaper {
    /// How many parts the reader opens, and how many of them print closed.
    parts: u32,
    closed_parts: u32,
    /// Texts that the screen shows and paper does not.
    lost: Vec<String>,
}

impl OnPaper {
    /// Makes the screen a wide one, then prints; the page stays.
    pub fn of(page: &Page) -> Self {
        page.look(Look::DESK);
        page.script::<()>(
            "const texts = document.querySelectorAll('main :is(h1, h2, h3, p, li, td, th, dt, dd, figcaption, text)');
             const beside = '[data-island], .island-fallback, nav, .open, .offline-buttons';
             window.onScreen = [...texts].filter((text) => text.checkVisibility() && !text.closest(beside));",
            json!([]),
        );
        on_paper(page);
        page.script(
            "const parts = [...document.querySelectorAll('main details.details')];
             return {
                 parts: parts.length,
                 closed_parts: parts.filter((part) => !part.querySelector('.details-body').checkVisibility()).length,
                 lost: window.onScreen.filter((text) => !text.checkVisibility()).map((text) => text.textContent.slice(0, 60)),
             };",
            json!([]),
        )
    }
}

/// Pages that are called one sheet, in both languages.
const SHEETS: [&str; 4] = [
    "/accounts/recovery-kit/",
    "/accounts/sign-up-checklist/",
    "/es/cuentas/hoja-de-recuperacion/",
    "/es/cuentas/lista-para-abrir-la-cuenta/",
];

fn on_paper(page: &Page) {
    page.devtools("Emulation.setEmulatedMedia", &json!({"media": "print"}));
}

#[test]
fn what_is_called_one_sheet_prints_on_one_sheet() {
    let page = Visit::to("/").open();
    for address in SHEETS {
        page.go(address);
        assert_eq!(page.sheets(), 1, "{address}");
    }
}

#[test]
fn a_sheet_has_a_button_that_prints_where_scripts_run() {
    let page = Visit::to(SHEETS[0]).open();
    assert!(page.shows(".sheet-print button"), "the button is there");
    on_paper(&page);
    assert!(!page.shows(".sheet-print button"), "the button does not print");
    assert!(page.shows(".sheet .blank"), "the lines print");
    assert!(!page.shows(".prose > :not(.sheet)"), "nothing else of the page prints");
}

#[test]
fn printed_links_and_pages_show_their_whole_address() {
    let page = Visit::to("/accounts/reset-password/").open();
    on_paper(&page);
    let reported: String = page.script(
        "const link = document.querySelector('main .prose a[href^=\"/\"]');
         return getComputedStyle(link, '::after').content;",
        json!([]),
    );
    assert!(reported.contains("https://waymark.example"), "{reported}");
    assert!(page.shows(".own-address"), "the page says where it came from");
    page.expect::<String, _>(
        "document.querySelector('.own-address').textContent",
        "https://waymark.example/accounts/reset-password/",
    );
}

#[test]
fn closed_parts_print_open() {
    let guides = || survey().iter().filter(|page| !page.address.starts_with("/maintain/"));
    for Found { address, on_paper, .. } in guides() {
        assert_eq!(on_paper.closed_parts, 0, "{address}");
    }
    assert!(guides().any(|page| page.on_paper.parts > 0), "no page has a closed part");
}

/// Buttons do not print, and the page of a sheet prints the sheet alone.
#[test]
fn print_holds_what_the_screen_holds() {
    let pages = survey().iter().filter(|page| !SHEETS.contains(&page.address.as_str()));
    let lost: Vec<_> =
        pages.flat_map(|page| page.on_paper.lost.iter().map(move |text| (&page.address, text))).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

/// The background of a number is removed in forced colors: its edge and the number itself must not.
#[test]
fn numbers_of_steps_are_visible_in_forced_colors() {
    let page = Visit::to("/accounts/reset-password/").with_look(Look::PHONE.dark().forced_colors()).open();
    let [ground, number, edge]: [String; 3] = page.script(
        "const style = getComputedStyle(document.querySelector('.steps > ol > li'), '::before');
         return [style.backgroundColor, style.color, style.borderTopColor];",
        json!([]),
    );
    assert_ne!(number, ground, "the number differs from its ground");
    assert_ne!(edge, ground, "so does its edge");
}
