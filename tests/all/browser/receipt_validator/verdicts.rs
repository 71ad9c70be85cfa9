//! Every kind of answer, on the page of the tool and in a guide, in both languages.

use super::{ADDRESSES, Tool, VERDICTS};

/// Every kind of answer, one after the other on one page.
#[track_caller]
pub fn check_verdicts(tool: &Tool) {
    for (typed, verdict, prefix) in VERDICTS {
        tool.enter(typed);
        tool.expect(verdict, prefix);
        assert_eq!(tool.typed(), typed, "what was typed stays");
    }
}

#[test]
fn every_verdict_is_shown_on_the_page_of_the_tool() {
    check_verdicts(&Tool::at(ADDRESSES[0]));
}

#[test]
fn every_verdict_is_shown_in_spanish() {
    check_verdicts(&Tool::at(ADDRESSES[0]).in_spanish());
}

#[test]
fn every_verdict_is_shown_in_a_guide() {
    check_verdicts(&Tool::at(ADDRESSES[1]));
}

#[test]
fn every_verdict_is_shown_in_a_spanish_guide() {
    check_verdicts(&Tool::at(ADDRESSES[1]).in_spanish());
}

/// Waits until the answer names this kind of number.
#[track_caller]
pub fn expect_kind(tool: &Tool, kind: &str) {
    let answer = format!("{}.querySelector('[data-verdict]')", tool.island());
    tool.page.wait_for(&format!("the kind {kind}"), &format!("{answer}?.dataset.kind === '{kind}'"));
    tool.expect("other-identifier", None);
}

#[test]
fn other_numbers_are_named_and_are_no_errors() {
    for tool in [Tool::at(ADDRESSES[0]), Tool::at(ADDRESSES[1]).in_spanish()] {
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
