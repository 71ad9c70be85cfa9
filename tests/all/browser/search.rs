//! The search in a real browser: by keyboard, as it is announced, on a translated page, without script, and silent.

use serde_json::json;
use tests::{Key, Look, Page, Site, Visit};

/// Goes to the field of the header by keyboard and types.
fn search(page: &Page, words: &str) {
    page.tab_to(".masthead .search input");
    page.type_text(words);
}

fn wait_for_results(page: &Page) {
    page.wait_for("results", "document.querySelectorAll('.search-results ol a').length > 0");
}

#[test]
fn results_come_while_somebody_types_and_are_walked_by_arrows() {
    let page = Visit::to("/about/").open();
    search(&page, "code not comming");
    page.wait_for(
        "the page of the question",
        "document.querySelector('.search-results ol a')?.pathname === '/accounts/code-does-not-come/'",
    );
    page.expect::<bool, _>("document.querySelectorAll('.search-results mark').length > 0", true);
    page.press(Key::Down);
    page.wait_for("the first result", "document.activeElement.matches('.search-results ol li:first-child a')");
    page.press(Key::Down);
    page.wait_for("the second result", "document.activeElement.matches('.search-results ol li:nth-child(2) a')");
    page.press(Key::Up);
    page.press(Key::Up);
    assert!(page.has_focus(".masthead .search input"));
    page.press(Key::Escape);
    page.wait_for("no results", "document.querySelector('.search-results').hidden");
    assert!(page.has_focus(".masthead .search input"), "the focus stays in the field");
    page.press(Key::Down);
    page.press(Key::Down);
    page.press(Key::Enter);
    page.wait_for("the page of the result", "location.pathname === '/accounts/code-does-not-come/'");
}

#[test]
fn each_language_finds_its_own_pages_without_accents() {
    let page = Visit::to("/es/").open();
    search(&page, "codigo no llega");
    // Results come with each key; those of the whole question are the last.
    page.wait_for(
        "the page of the question",
        "document.querySelector('.search-results ol a')?.pathname === '/es/cuentas/no-llega-el-codigo/'",
    );
}

#[test]
fn only_the_count_is_announced() {
    let page = Visit::to("/").open();
    search(&page, "i485");
    wait_for_results(&page);
    page.expect::<bool, _>("/^[0-9]+ /.test(document.querySelector('.search [role=status]').textContent)", true);
    page.expect::<bool, _>("document.querySelector('.search [role=status]').querySelector('a, ol') === null", true);
    page.expect::<usize, _>("document.querySelectorAll('.search [aria-live], .search [role=alert]').length", 0_usize);
}

#[test]
fn enter_leads_to_the_page_of_the_search_and_nothing_typed_is_sent() {
    let page = Visit::to("/").open();
    search(&page, "green card");
    page.press(Key::Enter);
    page.wait_for("the page of the search", "location.pathname === '/search/'");
    page.wait_for("the search", "document.querySelector('[data-island=search]').dataset.state === 'ready'");
    page.wait_for("results", "document.querySelectorAll('[data-island=search] ol a').length > 0");
    page.expect::<String, _>("document.querySelector('[data-island=search] input').value", "green card");
    let asked: Vec<String> =
        page.script("return performance.getEntriesByType('resource').map((entry) => entry.name)", json!([]));
    assert!(asked.iter().all(|name| !name.contains('?') && !name.contains("green")), "{asked:?}");
    page.go("/search/?q=moved");
    page.wait_for("results", "document.querySelectorAll('[data-island=search] ol a').length > 0");
    page.expect::<String, _>("document.querySelector('[data-island=search] input').value", "moved");
}

#[test]
fn a_number_leads_to_the_number_tool_and_into_no_address() {
    let page = Visit::to("/es/").open();
    search(&page, "IOE0912345678");
    page.wait_for("the way to the tool", "document.querySelector('.search-results p a') !== null");
    page.press(Key::Enter);
    page.wait_for("the verdict of the number tool", "document.querySelector('[data-verdict=receipt-number]')");
    assert!(page.address().ends_with("/es/herramientas/revise-numero-de-recibo/"), "{}", page.address());
    page.expect::<usize, _>("sessionStorage.length", 0);
    page.go("/search/?q=EAC2212300000");
    page.wait_for("the way to the tool", "document.querySelector('[data-island=search] p a') !== null");
    page.wait_for("a clean address", "!location.href.includes('EAC')");
}

#[test]
fn what_is_not_found_is_answered_with_a_way_on() {
    let page = Visit::to("/search/#q=zzzzyyyy").open();
    page.wait_for("an answer", "document.querySelectorAll('[data-island=search] .search-help a').length === 2");
    page.expect::<bool, _>("document.querySelector('[data-island=search] [role=status]').textContent !== ''", true);
}

/// Does what a browser does that translates a page: each text goes into elements of its own.
fn translate(page: &Page) {
    page.script::<Option<bool>>(
        "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walker.nextNode()) texts.push(walker.currentNode);
         for (const text of texts.filter((text) => text.data.trim() && !text.parentElement.closest('script, template'))) {
             const outer = document.createElement('font');
             outer.append(document.createElement('font'));
             outer.firstChild.textContent = text.data;
             text.replaceWith(outer);
         }
         return null;",
        json!([]),
    );
}

#[test]
fn a_translated_page_still_searches() {
    let page = Visit::to("/search/#q=password").open();
    wait_for_results(&page);
    translate(&page);
    page.tab_to("[data-island=search] input");
    page.press_with_control('a');
    page.type_text("green card");
    page.wait_for("other results", "document.querySelector('.search-results ol').textContent.includes('green card')");
    page.expect::<bool, _>("document.querySelector('.search-results ol').textContent.includes('password')", false);
    page.expect::<usize, _>("document.querySelectorAll('.search [role=status] font').length", 0_usize);
}

#[test]
fn without_script_the_field_leads_to_a_list_of_everything() {
    let page = Visit::to("/faq/").with_look(Look::PHONE).without_script().open();
    search(&page, "password");
    page.press(Key::Enter);
    page.wait_for("another page", "location.pathname !== '/faq/'");
    assert!(!page.address().contains("password"), "{}", page.address());
}

#[test]
fn a_page_loads_nothing_of_the_search_until_its_field_is_used() {
    let page = Visit::to("/faq/").open();
    let loaded = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('search')).length";
    page.expect::<usize, _>(loaded, 0_usize);
    search(&page, "a");
    page.wait_for("the script of the field", &format!("{loaded} > 0"));
}

#[test]
fn a_search_that_cannot_be_loaded_still_leads_on() {
    let script = Site::real().asset("search-field.js").trim_start_matches('/').to_owned();
    let page = Visit::to("/faq/").on(Site::real().clone().without(&script)).open();
    search(&page, "password");
    page.press(Key::Enter);
    page.wait_for("the list of everything", "location.pathname !== '/faq/'");
}
