//! The receipt tool, live, by keyboard alone, in both languages.

use serde_json::json;
use tests::{Key, Look, Site, Visit};

use super::tool::{PLACES, Tool, VERDICTS};
use crate::fixture;

/// Every kind of answer, one after the other on one page.
#[track_caller]
fn check_verdicts(tool: &Tool) {
    for (typed, verdict, prefix) in VERDICTS {
        tool.enter(typed);
        tool.expect(verdict, prefix);
        assert_eq!(tool.typed(), typed, "what was typed stays");
    }
}

#[test]
fn every_verdict_is_given_on_the_tools_own_page() {
    check_verdicts(&Tool::at(PLACES[0]));
}

#[test]
fn every_verdict_is_given_in_spanish() {
    check_verdicts(&Tool::at(PLACES[0]).in_spanish());
}

#[test]
fn every_verdict_is_given_in_a_guide() {
    check_verdicts(&Tool::at(PLACES[1]));
}

#[test]
fn every_verdict_is_given_in_a_spanish_guide() {
    check_verdicts(&Tool::at(PLACES[1]).in_spanish());
}

#[test]
fn an_empty_field_is_told_at_the_top_beside_the_field_and_in_the_title() {
    for tool in [Tool::at(PLACES[0]), Tool::at(PLACES[1]).in_spanish()] {
        let title: String = tool.page.script("return document.title", json!([]));
        tool.enter("");
        assert_eq!(tool.expect_error(&title), tool.word("nothing-entered"));
        tool.page.expect::<bool, _>(&format!("Boolean({}.querySelector('[data-verdict]'))", tool.island()), false);
        tool.page.tab_to(".error-summary a");
        tool.page.press(Key::Enter);
        assert!(tool.page.has_focus("input.code"), "the item leads to its field");
    }
}

#[test]
fn english_errors_are_told_in_the_words_of_the_contract() {
    let tool = Tool::at(PLACES[0]);
    tool.enter("");
    let title: String = tool.page.script("return document.title.replace(/^Error: /, '')", json!([]));
    tool.expect_error(&title);
    tool.page.expect::<bool, _>("document.title.startsWith('Error: ')", true);
    assert_eq!(tool.page.text(".error-summary h2"), "There is a problem");
}

#[test]
fn numbers_that_must_be_changed_are_errors_too_and_stay_in_the_field() {
    let tool = Tool::at(PLACES[0]);
    let title: String = tool.page.script("return document.title", json!([]));
    let mut sentences = Vec::new();
    for typed in ["", "IOE090000000", "IOE09000000000", "hello", "EAC2212300000 EAC2212300000"] {
        tool.enter(typed);
        sentences.push(tool.expect_error(&title));
        assert_eq!(tool.typed(), typed);
    }
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), 5, "each fault has its own sentence: {sentences:?}");
}

#[test]
fn an_error_goes_with_the_next_good_number() {
    let tool = Tool::at(PLACES[0]);
    let title: String = tool.page.script("return document.title", json!([]));
    tool.enter("hello");
    tool.expect_error(&title);
    tool.enter("IOE0900000000");
    tool.expect("receipt-number", Some("IOE"));
    tool.page.expect::<usize, _>("document.querySelectorAll('.error-summary, .error-message').length", 0);
    tool.page.expect::<Option<String>, _>("document.querySelector('input.code').ariaInvalid", None::<String>);
    tool.page.expect::<String, _>("document.title", title);
}

#[test]
fn a_repaired_number_is_asked_about_and_taken_by_keyboard() {
    for tool in [Tool::at(PLACES[0]), Tool::at(PLACES[1]).in_spanish()] {
        tool.enter("IOE09O0000000");
        tool.expect("repairable", None);
        assert_eq!(tool.typed(), "IOE09O0000000", "nothing is put in unasked");
        let question = tool.word("repair-question").replace("{number}", "IOE0900000000");
        assert_eq!(tool.page.text(".repair p"), question);
        assert_eq!(tool.page.text(".repair mark"), "0", "what differs is marked");
        tool.page.tab_to(".repair button");
        tool.page.press(Key::Enter);
        tool.expect("receipt-number", Some("IOE"));
        assert_eq!(tool.typed(), "IOE0900000000");
        let focus = format!("{}.contains(document.activeElement)", tool.island());
        tool.page.expect::<bool, _>(&focus, true);
    }
}

#[test]
fn each_of_several_repairs_can_be_chosen() {
    let tool = Tool::at(PLACES[0]);
    tool.enter("VAC2190000000");
    tool.expect("repairable", None);
    tool.page.expect::<usize, _>("document.querySelectorAll('.repair').length", 2);
    tool.page.tab_to(".repair:nth-of-type(2) button, .repair + .repair button");
    tool.page.press(Key::Enter);
    tool.expect("receipt-number", Some("WAC"));
}

/// Waits until the answer names this kind of number.
#[track_caller]
fn expect_kind(tool: &Tool, kind: &str) {
    let answer = format!("{}.querySelector('[data-verdict]')", tool.island());
    tool.page.wait_for(&format!("the kind {kind}"), &format!("{answer}?.dataset.kind === '{kind}'"));
    tool.expect("other-identifier", None);
}

#[test]
fn other_numbers_are_named_and_are_no_errors() {
    for tool in [Tool::at(PLACES[0]), Tool::at(PLACES[1]).in_spanish()] {
        for (typed, kind) in [
            ("MNL2011 747 003", "nvc-case-number"),
            ("A012345678", "a-number"),
            ("012-345-678", "a-number"),
            ("123456789012", "online-account-number"),
            ("I-485", "form-number"),
        ] {
            tool.enter(typed);
            expect_kind(&tool, kind);
            assert_eq!(tool.typed(), typed);
            tool.page.expect::<usize, _>("document.querySelectorAll('.error-summary').length", 0);
        }
    }
}

#[test]
fn a_social_security_number_leaves_the_field_and_is_never_shown() {
    let tool = Tool::at(PLACES[0]);
    tool.enter("000-00-0000");
    expect_kind(&tool, "social-security-number");
    assert_eq!(tool.typed(), "");
    tool.page.expect::<bool, _>(&format!("{}.innerText.includes('000-00-0000')", tool.island()), false);
}

#[test]
fn nine_digits_are_asked_about() {
    let tool = Tool::at(PLACES[0]);
    for (choice, kind, left) in [("first", "a-number", "123456789"), ("last", "social-security-number", "")] {
        tool.enter("123456789");
        expect_kind(&tool, "nine-digits");
        tool.page.tab_to(&format!(".repair button:{choice}-of-type"));
        tool.page.press(Key::Enter);
        expect_kind(&tool, kind);
        assert_eq!(tool.typed(), left);
    }
}

#[test]
fn two_numbers_are_asked_for_one_by_one() {
    let tool = Tool::at(PLACES[0]);
    let title: String = tool.page.script("return document.title", json!([]));
    tool.enter("EAC2212300000, IOE0900000000");
    tool.expect("several", None);
    assert_eq!(tool.expect_error(&title), tool.word("several"));
}

#[test]
fn answers_are_announced_and_errors_are_alerts() {
    let tool = Tool::at(PLACES[0]);
    let region = format!("{}.querySelector('[role=status]:has([data-verdict])')", tool.island());
    tool.enter("IOE0900000000");
    tool.expect("receipt-number", Some("IOE"));
    tool.page.expect::<bool, _>(&format!("Boolean({region})"), true);
}

#[test]
fn leaving_the_field_checks_nothing() {
    let tool = Tool::at(PLACES[0]);
    tool.page.tab_to("input.code");
    tool.page.type_text("hello");
    tool.page.press(Key::Tab);
    assert!(!tool.page.has_focus("input.code"));
    tool.page
        .expect::<usize, _>("document.querySelectorAll('[data-verdict], .error-summary, .error-message').length", 0);
}

#[test]
fn a_number_leaves_no_trace_outside_the_tool() {
    let tool = Tool::at(PLACES[0]);
    let state = "[location.href, document.title, history.length, JSON.stringify(history.state), document.cookie,
        JSON.stringify(localStorage), JSON.stringify(sessionStorage)]";
    let before: serde_json::Value = tool.page.script(&format!("return {state}"), json!([]));
    tool.enter("EAC2212300000");
    tool.expect("receipt-number", Some("EAC"));
    tool.page.expect::<serde_json::Value, _>(state, before);
}

#[test]
fn nothing_is_asked_of_the_network_and_nothing_said_while_the_tool_is_used() {
    for place in PLACES {
        let tool = Tool::at(place);
        let loaded = tool.page.requests();
        assert!(loaded.iter().any(|address| address.ends_with(".wasm")), "the module was loaded: {loaded:?}");
        check_verdicts(&tool);
        tool.enter("");
        tool.enter("IOE09O0000000");
        tool.page.tab_to(".repair button");
        tool.page.press(Key::Enter);
        tool.expect("receipt-number", Some("IOE"));
        assert_eq!(tool.page.requests(), Vec::<String>::new());
        assert_eq!(tool.page.console(), Vec::<String>::new());
    }
}

#[test]
fn the_app_bundle_is_fetched_once() {
    let tool = Tool::at(PLACES[0]);
    let mut loaded = tool.page.requests();
    loaded.sort();
    let all = loaded.len();
    loaded.dedup();
    assert_eq!(loaded.len(), all, "something was asked for twice: {loaded:?}");
}

/// The module is held back until the page has been drawn without it.
#[test]
fn nothing_jumps_when_the_tool_comes() {
    for (place, look) in PLACES.into_iter().flat_map(|place| [(place, Look::PHONE), (place, Look::DESK)]) {
        let page = Visit::to("/").seen(look).open();
        page.devtools("Fetch.enable", &json!({"patterns": [{"urlPattern": "*.wasm"}]}));
        page.go(place);
        page.script::<()>(
            "globalThis.jumps = 0;
             new PerformanceObserver((list) => list.getEntries().forEach((entry) => { globalThis.jumps += entry.value; }))
                 .observe({ type: 'layout-shift', buffered: true });
             document.querySelector('[data-island]').scrollIntoView();
             return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))));",
            json!([]),
        );
        page.devtools("Fetch.disable", &json!({}));
        page.wait_for("the live tool", "document.querySelector('[data-island]').dataset.state === 'ready'");
        let jumps: f64 = page.script(
            "return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(globalThis.jumps))))",
            json!([]),
        );
        assert!(jumps <= 0.01, "layout shift {jumps} on {place}, {look:?}");
    }
}

#[test]
fn two_tools_on_one_page_do_not_disturb_each_other() {
    let body = "## One\n\n::tool{name=\"receipt-validator\"}\n\n## Two\n\n::tool{name=\"receipt-validator\"}";
    let site = fixture::tree(&format!("//- content/en/index.md\n{}", fixture::page("Two tools", body)));
    let one = Tool::by(Visit::to("/").on(Site::of(&site)));
    one.enter("IOE0900000000");
    one.expect("receipt-number", Some("IOE"));
    let two = one.number(1);
    assert_eq!(two.typed(), "");
    two.enter("IOE090000000");
    two.expect("incomplete", None);
    two.expect_error("Two tools · Waymark");
    let one = two.number(0);
    one.expect("receipt-number", Some("IOE"));
    assert_eq!(one.typed(), "IOE0900000000");
    one.page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, at, all) => all.indexOf(id) !== at)",
        Vec::<String>::new(),
    );
    assert_eq!(one.page.barriers(), Vec::<String>::new());
}

#[test]
fn the_tool_works_on_a_site_below_a_folder() {
    let site = Site::real_at("https://waymark.example/guide/");
    let tool = Tool::by(Visit::to("/guide/tools/receipt-number/").on(site)).in_spanish();
    tool.enter("EAC2212300000");
    tool.expect("receipt-number", Some("EAC"));
    assert_eq!(tool.page.console(), Vec::<String>::new());
}

#[test]
fn a_number_is_copied_as_the_official_page_takes_it_and_only_on_a_click() {
    let tool = Tool::at(PLACES[0]);
    let asked = json!({"origin": tool.page.origin(), "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    tool.page.devtools("Browser.grantPermissions", &asked);
    let clipboard = "await navigator.clipboard.readText()";
    let read = format!("return (async () => {clipboard})();");
    tool.page.script::<()>(
        "return (async () => { await navigator.clipboard.writeText('before'); return null; })();",
        json!([]),
    );
    tool.enter("eac-22-123-00000");
    tool.expect("receipt-number", Some("EAC"));
    assert_eq!(tool.page.script::<String>(&read, json!([])), "before");
    tool.page.tab_to(".answer .button-quiet");
    tool.page.press(Key::Enter);
    let told = "document.querySelector('.receipt-told').innerText";
    tool.page.wait_for("a word about the copy", &format!("{told} === {:?}", tool.word("copied")));
    assert_eq!(tool.page.script::<String>(&read, json!([])), "EAC2212300000");
    tool.enter("IOE0900000000");
    tool.expect("receipt-number", Some("IOE"));
    tool.page.expect::<String, _>(told, "");
}
