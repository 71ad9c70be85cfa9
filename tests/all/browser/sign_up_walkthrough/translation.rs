//! A page that the browser translates: each text is wrapped in elements of its own, and the text that the tool drew is taken out of the page.

use serde_json::json;
use tests::Page;

use super::{CONTINUE, NOTICE, expect_notice, expect_step, open};

/// Wraps each text of the page as translation does.
fn translate(page: &Page) {
    page.script::<()>(
        "const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walker.nextNode()) texts.push(walker.currentNode);
         for (const text of texts.filter((text) => text.data.trim() && !text.parentElement.closest('script, template'))) {
             const outer = document.createElement('font');
             outer.append(document.createElement('font'));
             outer.firstChild.textContent = text.data;
             text.replaceWith(outer);
         }",
        json!([]),
    );
}

#[test]
fn steps_notices_and_waits_are_shown_correctly() {
    for place in ["/sign-up/", "/es/abrir-cuenta/"] {
        let page = open(place);
        translate(&page);
        page.click(CONTINUE);
        expect_step(&page, "open-the-page");
        expect_notice(&page, NOTICE, "ask");
        translate(&page);
        page.click(&format!("{NOTICE} button:first-of-type"));
        expect_notice(&page, NOTICE, "kept");
        translate(&page);
        page.click(&format!("{NOTICE} button"));
        expect_notice(&page, NOTICE, "forgotten");
        page.go(&format!("{place}#email-does-not-come"));
        expect_step(&page, "email-does-not-come");
        translate(&page);
        let timer = "[aria-current=step] .walk-timer";
        page.click(&format!("{timer} button"));
        let stop = page.word("sign-up-walkthrough", "wait-stop");
        page.wait_for("the wait", &format!("document.querySelector('{timer} button').innerText === {stop:?}"));
        translate(&page);
        page.click(&format!("{timer} button"));
        page.wait_for("its end", &format!("!document.querySelector('{timer}').innerText.includes({stop:?})"));
        assert_eq!(page.console(), Vec::<String>::new());
    }
}
