//! What the tool says of a password: its two results, aloud and on the screen, in every state.

use serde_json::json;
use tests::{Look, Site, Visit};

use super::{ADDRESS, FIELD, MAKE, RESULT, enter, enter_own, expect, in_spanish, ready, tool, word};

#[test]
fn weak_and_strong_passwords_get_their_two_results() {
    for page in [tool(), in_spanish(tool())] {
        for (typed, score, meets_rules) in [
            ("password", "0", "no"),
            ("Password1!", "1", "yes"),
            ("contraseña1", "0", "no"),
            ("Guadalupe2024!", "2", "yes"),
            ("kX9#vQ2!mZ7p", "4", "yes"),
            ("velvet otter canyon quilt marble", "4", "no"),
        ] {
            enter(&page, FIELD, typed);
            expect(&page, score, meets_rules);
            let said = word(&page, &format!("score-{score}"));
            assert_eq!(page.text(".password-strong dd"), said);
            assert_eq!(page.text(".password-accepted dd"), word(&page, meets_rules));
            assert!(!page.text(".password-next").is_empty(), "there is always something to do next, or all is well");
        }
        enter(&page, FIELD, "");
        page.wait_for("no score", &format!("!('score' in {RESULT}.dataset)"));
    }
}

#[test]
fn rules_are_met_or_not_met_in_words() {
    let page = tool();
    enter(&page, FIELD, "Abc");
    let states: Vec<String> = page.script(
        "return [...document.querySelectorAll('[data-meets-rules] .password-rules strong')].map((e) => e.innerText)",
        json!([]),
    );
    assert_eq!(states, ["not met", "met", "met", "not met", "not met"]);
}

#[test]
fn both_answers_are_neutral_before_typing() {
    for page in [tool(), in_spanish(tool())] {
        for answer in [".password-accepted dd", ".password-strong dd"] {
            assert_eq!(page.text(answer), "–");
        }
        page.expect::<usize, _>("document.querySelectorAll('.password-rules li[data-met]').length", 0);
    }
}

#[test]
fn both_answers_are_in_view_above_the_keyboard_of_a_phone() {
    let page = tool();
    page.look(Look::PHONE);
    // What the keyboard leaves of a screen of 740 pixels.
    let height = json!({"width": 360, "height": 430, "deviceScaleFactor": 1, "mobile": true});
    page.devtools("Emulation.setDeviceMetricsOverride", &height);
    enter(&page, FIELD, "Password1!");
    expect(&page, "1", "yes");
    for part in [FIELD, ".password-accepted", ".password-strong"] {
        page.wait_for(
            part,
            &format!("(({{ top, bottom }}) => top >= 0 && bottom <= innerHeight + 1)(document.querySelector('{part}').getBoundingClientRect())"),
        );
    }
}

#[test]
fn the_own_name_makes_a_password_weaker() {
    let page = tool();
    enter(&page, FIELD, "zebulonkravitz7");
    page.wait_for("a score", &format!("Number({RESULT}.dataset.score) > 1"));
    enter_own(&page, "zebulonkravitz");
    page.wait_for("a lower score", &format!("Number({RESULT}.dataset.score) < 2"));
}

#[test]
fn a_pause_brings_one_summary_in_a_polite_region() {
    let page = tool();
    enter(&page, FIELD, "Password1!");
    expect(&page, "1", "yes");
    let summary = word(&page, "summary")
        .replace("{accepted}", &word(&page, "yes"))
        .replace("{strength}", &word(&page, "score-1"))
        .replace("{next}", &word(&page, "next-weak"));
    page.wait_for(
        "the summary",
        &format!("[...document.querySelectorAll('[role=status]')].some((e) => e.textContent === {summary:?})"),
    );
    page.expect::<bool, _>(&format!("Boolean({RESULT}.closest('[role=status], [aria-live]'))"), false);
}

#[test]
fn without_the_estimator_the_rules_still_answer() {
    let site = Site::real();
    for missing in ["strength.wasm", "strength.js", "worker.js"] {
        let page = ready(Visit::to(ADDRESS).on(site.clone().without(site.asset(missing))).open());
        enter(&page, FIELD, "Password1!");
        let said = word(&page, "strength-failed");
        page.wait_for(
            "words about it",
            &format!("document.querySelector('.password-details').innerText.includes({said:?})"),
        );
        page.expect::<String, _>(&format!("{RESULT}.dataset.meetsRules"), "yes");
        enter(&page, FIELD, "password");
        page.wait_for("the rules", &format!("{RESULT}.dataset.meetsRules === 'no'"));
        assert_eq!(page.barriers(), Vec::<String>::new());
    }
}

#[test]
fn the_tool_has_no_barrier_in_any_state() {
    for page in [tool(), in_spanish(tool())] {
        let mut found = Vec::new();
        let mut look_at = |state: &str| {
            for look in [Look::PHONE, Look::PHONE.dark(), Look::DESK, Look::DESK.dark()] {
                page.look(look);
                found.extend(page.barriers().into_iter().map(|barrier| format!("{state} in {look:?}: {barrier}")));
            }
        };
        look_at("empty");
        enter(&page, FIELD, "password");
        expect(&page, "0", "no");
        look_at("very weak");
        enter(&page, FIELD, "Uscis2024!");
        page.wait_for("a score", &format!("{RESULT}.dataset.score"));
        look_at("weak");
        enter(&page, FIELD, "kX9#vQ2!mZ7p");
        expect(&page, "4", "yes");
        page.click(MAKE);
        page.wait_for("a passphrase", "document.querySelector('.passphrase')?.innerText");
        look_at("strong, with a passphrase");
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
