//! Where the reader is after each action: on a named element in view.

use tests::Page;

use super::{FIELD, MAKE, TURN, enter, enter_own, expect, in_spanish, tool};

#[track_caller]
fn expect_focus(page: &Page, selector: &str) {
    page.wait_for(&format!("the focus on {selector}"), &format!("document.activeElement?.matches({selector:?})"));
    page.wait_for(
        "it to be in view",
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight + 1)(document.activeElement.getBoundingClientRect())",
    );
    page.expect::<bool, _>(
        "Boolean(document.activeElement.innerText?.trim() || document.activeElement.labels?.[0]?.innerText.trim())",
        true,
    );
}

#[test]
fn every_action_leaves_the_focus_on_a_named_element_in_view() {
    for page in [tool(), in_spanish(tool())] {
        enter(&page, FIELD, "Password1!");
        expect(&page, "1", "yes");
        expect_focus(&page, FIELD);
        for _ in 0..2 {
            page.click(TURN);
            expect_focus(&page, TURN);
        }
        enter_own(&page, "maria");
        expect_focus(&page, super::OWN);
        for _ in 0..2 {
            page.click(MAKE);
            expect_focus(&page, ".password-made h3");
        }
        let copy = ".password-maker .buttons button:nth-child(2)";
        page.click(copy);
        expect_focus(&page, copy);
        let clear = ".password-maker .buttons button:nth-child(3)";
        page.wait_for("the button that clears", &format!("document.querySelector('{clear}').checkVisibility()"));
        page.click(clear);
        expect_focus(&page, clear);
    }
}
