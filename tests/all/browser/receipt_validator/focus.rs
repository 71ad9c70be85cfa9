//! Where the reader is after each action, and what is announced.

use super::letters::LETTER;
use super::{ADDRESSES, Tool, VERDICTS};

/// The element with the focus has a name and is in view.
#[track_caller]
fn check_focus(tool: &Tool, selector: &str) {
    tool.page.wait_for(
        &format!("the focus on {selector}"),
        &format!("document.activeElement?.matches('{selector}') && document.activeElement.innerText.trim() !== ''"),
    );
    tool.page.wait_for(
        "it to be in view",
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight + 1)(document.activeElement.getBoundingClientRect())",
    );
}

/// The text of the live region of the tool, for screen readers.
fn said(tool: &Tool) -> String {
    tool.page.text("[data-island=receipt-validator] .visually-hidden[role=status]")
}

#[test]
fn each_answer_receives_the_focus_and_one_sentence_of_it_is_announced() {
    for tool in [Tool::at(ADDRESSES[0]), Tool::at(ADDRESSES[1]).in_spanish()] {
        tool.page.expect::<usize, _>("document.querySelectorAll('.visually-hidden[role=status]').length", 1);
        for (typed, verdict, _) in VERDICTS {
            tool.enter(typed);
            if ["incomplete", "unrecognized"].contains(&verdict) {
                check_focus(&tool, ".error-summary");
                assert_eq!(said(&tool), "", "an alert says it");
            } else {
                check_focus(&tool, ".answer > h2");
                assert!((1..250).contains(&said(&tool).len()), "{:?}", said(&tool));
            }
        }
    }
}

#[test]
fn the_same_answer_is_announced_again() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.enter("EAC2212300000");
    check_focus(&tool, ".answer > h2");
    let first = "window.first ??= document.querySelector('.visually-hidden[role=status] p')";
    tool.page.expect::<bool, _>(&format!("Boolean({first})"), true);
    tool.enter("EAC2212300000");
    tool.page.wait_for(
        "a new announcement",
        "!window.first.isConnected && Boolean(document.querySelector('.visually-hidden[role=status] p'))",
    );
    check_focus(&tool, ".answer > h2");
}

#[test]
fn a_letter_leads_to_the_heading_of_its_list_and_a_number_to_its_verdict() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.paste(LETTER);
    check_focus(&tool, ".letter-result > h2");
    assert_eq!(said(&tool), tool.letter_word("look-alike-warning"));
    tool.page.click(".found .buttons button");
    check_focus(&tool, ".answer > h2");
    tool.page.click(".answer > .button-quiet");
    check_focus(&tool, ".letter-result > h2");
}
