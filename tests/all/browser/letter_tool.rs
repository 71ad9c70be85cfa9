//! The tool that looks through a whole letter, as a reader uses it: by keyboard, with what it says held against the words of its page.

use serde_json::json;
use tests::{Key, Page, Site, Visit};

use super::tool::PLACES;

const ISLAND: &str = "document.querySelector('[data-island=letter-finder]')";

/// A letter that nobody got: its numbers end in zeros, its addresses belong to nobody.
const LETTER: &str = "RE: Case EAC2212300000, A-Number A012 345 678. Respond by March 3, 2027.
    Pay the fee at http://uscis.gov.example.com/pay or write to help@uscis-case.example.
    Questions? Call 800-375-5283. Your Social Security number 000-00-0000 is on file.
    See https://www.uscis.gov/ and EAC2212300000 again.";

/// Opens the tool's page in one of its languages and waits for the tool.
fn open(is_spanish: bool) -> Page {
    let page = Visit::to(PLACES[0]).open();
    if is_spanish {
        page.tab_to("a[hreflang=es]");
        page.press(Key::Enter);
        page.wait_for("the Spanish page", "document.documentElement.lang === 'es'");
    }
    page.wait_for("the live tool", &format!("{ISLAND}?.dataset.state === 'ready'"));
    page
}

/// Puts a text into the field as pasting does, and presses the button by keyboard.
fn look(page: &Page, text: &str) {
    page.tab_to("[data-island=letter-finder] textarea");
    page.script::<Option<bool>>(
        "document.activeElement.value = arguments[0]; document.activeElement.dispatchEvent(new Event('input'))",
        json!([text]),
    );
    page.press(Key::Tab);
    page.press(Key::Enter);
}

fn word(page: &Page, key: &str) -> String {
    page.word("letter-finder", key)
}

/// Asserts what was found: each line's kind, its text or nothing where it is hidden, and its judgement.
#[track_caller]
fn expect(page: &Page, lines: &[(&str, &str, &str)]) {
    page.wait_for("the list", &format!("{ISLAND}.querySelector('[data-found]')?.dataset.found === '{}'", lines.len()));
    let script = format!(
        "return [...{ISLAND}.querySelectorAll('.found')].map((line) =>
            [line.dataset.kind, line.querySelector('bdi')?.innerText ?? '', line.dataset.judgement])"
    );
    let found: Vec<(String, String, String)> = page.script(&script, json!([]));
    let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(found, lines);
}

#[test]
fn everything_in_a_letter_is_listed_and_judged_in_both_languages() {
    for is_spanish in [false, true] {
        let page = open(is_spanish);
        let _ = page.requests();
        look(&page, "Thank you.");
        expect(&page, &[]);
        let asked = page.requests();
        assert!(asked.len() == 1 && asked[0].ends_with(Site::real().asset("worker.js")), "{asked:?}");
        look(&page, LETTER);
        expect(
            &page,
            &[
                ("number", "EAC2212300000", "receipt-number"),
                ("number", "A012 345 678", "a-number"),
                ("number", "", "social-security-number"),
                ("date", "March 3, 2027", "deadline"),
                ("web-address", "http://uscis.gov.example.com/pay", "look-alike"),
                ("web-address", "https://www.uscis.gov/", "official"),
                ("email-address", "help@uscis-case.example", "look-alike"),
                ("phone-number", "800-375-5283", "official"),
            ],
        );
        page.expect::<bool, _>(&format!("{ISLAND}.innerText.includes('000-00-0000')"), false);
        page.expect::<bool, _>(&format!("{ISLAND}.innerText.includes(arguments[0] ?? 'EAC2212300000')"), true);
        assert_eq!(page.requests(), Vec::<String>::new());
        assert_eq!(page.console(), Vec::<String>::new());
        assert_eq!(page.barriers(), Vec::<String>::new());
    }
}

#[test]
fn an_empty_field_is_asked_for_at_the_top_and_beside_it() {
    let page = open(false);
    look(&page, "  ");
    page.wait_for("the error summary with the focus", "document.activeElement?.matches('.error-summary')");
    let sentence = word(&page, "nothing-entered");
    assert_eq!(page.text(".error-summary [role=alert] li a"), sentence);
    assert!(page.text("[data-island=letter-finder] .error-message").ends_with(&sentence));
    assert_eq!(page.barriers(), Vec::<String>::new());
}

#[test]
fn a_text_with_nothing_in_it_is_said_to_have_nothing() {
    let page = open(false);
    look(&page, "Thank you and good bye.");
    expect(&page, &[]);
    assert_eq!(page.text("[data-island=letter-finder] .letter-result p"), word(&page, "nothing-found"));
}

#[test]
fn without_its_module_the_tool_says_so_keeps_the_text_and_can_try_again() {
    let site = Site::real();
    for missing in ["exchange.wasm", "exchange.js", "worker.js"] {
        let page = Visit::to(PLACES[0]).on(site.clone().without(site.asset(missing))).open();
        page.wait_for("the live tool", &format!("{ISLAND}?.dataset.state === 'ready'"));
        for _ in 0..2 {
            look(&page, LETTER);
            let said = word(&page, "not-loaded");
            page.wait_for(
                "words about it",
                &format!("{ISLAND}.querySelector('[role=status]').innerText.includes({said:?})"),
            );
            page.expect::<String, _>(&format!("{ISLAND}.querySelector('textarea').value"), LETTER);
        }
        assert_eq!(page.barriers(), Vec::<String>::new());
    }
}

#[test]
fn markup_in_a_letter_is_shown_as_text() {
    let page = open(false);
    look(&page, "https://example.com/<img/src=x/onerror=document.title='read'> EAC2212300000");
    page.wait_for("the list", &format!("Boolean({ISLAND}.querySelector('[data-found]'))"));
    page.expect::<usize, _>(&format!("{ISLAND}.querySelectorAll('img').length"), 0);
}

#[test]
fn a_letter_leaves_no_trace_outside_the_tool() {
    let page = open(false);
    let state = "[location.href, document.title, history.length, JSON.stringify(history.state), document.cookie,
        JSON.stringify(localStorage), JSON.stringify(sessionStorage)]";
    let before: serde_json::Value = page.script(&format!("return {state}"), json!([]));
    look(&page, LETTER);
    page.wait_for("the list", &format!("Boolean({ISLAND}.querySelector('[data-found]'))"));
    page.expect::<serde_json::Value, _>(state, before);
}
