//! Lists, letters, files and the sheet in a browser: somebody acts, and what is there is looked at.

use crate::mounted::{Mounted, fresh_browser, stored};
use browser::storage::{self, Area};
use component_test::settle;
use contract::letter_finder::PENDING_LETTER;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

/// A tracker with the panel for lists and letters, and this text in its field.
async fn pasted(text: &str) -> Mounted {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.press("[paste-heading]").await;
    tool.check_focus("panel");
    tool.write("#paste", text);
    tool
}

fn is_ticked(tool: &Mounted, selector: &str) -> bool {
    tool.find(selector).is_some_and(|field| field.unchecked_into::<HtmlInputElement>().checked())
}

/// What the rows of a list say, and whether their boxes are ticked.
fn rows(tool: &Mounted) -> Vec<(String, bool)> {
    let row = |number: usize| {
        let text = tool.text(&format!("tbody tr:nth-child({number})"));
        let ticked = is_ticked(tool, &format!("tbody tr:nth-child({number}) input"));
        (!text.is_empty()).then_some((text, ticked))
    };
    (1..).map_while(row).collect()
}

#[wasm_bindgen_test]
async fn each_line_of_a_list_shows_how_it_was_read_and_is_imported_on_request() {
    let tool = pasted("Ana,case 1,I-485,EAC2212300000\nAna,case 2,I-765,IOE09O0000000\nhello").await;
    tool.press("[paste-list]").await;
    tool.check_focus("rows");
    let read = rows(&tool);
    assert_eq!(read.len(), 3);
    assert_eq!((read[0].0.as_str(), read[0].1), ("EAC2212300000AnaI-485case 1", true));
    assert!(read[1].0.starts_with("IOE0900000000[row-almost] IOE09O0000000") && !read[1].1, "{read:?}");
    assert!(read[2].0.contains("[row-refused] 3"), "{read:?}");
    assert_eq!(tool.text("#take-rows"), "[rows-take-one]");
    assert_eq!(tool.receipts(), Vec::<String>::new(), "nothing came in yet");
    tool.click("#row-take-2").await;
    assert_eq!(tool.text("#take-rows"), "[rows-take] 2");
    tool.click("#take-rows").await;
    tool.check_focus("row");
    assert_eq!(tool.receipts(), [TWO, ONE]);
    assert!(tool.text(".tracker-toast [role=status]").contains("[rows-taken] 2"));
    tool.press("[undo]").await;
    tool.check_focus("number");
    assert_eq!(tool.receipts(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn cases_of_a_list_are_in_the_order_of_its_lines() {
    let numbers: Vec<String> = (0..9).map(|number| format!("IOE090000000{number}")).collect();
    let tool = pasted(&numbers.join("\n")).await;
    tool.press("[paste-list]").await;
    tool.click("#take-rows").await;
    assert_eq!(tool.receipts(), numbers);
}

#[wasm_bindgen_test]
async fn a_doubtful_date_is_asked_about() {
    let tool = pasted("IOE0900000000\tI-765\t03/11/2026").await;
    tool.press("[paste-list]").await;
    assert!(tool.find("#rows-order").is_some());
    tool.write("#rows-order", "day");
    tool.click("#take-rows").await;
    assert!(stored(Area::Session).unwrap().contains("2026-11-03"));
}

#[wasm_bindgen_test]
async fn a_letter_proposes_its_kind_and_its_days() {
    let text = "REQUEST FOR EVIDENCE\nReceipt Number EAC2212300000\nReceived Date: October 15, 2026\n\
                Notice Date: November 2, 2026\nYou must respond by January 25, 2027.";
    let tool = pasted(text).await;
    tool.press("[paste-letter]").await;
    tool.check_focus("letter");
    let values = ["#letter-kind", "#letter-date", "#letter-printed"].map(|field| tool.value(field));
    assert_eq!(values, ["request-for-evidence", "2026-11-02", "2027-01-25"]);
    tool.press("[letter-take]").await;
    tool.check_focus("row");
    let stored = stored(Area::Session).unwrap();
    assert!(stored.contains("2026-10-15") && stored.contains("2027-01-25"), "{stored}");
    tool.press("[undo]").await;
    assert_eq!(tool.receipts(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn the_order_of_an_unsure_date_in_a_letter_is_asked() {
    let text = "REQUEST FOR EVIDENCE\nReceipt Number EAC2212300000\nNotice Date: 03/11/2026";
    for (order, date) in [("month", "2026-03-11"), ("day", "2026-11-03")] {
        let tool = pasted(text).await;
        tool.press("[paste-letter]").await;
        tool.write("#letter-order", order);
        settle().await;
        assert_eq!(tool.value("#letter-date"), date, "{order}");
        tool.press("[letter-take]").await;
        assert!(stored(Area::Session).unwrap().contains(date), "{order}");
    }
    let tool = pasted("Receipt Number EAC2212300000\nNotice Date: 03/21/2026").await;
    tool.press("[paste-letter]").await;
    assert!(tool.find("#letter-order").is_none(), "a date that can be read in one way only");
}

#[wasm_bindgen_test]
async fn a_letter_from_the_number_tool_is_read_at_once_and_leaves_the_session() {
    fresh_browser();
    storage::set(Area::Session, PENDING_LETTER, "Case EAC2212300000").unwrap();
    let tool = Mounted::new().await;
    tool.check_focus("letter");
    assert_eq!(storage::get(Area::Session, PENDING_LETTER), Ok(None));
}

#[wasm_bindgen_test]
async fn the_sheet_has_only_what_was_chosen() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    tool.add(TWO).await;
    tool.press("[show-sheet]").await;
    tool.check_focus("panel");
    assert!(tool.text(".helper-sheet").contains("EAC•••••••000") && !tool.text(".helper-sheet").contains(ONE));
    tool.click("#sheet-full").await;
    assert!(tool.text(".helper-sheet").contains(ONE) && tool.text(".helper-sheet").contains(TWO));
    tool.click(".sheet-choices li:last-child input").await;
    assert!(tool.text(".helper-sheet").contains(ONE) && !tool.text(".helper-sheet").contains(TWO));
    tool.click(".sheet-choices li:first-child input").await;
    assert!(tool.find(".helper-sheet").is_none());
    assert!(tool.text(".tracker-panel").contains("[sheet-empty]"));
}

#[wasm_bindgen_test]
async fn a_backup_counts_only_after_the_reader_confirms_it() {
    fresh_browser();
    let tool = Mounted::new().await;
    tool.add(ONE).await;
    tool.press("[ask-yes]").await;
    tool.press("[save-file]").await;
    tool.check_focus("panel");
    assert!(!stored(Area::Local).unwrap().contains("\"backup\""), "nobody said so");
    tool.press("[backup-yes]").await;
    tool.check_focus("save-backup");
    assert!(stored(Area::Local).unwrap().contains("\"backup\""));
}
