//! The walkthrough where it does not run: without script, before it comes, when it fails, and on paper.

use serde_json::json;
use tests::{Look, Site, Visit};

use super::{ADDRESS, expect_step, open};

#[test]
fn without_script_every_step_can_be_read_and_its_links_lead_there() {
    let page = Visit::to(ADDRESS).without_script().with_look(Look::PHONE).open();
    let hidden =
        "[...document.querySelectorAll('.walk-step')].filter((step) => !step.checkVisibility()).map((step) => step.id)";
    page.expect::<Vec<String>, _>(hidden, Vec::<String>::new());
    let lost = "[...document.querySelectorAll('.walk a[href^=\"#\"]')].filter((a) => !document.querySelector(`.walk-step[id=\"${a.hash.slice(1)}\"], .prose > [id=\"${a.hash.slice(1)}\"]`)).map((a) => a.hash)";
    page.expect::<Vec<String>, _>(lost, Vec::<String>::new());
    assert!(!page.shows(".walk-keeping"), "no place is kept for what will not come");
}

#[test]
fn before_the_tool_comes_the_address_alone_chooses_the_step() {
    let site = Site::real();
    let slow = site.clone().with(site.asset("loader.js"), "// never starts");
    let page = Visit::to("/sign-up/#email").on(slow.replacing(" integrity=", " data-integrity=")).open();
    let shown =
        "[...document.querySelectorAll('.walk-step')].filter((step) => step.checkVisibility()).map((step) => step.id)";
    page.expect::<Vec<String>, _>(shown, vec!["email".to_owned()]);
    page.click("#email > .walk-way > .button");
    page.wait_for("the next step", &format!("({shown})[0] === 'confirm-email'"));
    page.go("/sign-up/");
    page.expect::<Vec<String>, _>(shown, vec!["get-ready".to_owned()]);
}

#[test]
fn a_tool_that_cannot_start_reports_it_and_leaves_all_steps() {
    let site = Site::real();
    let page = Visit::to(ADDRESS).on(site.clone().without(site.asset("sign-up.wasm"))).open();
    page.wait_for(
        "the failure",
        "document.querySelector('[data-island=sign-up-walkthrough]').dataset.state === 'failed'",
    );
    let hidden =
        "[...document.querySelectorAll('.walk-step')].filter((step) => !step.checkVisibility()).map((step) => step.id)";
    page.expect::<Vec<String>, _>(hidden, Vec::<String>::new());
    assert!(page.text("[data-island=sign-up-walkthrough]").contains("could not start"));
    assert_eq!(page.barriers(), Vec::<String>::new());
}

#[test]
fn paper_holds_every_step_and_all_help() {
    let page = open("/sign-up/#email");
    expect_step(&page, "email");
    page.devtools("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let hidden = "[...document.querySelectorAll('.walk-step, .walk-trouble li')].filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).map((part) => part.id || part.innerText)";
    page.expect::<Vec<String>, _>(hidden, Vec::<String>::new());
    assert!(!page.shows(".walk-way"));
}

#[test]
fn the_sheets_to_print_hold_lines_and_no_fields() {
    let page = Visit::to("/accounts/recovery-kit/").open();
    page.expect::<bool, _>("document.querySelectorAll('.blank').length > 5", true);
    page.expect::<u32, _>("document.querySelectorAll('main input, main textarea').length", 0_u32);
    page.go("/accounts/sign-up-checklist/");
    page.expect::<bool, _>("document.querySelectorAll('.task').length > 15", true);
}

#[test]
fn one_link_leads_to_the_checklist_to_print() {
    for page in [open(ADDRESS), open("/es/abrir-cuenta/")] {
        let label = page.word("sign-up-walkthrough", "print");
        assert_eq!(page.text(".walk-print"), label);
        page.click(".walk-print");
        page.wait_for("the page to print", "document.querySelectorAll('.task').length > 15");
    }
}

#[test]
fn a_drawn_screen_is_one_named_picture() {
    let page = open("/sign-up/#open-the-page");
    page.expect::<Vec<bool>, _>(
        "[...document.querySelectorAll('.screen svg')].map((svg) => svg.role === 'img' && svg.ariaLabel.length > 5)
            .filter((isNamed) => !isNamed)",
        Vec::<bool>::new(),
    );
}
