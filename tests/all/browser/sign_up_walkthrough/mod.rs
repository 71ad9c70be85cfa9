//! The sign-up walkthrough, live: by keyboard and clicks, with the browser's Back and Forward, across visits, in both languages.

mod focus;
mod paper;
mod resume;
mod translation;

use serde_json::json;
use tests::{Key, Look, Page, Visit};

const ADDRESS: &str = "/sign-up/";
const READY: &str = "document.querySelector('[data-island=sign-up-walkthrough]').dataset.state === 'ready'";
const STORED_PROGRESS: &str = "localStorage.getItem('waymark.sign-up')";

fn ready(page: Page) -> Page {
    page.wait_for("the live walkthrough", READY);
    page
}

fn open(address: &str) -> Page {
    ready(Visit::to(address).open())
}

/// Asserts that a step is the one that is shown, and the only one.
#[track_caller]
fn expect_step(page: &Page, id: &str) {
    page.wait_for(
        &format!("the step {id}"),
        &format!("document.querySelector('[aria-current=step]')?.dataset.step === '{id}'"),
    );
    let shown =
        "[...document.querySelectorAll('.walk-step')].filter((step) => step.checkVisibility()).map((step) => step.id)";
    page.expect::<Vec<String>, _>(shown, vec![id.to_owned()]);
    page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('[data-step]')].map((step) => step.dataset.step)",
        vec![id.to_owned()],
    );
}

/// Asserts that a step came by a move: with its address, its title and the focus on its heading.
#[track_caller]
fn expect_moved(page: &Page, id: &str, title: &str) {
    expect_step(page, id);
    page.expect::<String, _>("location.hash", format!("#{id}"));
    page.wait_for("the focus on its heading", &format!("document.activeElement.matches('[id=\"{id}\"] > h2')"));
    page.expect::<String, _>("document.title", title);
}

/// Follows a link or presses a button of the shown part, found by Tab.
#[track_caller]
fn choose(page: &Page, selector: &str) {
    page.tab_to(selector);
    page.press(Key::Enter);
}

const CONTINUE: &str = "[aria-current=step] .walk-way .button:not(.button-quiet)";
const BACK: &str = "[aria-current=step] .walk-way .button-quiet";
const NOTICE: &str = ".walk-keeping .walk-notice";

/// A sentence of this page's language, as content has it.
#[track_caller]
fn word(page: &Page, key: &str) -> String {
    page.word("sign-up-walkthrough", key)
}

#[track_caller]
fn expect_notice(page: &Page, selector: &str, key: &str) {
    let said = word(page, key);
    page.wait_for(
        &format!("the notice {key}"),
        &format!("document.querySelector('{selector}').innerText.includes({said:?})"),
    );
}

/// Opens the page with a text that the device stored before.
fn returned(address: &str, stored: &str) -> Page {
    let page = Visit::to("/about/").open();
    page.script::<()>("localStorage.setItem('waymark.sign-up', arguments[0]); return null;", json!([stored]));
    page.go(address);
    ready(page)
}

const STOPPED: &str = "[data-island=sign-up-walkthrough] > .island-mount .walk-notice";

#[track_caller]
fn path(page: &Page) -> String {
    page.script("return location.pathname", json!([]))
}

#[test]
fn the_first_step_alone_is_shown_and_nothing_else_has_changed() {
    let page = open(ADDRESS);
    expect_step(&page, "get-ready");
    page.expect::<String, _>("document.title", "Sign up, step by step · Waymark");
    page.expect::<bool, _>("document.activeElement === document.body", true);
    page.expect::<Option<String>, _>(STORED_PROGRESS, None);
    assert!(!page.shows(".walk-notice"), "nothing is asked before the first step is done");
}

#[test]
fn continue_and_back_move_address_focus_and_title() {
    let page = open(ADDRESS);
    choose(&page, CONTINUE);
    expect_moved(&page, "open-the-page", "Step 2 of 13: Open the official page · Sign up, step by step · Waymark");
    choose(&page, CONTINUE);
    expect_moved(&page, "email", "Step 3 of 13: Enter your email address · Sign up, step by step · Waymark");
    choose(&page, BACK);
    expect_moved(&page, "open-the-page", "Step 2 of 13: Open the official page · Sign up, step by step · Waymark");
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn every_step_is_reached_with_continue_and_the_last_one_ends() {
    let page = open(ADDRESS);
    let steps: Vec<String> = page.script(
        "return [...document.querySelectorAll('.walk-step:not(.walk-branch)')].map((step) => step.id)",
        json!([]),
    );
    assert_eq!(steps.len(), 13);
    for step in &steps[1..] {
        choose(&page, CONTINUE);
        expect_step(&page, step);
        page.wait_for("the focus on its heading", &format!("document.activeElement.matches('[id=\"{step}\"] > h2')"));
    }
    assert!(!page.shows(CONTINUE));
}

#[test]
fn the_browsers_back_and_forward_walk_through_the_steps() {
    let page = open(ADDRESS);
    choose(&page, CONTINUE);
    expect_step(&page, "open-the-page");
    choose(&page, CONTINUE);
    expect_step(&page, "email");
    page.script::<()>("history.back(); return null;", json!([]));
    expect_moved(&page, "open-the-page", "Step 2 of 13: Open the official page · Sign up, step by step · Waymark");
    page.script::<()>("history.back(); return null;", json!([]));
    expect_step(&page, "get-ready");
    page.script::<()>("history.go(2); return null;", json!([]));
    expect_moved(&page, "email", "Step 3 of 13: Enter your email address · Sign up, step by step · Waymark");
}

#[test]
fn a_step_can_be_opened_by_its_address() {
    for (address, id) in [("/sign-up/#backup-code", "backup-code"), ("/sign-up/#no-backup-code", "no-backup-code")] {
        let page = open(address);
        expect_step(&page, id);
        page.wait_for("the focus on its heading", &format!("document.activeElement.matches('[id=\"{id}\"] > h2')"));
    }
    let page = open("/sign-up/#privacy");
    expect_step(&page, "get-ready");
}

#[test]
fn other_anchors_of_the_page_leave_the_step_alone() {
    let page = open("/sign-up/#email");
    expect_step(&page, "email");
    page.script::<()>("location.hash = '#page-sources'; return null;", json!([]));
    page.wait_for("the address", "location.hash === '#page-sources'");
    expect_step(&page, "email");
}

#[test]
fn help_comes_back_to_the_step_that_it_was_opened_from() {
    let page = open("/sign-up/#confirm-email");
    choose(&page, "[aria-current=step] .walk-trouble summary");
    choose(&page, "[aria-current=step] .walk-trouble a[href='#email-does-not-come']");
    expect_moved(&page, "email-does-not-come", "Help: The email does not come · Sign up, step by step · Waymark");
    choose(&page, CONTINUE);
    expect_moved(&page, "confirm-email", "Step 4 of 13: Confirm your email address · Sign up, step by step · Waymark");
}

#[test]
fn help_that_several_steps_share_offers_one_way_back() {
    let page = open("/sign-up/#enter-code");
    choose(&page, "[aria-current=step] .walk-trouble summary");
    choose(&page, "[aria-current=step] .walk-trouble a[href='#code-refused']");
    expect_step(&page, "code-refused");
    let ways = "[...document.querySelectorAll('[aria-current=step] .walk-way a')].filter((a) => a.checkVisibility()).map((a) => a.hash)";
    page.expect::<Vec<String>, _>(ways, vec!["#enter-code".to_owned()]);
    page.go("/sign-up/");
    let page = ready(page);
    choose(&page, "[aria-current=step] a[href='#cannot-get-in']");
    choose(&page, "[aria-current=step] a[href='#code-refused']");
    expect_step(&page, "code-refused");
    page.expect::<Vec<String>, _>(ways, vec!["#get-ready".to_owned()]);
}

#[test]
fn the_tree_for_a_lost_phone_ends_in_one_link_and_one_wait() {
    let page = open(ADDRESS);
    for id in ["cannot-get-in", "lost-phone", "no-backup-code"] {
        choose(&page, &format!("[aria-current=step] .walk-choices a[href='#{id}']"));
        expect_step(&page, id);
    }
    let text = page.text("[aria-current=step]");
    assert!(text.contains("10 business days"), "{text}");
    page.expect::<u32, _>("document.querySelectorAll('[aria-current=step] a[href*=needhelp]').length", 1_u32);
}

#[test]
fn the_list_of_all_steps_shows_where_one_is_and_what_is_done() {
    let page = open(ADDRESS);
    choose(&page, CONTINUE);
    expect_step(&page, "open-the-page");
    page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('.walk-overview a[aria-current]')].map((a) => a.hash)",
        vec!["#open-the-page".to_owned()],
    );
    page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('.walk-overview a[data-done]')].map((a) => a.hash)",
        vec!["#get-ready".to_owned()],
    );
}

#[test]
fn the_password_tool_works_in_its_step() {
    let page = open("/sign-up/#password");
    page.wait_for(
        "the live tool",
        "document.querySelector('[data-island=password-strength]').dataset.state === 'ready'",
    );
    choose(&page, "[aria-current=step] .details summary");
    page.tab_to("[data-island=password-strength] .password-row input");
    page.type_text("Password1!");
    page.wait_for("the score", "document.querySelector('[data-meets-rules]')?.dataset.score === '1'");
    page.expect::<u32, _>("localStorage.length + sessionStorage.length", 0_u32);
    expect_step(&page, "password");
}

#[test]
fn no_step_asks_for_anything_secret() {
    let page = open(ADDRESS);
    page.expect::<Vec<String>, _>(
        "[...document.querySelectorAll('input, textarea, select')].filter((field) => !field.closest('[data-island=password-strength], form.search')).map((field) => field.outerHTML)",
        Vec::<String>::new(),
    );
}

#[test]
fn spanish_walks_in_the_same_way_with_english_labels() {
    let page = open(ADDRESS);
    page.tab_to("a[hreflang=es]");
    page.press(Key::Enter);
    page.wait_for("the Spanish page", "document.documentElement.lang === 'es'");
    let page = ready(page);
    expect_step(&page, "get-ready");
    choose(&page, CONTINUE);
    expect_moved(&page, "open-the-page", "Paso 2 de 13: Abra la página oficial · Abra su cuenta paso a paso · Waymark");
    page.expect::<bool, _>(
        "[...document.querySelectorAll('[aria-current=step] .label b')].every((label) => label.lang === 'en')",
        true,
    );
    let page = returned(&path(&page), "1;email;2026-11-02;get-ready open-the-page;;");
    page.wait_for(
        "the offer",
        &format!(
            "document.querySelector('{STOPPED}').innerText.includes('Usted se detuvo en el paso 3 el 2 de noviembre.')"
        ),
    );
}

#[test]
fn no_step_has_a_barrier() {
    for page in [open(ADDRESS), open("/es/abrir-cuenta/")] {
        let mut found = Vec::new();
        let mut look_at = |state: &str| {
            for look in [Look::PHONE, Look::PHONE.dark(), Look::DESK, Look::DESK.dark()] {
                page.look(look);
                found.extend(page.barriers().into_iter().map(|barrier| format!("{state} in {look:?}: {barrier}")));
            }
        };
        look_at("the first step");
        choose(&page, CONTINUE);
        expect_step(&page, "open-the-page");
        look_at("a drawn screen, and the question about the place");
        for id in ["email-does-not-come", "two-step", "password", "account-type"] {
            page.script::<()>("location.hash = arguments[0]; return null;", json!([id]));
            expect_step(&page, id);
            look_at(id);
        }
        page.script::<()>("location.hash = '#email-does-not-come'; return null;", json!([]));
        expect_step(&page, "email-does-not-come");
        choose(&page, "[aria-current=step] .walk-timer button");
        look_at("a running wait");
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn walking_asks_nothing_of_the_network() {
    let page = open(ADDRESS);
    let _ = page.requests();
    for _ in 0..4 {
        choose(&page, CONTINUE);
    }
    expect_step(&page, "terms");
    // The way by keyboard leads over the search field, which then loads its own files.
    let asked: Vec<String> = page.requests().into_iter().filter(|address| !address.contains("/search-")).collect();
    assert_eq!(asked, Vec::<String>::new());
}
