//! A page that the browser translates: each text is wrapped in elements of its own, and the text that the tool drew is taken out of the page.

use std::iter;

use serde_json::json;

use super::letters::LETTER;
use super::{ADDRESSES, Tool, VERDICTS};

/// Wraps each text of the page as translation does.
fn translate(tool: &Tool) {
    tool.page.script::<()>(
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

/// A walk in which each item follows each other one, and itself, once: a de Bruijn sequence of order 2.
/// <https://en.wikipedia.org/wiki/De_Bruijn_sequence>
fn every_pair<T: Copy>(items: &[T]) -> Vec<T> {
    let from = |first: usize| {
        let pairs = items[first + 1..].iter().flat_map(move |&later| [items[first], later]);
        iter::once(items[first]).chain(pairs)
    };
    (0..items.len()).flat_map(from).chain(items.first().copied()).collect()
}

#[test]
fn a_walk_has_every_pair_once() {
    let walk = every_pair(&['a', 'b', 'c']);
    let mut pairs: Vec<&[char]> = walk.windows(2).collect();
    pairs.sort();
    pairs.dedup();
    assert_eq!((walk.len(), pairs.len()), (10, 9), "{walk:?}");
}

#[test]
fn every_verdict_is_shown_correctly_after_every_other() {
    for tool in [Tool::at(ADDRESSES[0]), Tool::at(ADDRESSES[1]).in_spanish()] {
        for (typed, verdict, prefix) in every_pair(&VERDICTS) {
            tool.enter(typed);
            // The visible heading is the one of the mark.
            tool.expect(verdict, prefix);
            translate(&tool);
        }
        assert_eq!(tool.page.console(), Vec::<String>::new());
    }
}

#[test]
fn errors_and_lists_are_shown_correctly() {
    let tool = Tool::at(ADDRESSES[0]);
    let title: String = tool.page.script("return document.title", json!([]));
    tool.enter("IOE090000000");
    translate(&tool);
    let first = tool.expect_error(&title);
    tool.enter("IOE09000000000");
    assert_ne!(tool.expect_error(&title), first);
    translate(&tool);
    tool.paste(LETTER);
    tool.page.wait_for("the list", "Boolean(document.querySelector('[data-found=\"8\"]'))");
    tool.page.expect::<usize, _>("document.querySelectorAll('.error-summary, .error-message, .answer').length", 0);
    translate(&tool);
    tool.enter("EAC2212300000");
    tool.expect("receipt-number", Some("EAC"));
    tool.page.expect::<usize, _>("document.querySelectorAll('.letter-result').length", 0);
}
