//! What a maintainer sees in the browser while `cargo site serve` runs: edits, mistakes, other styles.

use serde_json::json;
use tests::{Page, Visit};

use crate::fixture::page as text;
use crate::serving::{Served, two_pages};

const PROBLEMS: &str = ".waymark-problems";

fn open(served: &Served, address: &str) -> Page {
    let page = Visit::to(address).at(&served.address).open();
    // Gone as soon as the page is reloaded.
    page.script::<()>("window.stays = true", json!([]));
    page
}

#[test]
fn a_mistake_is_shown_above_the_last_good_page_in_the_words_of_the_terminal_until_it_is_fixed() {
    let served = Served::start(two_pages("browser-mistake"), &["--port", "0"]);
    let page = open(&served, "/one/");
    assert!(!page.shows(PROBLEMS), "nothing is wrong yet");
    served.put("content/en/one.md", &text("One", "See [home](hoem.md)."));
    page.wait_for("the mistake", "document.querySelector('.waymark-problems pre')?.innerText.includes('hoem.md')");
    let words = page.text(".waymark-problems pre");
    assert!(words.contains("there is no page `hoem.md`") && words.contains("content/en/one.md"), "{words}");
    let terminal = served.terminal();
    assert!(terminal.contains(words.trim()), "the page says:\n{words}\nand the terminal:\n{terminal}");
    assert!(page.shows(PROBLEMS));
    page.expect::<bool, _>(
        "(({ x, y, width }) => Boolean(document.elementFromPoint(x + width / 2, y + 8)?.closest('.waymark-problems')))
            (document.querySelector('.waymark-problems').getBoundingClientRect())",
        true,
    );
    assert!(page.text("main").contains("See home"), "the last good page stays below");
    page.expect::<bool, _>("window.stays === true", true);
    served.put("content/en/one.md", &text("One", "Mended."));
    page.wait_for("the mended page", "document.querySelector('main').innerText.includes('Mended.')");
    assert!(!page.shows(PROBLEMS), "the words are gone");
}

#[test]
fn a_mistake_that_is_undone_leaves_the_page_unchanged() {
    let served = Served::start(two_pages("browser-taken-back"), &["--port", "0"]);
    let page = open(&served, "/one/");
    served.put("styles/prose.css", "@layer components { .prose { color: { } }");
    page.wait_for("the mistake", "document.querySelector('.waymark-problems pre')?.innerText.includes('prose.css')");
    served.put("styles/prose.css", "@layer components { .prose { color: rgb(9, 8, 7) } }");
    page.wait_for("no words", "!document.querySelector('.waymark-problems')");
    page.wait_for("the styles", "getComputedStyle(document.querySelector('.prose')).color === 'rgb(9, 8, 7)'");
    page.expect::<bool, _>("window.stays === true", true);
}

#[test]
fn new_styles_are_applied_without_reloading_the_page() {
    let served = Served::start(two_pages("browser-styles"), &["--port", "0"]);
    let page = open(&served, "/one/");
    for color in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"] {
        served.put("styles/prose.css", &format!("@layer components {{ .prose {{ color: {color} }} }}"));
        page.wait_for(color, &format!("getComputedStyle(document.querySelector('.prose')).color === '{color}'"));
        page.expect::<bool, _>("window.stays === true", true);
        page.wait_for("the old sheet to go", "document.querySelectorAll('link[rel=\"stylesheet\"]').length === 1");
    }
    // A page that was not open has them too, from the first moment on.
    page.go("/");
    page.expect::<String, _>("getComputedStyle(document.querySelector('.prose')).color", "rgb(4, 5, 6)".to_owned());
}
