//! Where the reader is after each action: on a named element in view.

use tests::{Look, Page};

use super::{BACK, CONTINUE, NOTICE, STOPPED, expect_step, open, returned};

#[track_caller]
fn expect_focus(page: &Page, selector: &str) {
    page.wait_for(&format!("the focus on {selector}"), &format!("document.activeElement?.matches({selector:?})"));
    page.wait_for(
        "it to be in view",
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight + 1)(document.activeElement.getBoundingClientRect())",
    );
    page.expect::<bool, _>("document.activeElement.innerText.trim() !== ''", true);
}

#[test]
fn every_action_leaves_the_focus_on_a_named_element_in_view() {
    for place in ["/sign-up/", "/es/abrir-cuenta/"] {
        let page = open(place);
        page.look(Look::PHONE);
        page.click(CONTINUE);
        expect_focus(&page, "#open-the-page > h2");
        page.click(&format!("{NOTICE} button:nth-of-type(2)"));
        expect_focus(&page, NOTICE);
        page.click(&format!("{NOTICE} button"));
        expect_focus(&page, NOTICE);
        page.click(&format!("{NOTICE} button"));
        expect_focus(&page, NOTICE);
        page.click(BACK);
        expect_focus(&page, "#get-ready > h2");
        page.script::<()>("location.hash = '#email-does-not-come'; return null;", serde_json::json!([]));
        expect_step(&page, "email-does-not-come");
        for _ in 0..2 {
            page.click("[aria-current=step] .walk-timer button");
            expect_focus(&page, "[aria-current=step] .walk-timer button");
        }
        for (number, step) in [("1", "email"), ("2", "get-ready")] {
            let page = returned(place, "1;email;2026-11-02;get-ready open-the-page;;");
            page.click(&format!("{STOPPED} button:nth-of-type({number})"));
            expect_focus(&page, &format!("#{step} > h2"));
        }
    }
}

#[test]
fn each_continue_scrolls_the_step_to_the_top_and_hides_the_introduction() {
    let page = open("/sign-up/");
    page.look(Look::PHONE);
    assert!(page.shows(".lead"));
    page.click(CONTINUE);
    expect_step(&page, "open-the-page");
    expect_focus(&page, "#open-the-page > h2");
    page.expect::<bool, _>("document.activeElement.getBoundingClientRect().top < 150", true);
    assert!(!page.shows(".lead"));
}
