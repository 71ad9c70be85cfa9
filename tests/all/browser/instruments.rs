//! That the tests themselves would see a fault: each instrument is tried on a planted one.

use serde_json::json;
use tests::{Look, Site, Visit};

#[test]
fn planted_barriers_are_found() {
    let page = Visit::to("/about/").open();
    assert_eq!(page.barriers(), Vec::<String>::new());
    page.script::<()>(
        "document.documentElement.removeAttribute('lang');
         const pale = document.querySelector('main p');
         pale.style.cssText = 'color: #bbb; background: #fff';
         document.body.insertAdjacentHTML('beforeend', '<p>outside of every landmark</p>');
         for (const name of ['a', 'b']) {
             const button = document.createElement('button');
             button.textContent = name;
             button.style.cssText = 'all: unset; font: 9px/1 sans-serif';
             document.querySelector('main').append(button);
         }",
        json!([]),
    );
    let found = page.barriers();
    for rule in ["html-has-lang", "color-contrast", "region", "target-size"] {
        assert!(found.iter().any(|barrier| barrier.starts_with(rule)), "{rule} is not in {found:?}");
    }
}

#[test]
fn a_message_on_the_console_is_recorded() {
    let page = Visit::to("/").open();
    let _ = page.console();
    page.script::<()>("console.info('planted')", json!([]));
    let output = page.console();
    assert!(output.len() == 1 && output[0].contains("planted"), "{output:?}");
    assert_eq!(page.console(), Vec::<String>::new(), "each is told once");
}

#[test]
fn what_a_policy_blocks_is_recorded() {
    let site = Site::real().clone();
    let page = Visit::to("/").on(site.replacing("</body>", "<script>document.title = 'x'</script></body>")).open();
    let output = page.console();
    assert!(output.iter().any(|message| message.contains("Content Security Policy")), "{output:?}");
    page.expect::<bool, _>("document.title === 'x'", false);
}

#[test]
fn requests_are_recorded() {
    let page = Visit::to("/").open();
    let loaded = page.requests();
    assert_eq!(loaded.first(), Some(&format!("{}/", page.origin())), "{loaded:?}");
    assert!(loaded.iter().any(|address| address.ends_with(".css")), "{loaded:?}");
    page.script::<()>("return fetch('/robots.txt').then(() => null)", json!([]));
    assert_eq!(page.requests(), [format!("{}/robots.txt", page.origin())]);
}

#[test]
fn a_look_is_applied_to_the_page() {
    let page = Visit::to("/").with_look(Look::PHONE.dark().forced_colors()).open();
    let sees = "[innerWidth, document.documentElement.clientWidth,
        matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches]";
    page.expect::<serde_json::Value, _>(sees, json!([360, 360, true, true]));
    page.look(Look::DESK);
    page.expect::<serde_json::Value, _>(
        "[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches]",
        json!([1280, false, false]),
    );
}

#[test]
#[should_panic(expected = "waited in vain for a unicorn")]
fn a_condition_that_is_never_met_is_named() {
    let page = Visit::to("/").open().with_patience(std::time::Duration::from_millis(50));
    page.wait_for("a unicorn", "document.querySelector('.unicorn')");
}

/// Covers the page for this many milliseconds, and records a click on its heading.
fn cover(page: &tests::Page, milliseconds: u32) {
    page.script::<()>(
        "const cover = document.createElement('div');
         cover.style.cssText = 'position: fixed; inset: 0; z-index: 99';
         document.body.append(cover);
         setTimeout(() => cover.remove(), arguments[0]);
         document.querySelector('h1').addEventListener('click', () => { window.clicked = true; });
         return null;",
        json!([milliseconds]),
    );
}

#[test]
fn a_click_waits_for_what_lies_over_its_element_for_a_moment() {
    let page = Visit::to("/").open();
    cover(&page, 300);
    page.click("h1");
    page.expect::<bool, _>("window.clicked === true", true);
}

#[test]
#[should_panic(expected = "h1 cannot be clicked")]
fn a_click_on_an_element_that_stays_covered_fails() {
    let page = Visit::to("/").open().with_patience(std::time::Duration::from_millis(50));
    cover(&page, 60_000);
    page.click("h1");
}

#[test]
fn a_browser_goes_on_to_the_next_page_without_what_the_last_one_stored() {
    let server = Site::real().serve();
    let host = server.address().to_string();
    // As long as a page is open, the browser that ended last is the next one: here that of the first page.
    let _open = Visit::to("/").open();
    let first = Visit::to("/").at(&host).with_look(Look::PHONE.dark()).open();
    let stored = "JSON.stringify([localStorage.planted ?? null, sessionStorage.planted ?? null])";
    first.script::<()>("localStorage.planted = sessionStorage.planted = 'x'; return null", json!([]));
    first.expect::<String, _>(stored, "[\"x\",\"x\"]");
    drop(first);
    let next = Visit::to("/").at(&host).open();
    next.expect::<String, _>(stored, "[null,null]");
    next.expect::<bool, _>("document.visibilityState === 'visible' && document.hasFocus()", true);
    next.expect::<bool, _>("matchMedia('(prefers-color-scheme: dark)').matches", false);
    assert_eq!(next.console(), Vec::<String>::new());
}
