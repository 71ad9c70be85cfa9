//! The stored progress and the waits of the walkthrough: agreed to, refused, found again, lost, and on a clock that goes on.

use serde_json::json;
use tests::Visit;

use super::{
    ADDRESS, CONTINUE, NOTICE, STOPPED, STORED_PROGRESS, choose, expect_moved, expect_notice, expect_step, open, ready,
    returned,
};

#[test]
fn progress_is_stored_only_after_consent_and_one_press_removes_it() {
    let page = open(ADDRESS);
    choose(&page, CONTINUE);
    expect_step(&page, "open-the-page");
    page.expect::<Option<String>, _>(STORED_PROGRESS, None);
    expect_notice(&page, NOTICE, "ask");
    choose(&page, &format!("{NOTICE} button:first-of-type"));
    expect_notice(&page, NOTICE, "kept");
    let stored: String = page.script(&format!("return {STORED_PROGRESS}"), json!([]));
    assert!(stored.starts_with("1;open-the-page;20"), "{stored}");
    choose(&page, CONTINUE);
    expect_step(&page, "email");
    page.wait_for("the next place", &format!("{STORED_PROGRESS}.startsWith('1;email;')"));
    choose(&page, &format!("{NOTICE} button"));
    expect_notice(&page, NOTICE, "forgotten");
    page.wait_for("the focus on what became of it", &format!("document.activeElement.matches('{NOTICE}')"));
    page.expect::<Option<String>, _>(STORED_PROGRESS, None);
    choose(&page, CONTINUE);
    expect_step(&page, "confirm-email");
    page.expect::<u32, _>("localStorage.length + sessionStorage.length", 0_u32);
}

#[test]
fn what_one_tab_removed_is_not_stored_again_by_another() {
    let page = open(ADDRESS);
    choose(&page, CONTINUE);
    expect_notice(&page, NOTICE, "ask");
    choose(&page, &format!("{NOTICE} button:first-of-type"));
    expect_notice(&page, NOTICE, "kept");
    let first = page.tab();
    page.open_beside(ADDRESS);
    page.wait_for("the live tool", "document.querySelector('[data-island]')?.dataset.state === 'ready'");
    choose(&page, &format!("{STOPPED} button:first-of-type"));
    expect_notice(&page, NOTICE, "kept");
    choose(&page, &format!("{NOTICE} button"));
    expect_notice(&page, NOTICE, "forgotten");
    page.bring(&first);
    expect_notice(&page, NOTICE, "forgotten");
    choose(&page, CONTINUE);
    expect_step(&page, "email");
    page.expect::<Option<String>, _>(STORED_PROGRESS, None);
}

#[test]
fn who_refuses_is_not_asked_again() {
    let page = open(ADDRESS);
    choose(&page, CONTINUE);
    expect_notice(&page, NOTICE, "ask");
    choose(&page, &format!("{NOTICE} button:nth-of-type(2)"));
    expect_notice(&page, NOTICE, "refused");
    choose(&page, CONTINUE);
    expect_step(&page, "email");
    expect_notice(&page, NOTICE, "refused");
    page.expect::<u32, _>("localStorage.length + sessionStorage.length", 0_u32);
}

#[test]
fn a_return_offers_to_continue_where_one_stopped() {
    let page = returned(ADDRESS, "1;email;2026-11-02;get-ready open-the-page;;");
    page.wait_for(
        "the offer",
        &format!("document.querySelector('{STOPPED}').innerText.includes('You stopped at step 3 on November 2.')"),
    );
    page.expect::<Vec<String>, _>(
        &format!("[...document.querySelectorAll('{STOPPED} button')].map((button) => button.innerText)"),
        vec!["Continue".to_owned(), "Start again".to_owned()],
    );
    expect_step(&page, "get-ready");
    choose(&page, &format!("{STOPPED} button:first-of-type"));
    expect_moved(&page, "email", "Step 3 of 13: Enter your email address · Sign up, step by step · Waymark");
    assert_eq!(page.text(STOPPED), "");
}

#[test]
fn starting_again_begins_at_the_first_step() {
    let page = returned("/sign-up/#open-the-page", "1;email;2026-11-02;get-ready open-the-page;;");
    choose(&page, &format!("{STOPPED} button:nth-of-type(2)"));
    expect_step(&page, "get-ready");
    page.wait_for("the new place", &format!("{STORED_PROGRESS}.startsWith('1;get-ready;')"));
    page.expect::<u32, _>("document.querySelectorAll('[data-done]').length", 0_u32);
}

#[test]
fn a_step_that_is_gone_by_now_leads_to_the_one_after_those_behind() {
    let page = returned(ADDRESS, "1;old-screen;2026-11-02;get-ready open-the-page email;;");
    choose(&page, &format!("{STOPPED} button:first-of-type"));
    expect_step(&page, "confirm-email");
}

#[test]
fn what_cannot_be_read_is_reported_and_stays() {
    for (stored, key) in [("{\"step\": 3}", "damaged"), ("", "damaged"), ("7;something;new", "newer")] {
        let page = returned(ADDRESS, stored);
        expect_notice(&page, NOTICE, key);
        choose(&page, CONTINUE);
        expect_step(&page, "open-the-page");
        page.expect::<String, _>(STORED_PROGRESS, stored);
        assert_eq!(page.console(), Vec::<String>::new());
    }
}

#[test]
fn without_storage_the_walkthrough_works_and_reports_it() {
    let page = ready(Visit::to(ADDRESS).without_storage().open());
    choose(&page, CONTINUE);
    expect_step(&page, "open-the-page");
    expect_notice(&page, NOTICE, "denied");
    assert!(!page.shows(&format!("{NOTICE} button")));
}

#[test]
fn a_full_storage_is_reported_and_nothing_is_claimed() {
    for fault in [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        "Storage.prototype.setItem = () => {}",
    ] {
        let page = open(ADDRESS);
        page.script::<()>(&format!("{fault}; return null;"), json!([]));
        choose(&page, CONTINUE);
        expect_notice(&page, NOTICE, "ask");
        choose(&page, &format!("{NOTICE} button:first-of-type"));
        expect_notice(&page, NOTICE, "denied");
    }
}

#[test]
fn a_wait_counts_down_and_its_end_is_reported() {
    let page = open("/sign-up/#email-does-not-come");
    let timer = "[aria-current=step] .walk-timer";
    choose(&page, &format!("{timer} button"));
    page.wait_for(
        "the rest",
        &format!("/^(10 min 00|9 min 5\\d) s left/.test(document.querySelector('{timer}').innerText)"),
    );
    page.wait_for("the title", "document.title.startsWith('10 min left')");
    page.expect::<bool, _>(
        &format!("Boolean(document.querySelector('{timer} [role=status], {timer} [aria-live]'))"),
        false,
    );
    // The clock goes on while the page sleeps.
    page.script::<()>("const now = Date.now; Date.now = () => now() + 600000; return null;", json!([]));
    page.wait_for(
        "the end",
        &format!("document.querySelector('{timer} [role=alert]')?.innerText.includes('10 minutes are over')"),
    );
    page.wait_for("the title", "document.title.startsWith('The wait is over')");
    choose(&page, &format!("{timer} button"));
    page.wait_for("a new start", &format!("document.querySelector('{timer} button').innerText.includes('Start')"));
}

#[test]
fn a_wait_continues_after_a_reload_if_progress_is_stored() {
    let page = open("/sign-up/#confirm-email");
    let ends: u64 = page.script("return Date.now() + 300000", json!([]));
    page.script::<()>(
        "localStorage.setItem('waymark.sign-up', `1;confirm-email;2026-11-02;get-ready;email-does-not-come;${arguments[0]}`); return null;",
        json!([ends]),
    );
    page.go("/about/");
    page.go("/sign-up/#email-does-not-come");
    let page = ready(page);
    page.wait_for(
        "the rest",
        "/^(5 min 00|4 min 5\\d) s left/.test(document.querySelector('[aria-current=step] .walk-timer').innerText)",
    );
}
