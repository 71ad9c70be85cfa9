//! What stands around every text: the way past it, and the way to the other language.

use std::collections::BTreeSet;

use serde_json::json;
use tests::{Key, Page, Site, Visit};

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
fn every_link_within_the_site_leads_to_a_page_or_a_place_on_it() {
    let page = Visit::to("/").open();
    let site = Site::real();
    let (mut ids, mut links) = (BTreeSet::new(), BTreeSet::new());
    for address in site.pages() {
        page.go(&address);
        let [own, to]: [Vec<String>; 2] = page.script(
            "const own = [...document.querySelectorAll('[id]')].map((e) => `${location.pathname}#${e.id}`);
             const to = [...document.links].filter((link) => link.origin === location.origin)
                 .map((link) => link.pathname + link.hash);
             return [own, to];",
            json!([]),
        );
        ids.extend(own);
        ids.insert(address);
        links.extend(to);
    }
    let lost: Vec<_> = links.difference(&ids).collect();
    assert!(lost.is_empty(), "{lost:?}");
}
