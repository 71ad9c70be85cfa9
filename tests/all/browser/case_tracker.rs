//! The case tracker, live: adding, deadlines, files, privacy, and use without a network.

use serde_json::{Value, json};
use tests::{Key, Look, Site, Visit};

use super::tracker::{ADDRESS, NAME, Tracker};

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

#[test]
fn a_case_is_added_by_keyboard_and_is_there_on_the_next_visit() {
    let tracker = Tracker::open();
    tracker.page.tab_to("[data-island] .code");
    tracker.page.type_text("ioe 0900 000 000");
    tracker.page.press(Key::Enter);
    tracker.shows(&[ONE]);
    assert_eq!(tracker.stored(), None, "nothing is kept before the reader says whose device it is");
    tracker.press_button("ask-yes");
    tracker.kept("device");
    tracker.again();
    tracker.shows(&[ONE]);
}

#[test]
fn the_same_cases_stand_on_the_spanish_page() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.page.tab_to("a[hreflang=es]");
    tracker.page.press(Key::Enter);
    tracker.page.wait_for("the Spanish page", "document.documentElement.lang === 'es'");
    tracker.ready();
    tracker.shows(&[ONE]);
}

#[test]
fn a_number_that_is_none_is_told_and_what_was_typed_stays() {
    let tracker = Tracker::open();
    let cases = [
        ("", "refused-empty"),
        ("IOE090000000", "refused-incomplete"),
        ("A012345678", "refused-other-identifier"),
        ("hello", "refused-unrecognized"),
    ];
    for (typed, word) in cases {
        tracker.focus("form input");
        tracker.page.press_with_control('a');
        tracker.page.press(Key::Delete);
        tracker.add(typed);
        tracker.page.wait_for("the summary", "document.activeElement?.matches('.error-summary')");
        assert_eq!(tracker.page.text(".error-summary li"), tracker.word(word));
        tracker.page.expect::<String, _>("document.querySelector('[data-island] .code').value", typed.to_owned());
    }
    assert_eq!(tracker.receipts(), Vec::<String>::new());
}

#[test]
fn a_deadline_follows_from_a_notice_and_the_printed_date_wins() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("open");
    let enter = |printed: &str| {
        tracker.fill("day-kind", "intent-to-deny");
        tracker.fill("day-date", "2026-11-02");
        tracker.fill("day-printed", printed);
        tracker.press_button("day-button");
    };
    enter("");
    tracker.page.wait_for("the counted day", "document.querySelector('[data-due=\"2026-12-02\"]')");
    enter("2026-11-20");
    tracker.page.wait_for("the printed day", "document.querySelector('[data-due=\"2026-11-20\"]')");
    tracker
        .page
        .wait_for("the timeline", "document.querySelector('svg.timeline circle')?.getBoundingClientRect().width > 0");
}

#[test]
fn the_dates_of_all_cases_stand_on_one_line_and_in_a_table() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    tracker.fill("paste", "half typed");
    for (place, date) in [(0, "2026-11-02"), (1, "2026-12-10")] {
        tracker.page.script::<Value>(
            "document.querySelectorAll('.case')[arguments[0]].querySelector('[aria-expanded=false]').click(); return null",
            json!([place]),
        );
        let within = |part: &str| format!("document.querySelectorAll('.case')[{place}].querySelector('{part}')");
        tracker.page.wait_for("the open case", &within("select"));
        tracker.fill("day-kind", "interview");
        tracker.fill("day-date", date);
        tracker.press_button("day-button");
        tracker.page.wait_for("the date", &within(".case-line"));
    }
    tracker.press_button("close");
    tracker.page.wait_for("the line", "document.querySelectorAll('.tracker > details svg circle').length === 2");
    tracker.page.expect::<usize, _>("document.querySelectorAll('.tracker > details tbody tr').length", 2);
    // What comes above it takes nothing from the parts below.
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-paste').value", "half typed".to_owned());
}

#[test]
fn a_status_is_chosen_from_the_titles_and_a_new_one_keeps_the_old() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("open");
    tracker.page.wait_for("the titles", "document.querySelector('#case-tracker-1-titles option')");
    for title in ["case was RECEIVED", "Case Was Approved", "A title of tomorrow"] {
        tracker.fill("status", title);
        tracker.press_button("status-button");
        let shown = if title.starts_with("case") { "Case Was Received" } else { title };
        tracker
            .page
            .wait_for(shown, &format!("document.querySelector('.case-status').textContent.startsWith('{shown}')"));
    }
    tracker.told("status-unknown");
    let journal: String = tracker.page.script("return document.querySelector('.case-journal').textContent", json!([]));
    for title in ["Case Was Received", "Case Was Approved", "A title of tomorrow"] {
        assert!(journal.contains(title), "{title} is not in the journal: {journal}");
    }
}

#[test]
fn a_case_that_was_put_away_comes_back_with_undo() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("open");
    tracker.press_button("put-away");
    tracker.shows(&[]);
    tracker.press_button("undo");
    tracker.shows(&[ONE]);
    tracker.again();
    tracker.shows(&[ONE]);
}

#[test]
fn a_number_never_leaves_the_page() {
    let tracker = Tracker::open();
    let _ = tracker.page.requests();
    let _ = tracker.page.console();
    tracker.add_first(ONE);
    tracker.press_button("open");
    tracker.page.expect::<bool, _>("location.href.includes('IOE') || document.title.includes('IOE') || JSON.stringify(history.state).includes('IOE')", false);
    assert_eq!(tracker.page.console(), Vec::<String>::new());
    let asked = tracker.page.requests();
    assert!(asked.iter().all(|request| !request.contains("IOE")), "{asked:?}");
}

#[test]
fn markup_is_shown_as_text() {
    let tracker = Tracker::open();
    let markup = "<img src=x onerror=\"document.title='broken'\"><b>x</b>";
    tracker.fill("label", markup);
    tracker.add_first(ONE);
    tracker.page.expect::<String, _>("document.querySelector('[data-receipt] h3').textContent", markup.to_owned());
    tracker.page.expect::<bool, _>(
        "Boolean(document.querySelector('[data-receipt] img')) || document.title === 'broken'",
        false,
    );
}

#[test]
fn hidden_numbers_are_not_in_the_page() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("mask");
    tracker.page.wait_for("a masked number", "document.querySelector('[data-receipt]')?.dataset.receipt.includes('•')");
    tracker.page.expect::<bool, _>("document.querySelector('.tracker').textContent.includes('IOE0900000000')", false);
    tracker.press_button("unmask");
    tracker.shows(&[ONE]);
    tracker.press_button("hide");
    tracker.page.wait_for("nothing", "document.querySelectorAll('[data-receipt]').length === 0");
}

#[test]
fn a_shared_device_keeps_nothing_behind_the_tab() {
    let tracker = Tracker::open();
    tracker.add_case(ONE);
    tracker.press_button("ask-no");
    tracker.kept("tab");
    assert_eq!(tracker.stored(), None);
    tracker.again();
    tracker.shows(&[ONE]);
    tracker.page.open_beside(ADDRESS);
    tracker.ready();
    tracker.shows(&[]);
}

#[test]
fn the_escape_key_hides_everything_and_loses_nothing() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.fill("label", "half typed");
    tracker.focus(".code");
    tracker.page.press(Key::Escape);
    tracker.page.wait_for("nothing", "document.querySelectorAll('[data-receipt]').length === 0");
    tracker.page.expect::<bool, _>("document.querySelector('.tracker').innerText.includes('IOE')", false);
    assert!(!tracker.page.shows(".tracker-form"));
    tracker.press_button("unhide");
    tracker.shows(&[ONE]);
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-label').value", "half typed".to_owned());
}

#[test]
fn numbers_that_were_hidden_are_hidden_on_the_next_visit_too() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("mask");
    tracker.again();
    tracker.shows(&["IOE•••••••000"]);
    tracker.press_button("unmask");
    tracker.again();
    tracker.shows(&[ONE]);
}

#[test]
fn what_a_list_brought_goes_again_with_undo() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.fill("paste", "EAC2212300000");
    tracker.press_button("paste-list");
    tracker.press_button("rows-take");
    tracker.shows(&[TWO, ONE]);
    tracker.press_button("undo");
    tracker.shows(&[ONE]);
    tracker.again();
    tracker.shows(&[ONE]);
}

#[test]
fn a_letter_comes_over_from_the_tool_that_looked_through_it() {
    for (from, to) in [("/tools/receipt-number/", "en"), ("/es/herramientas/revise-numero-de-recibo/", "es")] {
        let page = Visit::to(from).open();
        page.wait_for(
            "the live tool",
            "document.querySelector('[data-island=letter-finder]')?.dataset.state === 'ready'",
        );
        page.script::<Value>(
            "const field = document.querySelector('[data-island=letter-finder] textarea');
             field.value = 'Case IOE0900000000. Answer by December 1, 2026.';
             field.form.requestSubmit(); return null",
            json!([]),
        );
        page.wait_for("the way", "document.querySelector('.letter-result button')");
        page.tab_to(".letter-result button");
        page.press(Key::Enter);
        page.wait_for("the tracker", "document.querySelector('[data-island=case-tracker]')?.dataset.state === 'ready'");
        let tracker = Tracker { page };
        tracker.told("letter-ask");
        tracker.page.expect::<String, _>("document.documentElement.lang", to.to_owned());
        tracker.page.expect::<usize, _>("sessionStorage.length + localStorage.length", 0);
        tracker.page.expect::<bool, _>("document.activeElement.id === 'case-tracker-1-letter-kind'", true);
        tracker.shows(&[]);
        tracker.press_button("letter-take");
        tracker.shows(&[ONE]);
    }
}

/// Catches what the tool hands to the browser as files.
const CATCH: &str = "window.saved = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return make.call(URL, blob); };";

#[test]
fn a_backup_brings_everything_back_after_all_was_erased() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(CATCH));
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    tracker.press_button("save-file");
    tracker.page.wait_for("a file", "window.saved.length === 1");
    let file: String = tracker.page.script("return window.saved[0]", json!([]));
    tracker.press_button("erase");
    tracker.press_button("erase-yes");
    tracker.told("erased");
    tracker.shows(&[]);
    tracker.page.expect::<usize, _>("localStorage.length + sessionStorage.length", 0);
    tracker.give_file(&json!(file).to_string());
    tracker.told("preview-added");
    tracker.shows(&[]);
    tracker.press_button("take");
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn the_schema_of_the_backup_is_on_the_site() {
    let text = String::from_utf8(Site::real().bytes("schema/cases-1.json").to_vec()).expect("text");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    let file: Value = serde_json::from_str(&super::tracker::stored(&[ONE])).expect("JSON");
    for name in schema["required"].as_array().expect("a list") {
        assert!(file.get(name.as_str().expect("a name")).is_some(), "{name}");
    }
    let known = schema["properties"].as_object().expect("a record");
    assert!(file.as_object().expect("a record").keys().all(|name| known.contains_key(name)));
}

#[test]
fn a_calendar_and_a_table_are_made_on_the_device() {
    let tracker = Tracker::by(Visit::to(ADDRESS).with_first(CATCH));
    tracker.add_first(ONE);
    tracker.press_button("open");
    tracker.fill("day-kind", "moved");
    tracker.fill("day-date", "2026-11-20");
    tracker.press_button("day-button");
    tracker.page.wait_for("the day", "document.querySelector('[data-due]')");
    tracker.press_button("save-calendar");
    tracker.press_button("save-table");
    tracker.page.wait_for("two files", "window.saved.length === 2");
    let saved: Vec<String> = tracker.page.script("return window.saved", json!([]));
    assert!(
        saved.iter().any(|file| file.contains("DTSTART;VALUE=DATE:20261130") && !file.contains("IOE")),
        "{saved:?}"
    );
    assert!(saved.iter().any(|file| file.contains(&tracker.word("column-receipt")) && file.contains(ONE)), "{saved:?}");
}

#[test]
fn a_passphrase_closes_what_is_kept_and_opens_it_again() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.fill("lock", "four words in a row");
    tracker.press_button("lock-button");
    tracker.page.wait_for("a sealed text", &format!("localStorage.getItem('{NAME}')?.includes('sealed')"));
    assert!(!tracker.stored().expect("a text").contains("IOE"));
    tracker.again();
    tracker.told("unlock-heading");
    for (passphrase, opens) in [("four words in a Row", false), ("four words in a row", true)] {
        tracker.fill("unlock", passphrase);
        tracker.focus("form button");
        tracker.page.press(Key::Enter);
        if opens { tracker.shows(&[ONE]) } else { tracker.told("unlock-wrong") }
    }
    tracker.add_case(TWO);
    tracker.again();
    tracker.fill("unlock", "four words in a row");
    tracker.focus("form button");
    tracker.page.press(Key::Enter);
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn a_letter_becomes_a_case_when_the_reader_says_so() {
    let tracker = Tracker::open();
    tracker.fill("paste", "Notice date: November 2, 2026. Case IOE0900000000. Answer by December 1, 2026.");
    tracker.press_button("paste-letter");
    tracker.told("letter-ask");
    tracker.shows(&[]);
    tracker.fill("letter-kind", "intent-to-deny");
    tracker.press_button("letter-take");
    tracker.shows(&[ONE]);
    tracker.press_button("open");
    tracker.page.wait_for("the printed day", "document.querySelector('[data-due=\"2026-12-01\"]')");
}

#[test]
fn a_pasted_list_is_shown_before_it_is_taken_in() {
    let tracker = Tracker::open();
    tracker.fill("paste", "IOE0900000000\tMother\nEAC2212300000\nhello");
    tracker.press_button("paste-list");
    tracker.told("row-refused");
    tracker.shows(&[]);
    tracker.press_button("rows-take");
    tracker.shows(&[TWO, ONE]);
}

#[test]
fn the_tool_works_without_a_network_on_the_second_visit() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.page.script::<Value>("return navigator.serviceWorker.ready.then(() => null)", json!([]));
    tracker.again();
    tracker.page.wait_for("the worker", "navigator.serviceWorker.controller");
    tracker.page.devtools("Network.enable", &json!({}));
    tracker.page.devtools(
        "Network.emulateNetworkConditions",
        &json!({"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}),
    );
    tracker.again();
    tracker.shows(&[ONE]);
    // What reads and writes texts is there as well: the browser takes the network from the page alone, not from a worker, so its files are looked for.
    tracker.press_button("show-sheet");
    tracker
        .page
        .wait_for("the sheet", &format!("document.querySelector('.helper-sheet')?.textContent.includes('{ONE}')"));
    for name in ["worker.js", "exchange.js", "exchange.wasm"] {
        let is_kept = "return caches.match(arguments[0]).then((found) => Boolean(found))";
        assert!(tracker.page.script::<bool>(is_kept, json!([format!("/{}", Site::real().asset(name))])), "{name}");
    }
    tracker.page.devtools(
        "Network.emulateNetworkConditions",
        &json!({"offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}),
    );
    tracker.press_button("erase");
    tracker.press_button("erase-yes");
    tracker.told("erased");
    let left: usize = tracker.page.script(
        "return Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([stores, workers]) => stores.length + workers.length)",
        json!([]),
    );
    assert_eq!(left, 0);
}

#[test]
fn a_newer_site_takes_nothing_from_a_form_and_is_there_on_the_next_visit() {
    let server = Site::real().serve();
    let tracker = Tracker::by(Visit::to(ADDRESS).at(&server.address().to_string()));
    tracker.add_first(ONE);
    tracker.page.script::<Value>("return navigator.serviceWorker.ready.then(() => null)", json!([]));
    tracker.again();
    tracker.fill("label", "half typed");
    let worker = String::from_utf8(Site::real().bytes("offline.js").to_vec()).expect("text");
    let worker = worker.replacen("\"version\":\"", "\"version\":\"newer-", 1);
    let newer = Site::real().clone().replacing("<h1>Keep your cases", "<h1>Newer: keep your cases").with("offline.js", worker);
    server.replace(newer.served());
    let stores = || -> Vec<String> { tracker.page.script("return caches.keys()", json!([])) };
    tracker.page.script::<Value>(
        "return navigator.serviceWorker.getRegistration().then((worker) => worker.update()).then(() => null)",
        json!([]),
    );
    let came = (0..1_000).any(|_| stores().iter().any(|name| name.contains("newer-")));
    assert!(came, "{:?}", stores());
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-label').value", "half typed".to_owned());
    tracker.shows(&[ONE]);
    // Once the reader was away and nobody used the old one, the browser takes the newer one: mostly at once.
    let took = (0..20).any(|_| {
        tracker.page.devtools("Page.navigate", &json!({"url": "about:blank"}));
        tracker.again();
        stores().iter().all(|name| name.contains("newer-"))
    });
    assert!(took, "{:?}", stores());
    tracker.page.devtools("Network.enable", &json!({}));
    tracker.page.devtools(
        "Network.emulateNetworkConditions",
        &json!({"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}),
    );
    tracker.again();
    assert!(tracker.page.text("h1").starts_with("Newer"));
    tracker.shows(&[ONE]);
}

#[test]
fn an_open_case_has_no_barrier() {
    for look in [Look::PHONE, Look::DESK.dark()] {
        let tracker = Tracker::by(Visit::to(ADDRESS).seen(look));
        tracker.add_first(ONE);
        tracker.press_button("open");
        tracker.fill("day-kind", "intent-to-deny");
        tracker.fill("day-date", "2026-11-02");
        tracker.press_button("day-button");
        tracker.page.wait_for("the day", "document.querySelector('[data-due]')");
        tracker.page.script::<Value>(
            "document.querySelectorAll('details').forEach((part) => { part.open = true; }); return null",
            json!([]),
        );
        assert_eq!(tracker.page.barriers(), Vec::<String>::new());
    }
}

#[test]
fn without_its_module_the_tracker_says_so_and_loses_nothing() {
    let site = Site::real();
    let missing = site.asset("exchange.wasm").to_owned();
    let tracker = Tracker::by(Visit::to(ADDRESS).on(site.clone().without(&missing)));
    tracker.add_first(ONE);
    tracker.fill("paste", TWO);
    for (case, button) in (1..).zip(["save-table", "save-calendar", "paste-list", "paste-letter", "show-sheet"]) {
        tracker.press_button(button);
        tracker.told("not-loaded");
        // Something else is told in between.
        tracker.add_case(&format!("IOE090000000{case}"));
        tracker.told("added");
    }
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-paste').value", TWO.to_owned());
    tracker.again();
    tracker.page.wait_for("all cases", "document.querySelectorAll('[data-receipt]').length === 6");
}

#[test]
fn the_sheet_follows_every_change() {
    let tracker = Tracker::open();
    tracker.add_first(ONE);
    tracker.press_button("show-sheet");
    let holds = |number: &str| format!("document.querySelector('.helper-sheet')?.textContent.includes({number:?})");
    tracker.page.wait_for("the number", &holds(ONE));
    tracker.add_case(TWO);
    tracker.page.wait_for("the other number", &holds(TWO));
    tracker.press_button("mask");
    tracker.page.wait_for("no number", &format!("!{}", holds(ONE)));
    tracker.press_button("hide-sheet");
    tracker.page.wait_for("no sheet", "!document.querySelector('.helper-sheet')");
}
