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
