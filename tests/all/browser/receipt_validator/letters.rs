//! A letter or several numbers in the one field.

use serde_json::json;

use super::{ADDRESSES, Tool};

/// A letter that nobody got: its numbers end in zeros, its addresses belong to nobody.
pub const LETTER: &str = "RE: Case EAC2212300000, A-Number A012 345 678. Respond by March 3, 2027.
    Pay the fee at http://uscis.gov.example.com/pay or write to help@uscis-case.example.
    Questions? Call 800-375-5283. Your Social Security number 000-00-0000 is on file.
    See https://www.uscis.gov/ and EAC2212300000 again.";

const LINES: &[(&str, &str, &str)] = &[
    ("number", "EAC2212300000", "receipt-number"),
    ("number", "A012 345 678", "a-number"),
    ("number", "", "social-security-number"),
    ("date", "March 3, 2027", "deadline"),
    ("web-address", "http://uscis.gov.example.com/pay", "look-alike"),
    ("web-address", "https://www.uscis.gov/", "official"),
    ("email-address", "help@uscis-case.example", "look-alike"),
    ("phone-number", "800-375-5283", "official"),
];

#[test]
fn everything_in_a_letter_is_listed_and_assessed_in_both_languages() {
    for tool in [Tool::at(ADDRESSES[0]), Tool::at(ADDRESSES[0]).in_spanish()] {
        let _ = tool.page.requests();
        tool.paste(LETTER);
        tool.expect_list(LINES);
        tool.page.expect::<bool, _>(&format!("{}.innerText.includes('000-00-0000')", tool.island()), false);
        assert_eq!(tool.page.requests(), Vec::<String>::new());
        assert_eq!(tool.page.console(), Vec::<String>::new());
        assert_eq!(tool.page.barriers(), Vec::<String>::new());
    }
}

#[test]
fn several_numbers_have_their_verdict_and_a_list() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.enter("EAC2212300000, IOE0900000000");
    tool.expect("several", None);
    tool.expect_list(&[("number", "EAC2212300000", "receipt-number"), ("number", "IOE0900000000", "receipt-number")]);
    tool.page.expect::<usize, _>("document.querySelectorAll('.error-summary').length", 0);
}

#[test]
fn a_number_of_the_list_has_its_whole_verdict_and_a_way_back() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.paste(LETTER);
    tool.expect_list(LINES);
    tool.page.click(".found .buttons button");
    tool.expect("receipt-number", Some("EAC"));
    assert_eq!(tool.typed().lines().count(), LETTER.lines().count(), "the letter stays");
    tool.expect_list(LINES);
    tool.page.click(".answer > .button-quiet");
    tool.page.wait_for("the focus on the list", "document.activeElement?.matches('.letter-result > h2')");
}

#[test]
fn a_slip_in_a_letter_is_offered_repaired() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.paste("Your case is IOE09O0000000.\nKeep this letter with your papers.");
    tool.expect_list(&[("number", "IOE09O0000000", "repairable")]);
    let offer = tool.letter_word("meant-button").replace("{number}", "IOE0900000000");
    assert_eq!(tool.page.text(".found .buttons button"), offer);
    tool.page.click(".found .buttons button");
    tool.expect("receipt-number", Some("IOE"));
}

#[test]
fn a_number_on_two_lines_is_one_number() {
    let tool = Tool::at(ADDRESSES[0]);
    for text in ["EAC22123\n00000", "EAC22123\u{AD}00000"] {
        tool.paste(text);
        tool.expect("receipt-number", Some("EAC"));
    }
}

#[test]
fn a_text_with_nothing_in_it_is_reported_as_such() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.paste("Thank you for everything that you did.\nGood bye.");
    tool.expect_list(&[]);
    assert_eq!(tool.page.text(".letter-result > p"), tool.letter_word("nothing-found"));
}

#[test]
fn markup_in_a_letter_is_shown_as_text() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.paste("https://example.com/<img/src=x/onerror=document.title='read'> EAC2212300000");
    tool.page.wait_for("the list", &format!("Boolean({}.querySelector('[data-found]'))", tool.island()));
    tool.page.expect::<usize, _>(&format!("{}.querySelectorAll('img').length", tool.island()), 0);
}

/// While the letter is read the browser draws: no single stretch of work holds the page.
#[test]
fn a_letter_of_200_kb_stops_no_page() {
    let tool = Tool::at(ADDRESSES[0]);
    let letter =
        format!("{}{LETTER}", "A line of words, and another one, and no number at all in it.\n\n".repeat(3_200));
    tool.page.script::<()>(
        "window.seen = new Set();
         const look = () => {
             window.seen.add(document.querySelector('.reading')?.textContent);
             requestAnimationFrame(look);
         };
         look();",
        json!([]),
    );
    tool.paste(&letter);
    tool.expect_list(LINES);
    tool.page.expect::<bool, _>(&format!("window.seen.has({:?})", tool.letter_word("looking")), true);
}

#[test]
fn enter_checks_one_line_and_shift_makes_another() {
    let tool = Tool::at(ADDRESSES[0]);
    tool.page.click(&tool.field_selector());
    tool.page.type_text("EAC2212300000");
    tool.page.press_with_shift(tests::Key::Enter);
    tool.page.type_text("IOE0900000000");
    assert_eq!(tool.typed(), "EAC2212300000\nIOE0900000000");
    tool.page.press(tests::Key::Enter);
    tool.page.expect::<usize, _>("document.querySelectorAll('.answer, .letter-result').length", 0);
    tool.page.click("[data-island=receipt-validator] form button");
    tool.expect("several", None);
}

#[test]
fn extensions_are_asked_to_leave_the_field_alone() {
    let tool = Tool::at(ADDRESSES[0]);
    for (name, value) in [
        ("autocomplete", "off"),
        ("spellcheck", "false"),
        ("autocapitalize", "characters"),
        ("data-gramm", "false"),
        ("data-gramm_editor", "false"),
        ("data-enable-grammarly", "false"),
        ("data-1p-ignore", "true"),
        ("data-lpignore", "true"),
        ("data-bwignore", "true"),
    ] {
        let attribute = format!("document.querySelector(\"{}\").getAttribute('{name}')", tool.field_selector());
        tool.page.expect::<String, _>(&attribute, value.to_owned());
    }
}
