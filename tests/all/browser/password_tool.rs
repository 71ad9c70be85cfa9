//! The password tool, live, by keyboard alone, in both languages.

use serde_json::json;
use tests::wire::{compressed, kilobytes, tell};
use tests::{Key, Look, Page, Site, Visit};

const PLACE: &str = "/tools/password-strength/";
const FIELD: &str = "[data-island=password-strength] .password-row input";
const OWN: &str = "[data-island=password-strength] .field:not(:has(.password-row)) input";
const TURN: &str = "[data-island=password-strength] .password-row button";
const RESULT: &str = "document.querySelector('[data-meets-rules]')";
const MAKE: &str = ".password-maker .password-buttons button:first-child";

fn ready(page: Page) -> Page {
    page.wait_for(
        "the live tool",
        "document.querySelector('[data-island=password-strength]').dataset.state === 'ready'",
    );
    page
}

fn tool() -> Page {
    ready(Visit::to(PLACE).open())
}

fn in_spanish(page: Page) -> Page {
    page.tab_to("a[hreflang=es]");
    page.press(Key::Enter);
    page.wait_for("the Spanish page", "document.documentElement.lang === 'es'");
    ready(page)
}

/// Goes to a field by Tab and writes over what stands there.
#[track_caller]
fn enter(page: &Page, field: &str, typed: &str) {
    page.tab_to(field);
    page.press_with_control('a');
    page.press(Key::Delete);
    page.type_text(typed);
}

#[track_caller]
fn expect(page: &Page, score: &str, meets_rules: &str) {
    page.wait_for(&format!("the score {score}"), &format!("{RESULT}.dataset.score === '{score}'"));
    page.expect::<String, _>(&format!("{RESULT}.dataset.meetsRules"), meets_rules);
}

/// A sentence of this page's language, as content has it.
#[track_caller]
fn word(page: &Page, key: &str) -> String {
    page.script(
        "return JSON.parse(document.querySelector('.island-props').textContent).words[arguments[0]] ?? 'no such word'",
        json!([key]),
    )
}

#[track_caller]
fn field_type(page: &Page) -> String {
    page.script("return document.querySelector(arguments[0]).type", json!([FIELD]))
}

#[test]
fn weak_and_strong_passwords_get_their_two_results() {
    for page in [tool(), in_spanish(tool())] {
        for (typed, score, meets_rules) in [
            ("password", "0", "no"),
            ("Password1!", "1", "yes"),
            ("contraseña1", "1", "no"),
            ("Guadalupe2024!", "2", "yes"),
            ("kX9#vQ2!mZ7p", "4", "yes"),
            ("velvet otter canyon quilt marble", "4", "no"),
        ] {
            enter(&page, FIELD, typed);
            expect(&page, score, meets_rules);
            let said = word(&page, &format!("score-{score}"));
            assert!(page.text(".password-results").contains(&said), "{said}");
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
fn the_own_name_makes_a_password_weaker() {
    let page = tool();
    enter(&page, FIELD, "zebulonkravitz7");
    page.wait_for("a score", &format!("Number({RESULT}.dataset.score) > 1"));
    enter(&page, OWN, "zebulonkravitz");
    page.wait_for("a lower score", &format!("Number({RESULT}.dataset.score) < 2"));
}

#[test]
fn the_password_is_hidden_shown_and_hidden_again() {
    let page = tool();
    assert_eq!(field_type(&page), "password");
    assert_eq!(page.text(TURN), word(&page, "show"));
    enter(&page, FIELD, "Abc");
    page.tab_to(TURN);
    page.press(Key::Enter);
    page.wait_for("the password shown", &format!("document.querySelector('{FIELD}').type === 'text'"));
    assert_eq!(page.text(TURN), word(&page, "hide"));
    page.wait_for(
        "words about it",
        &format!(
            "[...document.querySelectorAll('[role=status]')].some((e) => e.textContent === {:?})",
            word(&page, "is-shown")
        ),
    );
    page.press(Key::Enter);
    page.wait_for("the password hidden", &format!("document.querySelector('{FIELD}').type === 'password'"));
}

#[test]
fn leaving_and_coming_back_hide_and_empty_the_field() {
    for event in ["new Event('pagehide')", "new PageTransitionEvent('pageshow', { persisted: true })"] {
        let page = tool();
        enter(&page, FIELD, "Abcdefgh1!");
        page.tab_to(TURN);
        page.press(Key::Enter);
        page.wait_for("the password shown", &format!("document.querySelector('{FIELD}').type === 'text'"));
        page.script::<()>(&format!("window.dispatchEvent({event}); return null;"), json!([]));
        page.wait_for("the password hidden", &format!("document.querySelector('{FIELD}').type === 'password'"));
        page.expect::<String, _>(&format!("document.querySelector('{FIELD}').value"), "");
        page.expect::<String, _>(&format!("{RESULT}.dataset.meetsRules"), "no");
    }
}

#[test]
fn going_away_and_back_leaves_nothing_in_the_field() {
    let page = tool();
    enter(&page, OWN, "maria");
    enter(&page, FIELD, "Abcdefgh1!");
    page.tab_to(TURN);
    page.press(Key::Enter);
    page.wait_for("the password shown", &format!("document.querySelector('{FIELD}').type === 'text'"));
    page.go("/");
    page.script::<()>("history.back(); return null;", json!([]));
    page.wait_for("the tool's page", &format!("location.pathname === '{PLACE}'"));
    let page = ready(page);
    assert_eq!(field_type(&page), "password");
    for field in [FIELD, OWN] {
        page.expect::<String, _>(&format!("document.querySelector('{field}').value"), "");
    }
}

#[test]
fn the_field_takes_pastes_and_offers_nothing_to_keep() {
    let page = tool();
    page.expect::<Vec<String>, _>(
        &format!("['autocomplete', 'spellcheck', 'autocapitalize'].map((name) => document.querySelector('{FIELD}').getAttribute(name))"),
        ["off", "false", "none"].map(str::to_owned).to_vec(),
    );
    let taken = "const event = new ClipboardEvent('paste', { cancelable: true, bubbles: true });
        return document.querySelector(arguments[0]).dispatchEvent(event);";
    assert!(page.script::<bool>(taken, json!([FIELD])), "a paste is not stopped");
    enter(&page, OWN, "Pasted1!");
    page.press_with_control('a');
    page.press_with_control('c');
    page.tab_to(FIELD);
    page.press_with_control('v');
    page.wait_for("the pasted text", &format!("document.querySelector('{FIELD}').value === 'Pasted1!'"));
    page.wait_for("its rules", &format!("{RESULT}.dataset.meetsRules === 'yes'"));
    enter(&page, FIELD, "Abc");
    let address = page.address();
    page.press(Key::Enter);
    assert_eq!(page.address(), address);
    page.expect::<bool, _>("document.querySelector('.password-form').noValidate", true);
}

#[test]
fn a_pause_brings_one_summary_in_a_polite_region() {
    let page = tool();
    enter(&page, FIELD, "Password1!");
    expect(&page, "1", "yes");
    let (accepted, score) = (word(&page, "accepted-yes"), word(&page, "score-1"));
    page.wait_for(
        "the summary",
        &format!(
            "[...document.querySelectorAll('[role=status]')].some((e) => e.textContent === {:?})",
            format!("{accepted} {score}")
        ),
    );
    page.expect::<bool, _>(&format!("Boolean({RESULT}.closest('[role=status], [aria-live]'))"), false);
}

#[test]
fn a_password_leaves_no_trace() {
    let page = tool();
    let state = "Promise.all([location.href, document.title, history.length, JSON.stringify(history.state),
        document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), indexedDB.databases(),
        caches.keys()])";
    let before: serde_json::Value = page.script(&format!("return {state}"), json!([]));
    enter(&page, FIELD, "kX9#vQ2!mZ7p");
    expect(&page, "4", "yes");
    enter(&page, OWN, "maria");
    page.tab_to(MAKE);
    page.press(Key::Enter);
    page.wait_for("a passphrase", "document.querySelector('.passphrase')");
    page.expect::<serde_json::Value, _>(state, before);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_network_is_silent_once_the_estimator_is_there() {
    let page = tool();
    let before = page.requests();
    assert!(
        !before.iter().any(|address| address.contains("/assets/strength")),
        "nothing is loaded before the first key: {before:?}"
    );
    enter(&page, FIELD, "p");
    page.wait_for("a score", &format!("{RESULT}.dataset.score"));
    let first = page.requests();
    for file in ["strength-worker.js", "strength.js", "strength.wasm"] {
        let path = Site::real().asset(file);
        // What the worker asks for is seen too, so that silence means something.
        assert!(first.iter().any(|address| address.ends_with(path)), "{path} is not among {first:?}");
    }
    assert_eq!(first.len(), 3, "{first:?}");
    for typed in ["password", "kX9#vQ2!mZ7p", "otra contraseña"] {
        enter(&page, FIELD, typed);
        page.wait_for("an answer", &format!("{RESULT}.dataset.score"));
    }
    assert_eq!(page.requests(), Vec::<String>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn without_the_estimator_the_rules_still_answer() {
    let site = Site::real();
    for missing in ["strength.wasm", "strength.js", "strength-worker.js"] {
        let page = ready(Visit::to(PLACE).on(site.clone().without(site.asset(missing))).open());
        enter(&page, FIELD, "Password1!");
        let said = word(&page, "strength-failed");
        page.wait_for(
            "words about it",
            &format!("document.querySelector('.password-results').innerText.includes({said:?})"),
        );
        page.expect::<String, _>(&format!("{RESULT}.dataset.meetsRules"), "yes");
        enter(&page, FIELD, "password");
        page.wait_for("the rules", &format!("{RESULT}.dataset.meetsRules === 'no'"));
        assert_eq!(page.barriers(), Vec::<String>::new());
    }
}

#[test]
fn passphrases_are_made_of_five_words_and_are_strong() {
    for page in [tool(), in_spanish(tool())] {
        page.tab_to(MAKE);
        page.press(Key::Enter);
        page.wait_for("a passphrase", "document.querySelector('.passphrase')");
        let first = page.text(".passphrase");
        assert_eq!(first.split('-').count(), 6, "{first}");
        page.press(Key::Enter);
        page.wait_for("another one", &format!("document.querySelector('.passphrase').innerText !== {first:?}"));
        enter(&page, FIELD, &first);
        expect(&page, "4", "yes");
    }
}

/// A page whose minutes are short and that may read the clipboard, with a passphrase in it.
fn with_a_copy() -> (Page, String) {
    let page = tool();
    for permission in ["clipboardReadWrite", "clipboardSanitizedWrite"] {
        page.devtools("Browser.grantPermissions", &json!({"origin": page.origin(), "permissions": [permission]}));
    }
    // The tool waits a minute; nobody else should.
    page.script::<()>(
        "const later = window.setTimeout;
        window.setTimeout = (then, wait, ...more) => later(then, wait >= 60000 ? 300 : wait, ...more); return null;",
        json!([]),
    );
    page.tab_to(MAKE);
    page.press(Key::Enter);
    page.wait_for("a passphrase", "document.querySelector('.passphrase')");
    let made = page.text(".passphrase");
    page.press(Key::Tab);
    (page, made)
}

#[track_caller]
fn told(page: &Page, key: &str) {
    let said = word(page, key);
    page.wait_for(key, &format!("document.querySelector('.password-told').innerText === {said:?}"));
}

#[test]
fn a_copied_passphrase_is_taken_out_of_the_clipboard_again() {
    let (page, made) = with_a_copy();
    // The clipboard at the moment when the page says that it was copied, and when it says that it is empty.
    page.script::<()>(
        "window.seen = [];
        const told = document.querySelector('.password-told');
        new MutationObserver(async () => window.seen.push(await navigator.clipboard.readText()))
            .observe(document.querySelector('.password-maker').parentElement, { subtree: true, childList: true, characterData: true });
        return null;",
        json!([]),
    );
    page.press(Key::Enter);
    told(&page, "cleared");
    page.wait_for("an empty clipboard", "window.seen.at(-1) === ''");
    page.expect::<bool, _>(&format!("window.seen.includes({made:?})"), true);
}

#[test]
fn a_clipboard_that_could_not_be_cleared_is_cleared_on_return() {
    let (page, _) = with_a_copy();
    page.script::<()>(
        "const write = navigator.clipboard.writeText.bind(navigator.clipboard);
        navigator.clipboard.writeText = (text) => text === '' && !window.back ? Promise.reject(new Error('elsewhere')) : write(text);
        return null;",
        json!([]),
    );
    page.press(Key::Enter);
    told(&page, "clear-failed");
    page.script::<()>("window.back = true; window.dispatchEvent(new Event('focus')); return null;", json!([]));
    told(&page, "cleared");
}

#[test]
fn a_browser_without_a_clipboard_is_told_of() {
    let (page, made) = with_a_copy();
    page.script::<()>("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); return null;", json!([]));
    page.press(Key::Enter);
    told(&page, "copy-failed");
    assert_eq!(page.text(".passphrase"), made);
}

#[test]
fn the_words_of_passphrases_are_fetched_only_when_one_is_asked_for() {
    let page = tool();
    assert!(!page.requests().iter().any(|address| address.contains("passphrase")));
    page.tab_to(MAKE);
    page.press(Key::Enter);
    page.wait_for("a passphrase", "document.querySelector('.passphrase')");
    let path = Site::real().asset("passphrase-en.txt");
    let asked = page.requests();
    assert!(asked.iter().any(|address| address.ends_with(path)), "{asked:?}");
    page.press(Key::Enter);
    assert_eq!(page.requests(), Vec::<String>::new());
    let size = compressed(Site::real().bytes(path));
    tell(&format!("passphrase words in English {}", kilobytes(size)));
}

/// What people type, key by key, and what costs the estimator most.
const TYPED: [&str; 6] = [
    "Guadalupe2024!",
    "correct horse battery staple",
    "P@ssw0rd1985",
    "Velvet-otter-canyon-quilt-marble-7!",
    "4@8(3691|70$5+%24@8(3691|70$5+%24@8(3691|70$5+%24@8(3691|70$5+%2",
    "1/1/911/1/911/1/91qwertyqwertyabcabcabc111aaa2024!!zaq12wsxPassw",
];

/// Prints how long a key takes; only the machine can fail here, so nothing is held against a limit.
#[test]
fn a_key_is_measured_on_a_slow_phone() {
    let page = tool();
    let site = Site::real();
    let (glue, module) = (site.asset("strength.js"), site.asset("strength.wasm"));
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": 4}));
    let [load, median, slowest]: [f64; 3] = page.script(
        "const [glue, module, passwords] = arguments;
        return (async () => {
            const strength = await import(glue);
            await strength.default({ module_or_path: await (await fetch(module)).arrayBuffer() });
            const timed = (work) => { const start = performance.now(); work(); return performance.now() - start; };
            const load = timed(() => strength.prepare());
            const times = [];
            for (const password of passwords) {
                for (let length = 1; length <= password.length; length += 1) {
                    times.push(timed(() => strength.estimate(password.slice(0, length), 'maria.lopez85', 2026)));
                }
            }
            times.sort((a, b) => a - b);
            return [load, times[Math.floor(times.length / 2)], times.at(-1)];
        })();",
        json!([format!("/{glue}"), format!("/{module}"), TYPED]),
    );
    tell(&format!(
        "password estimator at a CPU 4 times slower: {median:.1} ms a key, {slowest:.1} ms the slowest of {} keys, \
         5 ms to reach; {load:.0} ms once to unpack its lists",
        TYPED.concat().len()
    ));
    assert!(load > 0.0 && median >= 0.0 && slowest > 0.0);
}

#[test]
fn a_missing_list_of_words_is_told() {
    let site = Site::real();
    let page = ready(Visit::to(PLACE).on(site.clone().without(site.asset("passphrase-en.txt"))).open());
    page.tab_to(MAKE);
    page.press(Key::Enter);
    let said = word(&page, "maker-failed");
    page.wait_for("words about it", &format!("document.querySelector('.password-told').innerText === {said:?}"));
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
        page.tab_to(MAKE);
        page.press(Key::Enter);
        page.wait_for("a passphrase", "document.querySelector('.passphrase')");
        look_at("strong, with a passphrase");
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
