//! A page that the browser translates: each text is wrapped in elements of its own, and the text that the tool drew is taken out of the page.

use serde_json::json;
use tests::Page;

use super::{FIELD, TURN, enter, expect, in_spanish, tool, word};

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
fn the_visible_text_agrees_with_the_marks_before_and_after_each_key() {
    for page in [tool(), in_spanish(tool())] {
        translate(&page);
        for (typed, score, meets_rules) in [
            ("abc", "0", "no"),
            ("kX9#vQ2!mZ7p", "4", "yes"),
            ("Password1!", "1", "yes"),
            ("velvet otter canyon quilt marble", "4", "no"),
        ] {
            enter(&page, FIELD, typed);
            expect(&page, score, meets_rules);
            assert_eq!(page.text(".password-strong dd"), word(&page, &format!("score-{score}")), "{typed}");
            assert_eq!(page.text(".password-accepted dd"), word(&page, meets_rules), "{typed}");
            let has_unmet = page.text(".password-rules").contains(&word(&page, "not-met"));
            assert_eq!(has_unmet, meets_rules == "no", "{typed}");
            translate(&page);
        }
        page.click(TURN);
        assert_eq!(page.text(TURN), word(&page, "hide"));
        assert_eq!(page.console(), Vec::<String>::new());
    }
}
