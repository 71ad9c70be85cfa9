//! The password tool, live, typed into and clicked as people do, in both languages.
//!
//! - `field`: hidden and shown, emptied on leaving, open to pastes.
//! - `maker`: passphrases and the clipboard.
//! - `focus`: where the reader is after each action.
//! - `results`: what is said of a password, in every state.
//! - `traces`: what is left of a password, which is nothing.
//! - `translation`: what a translated page says.

mod field;
mod focus;
mod maker;
mod results;
mod traces;
mod translation;

use serde_json::json;
use tests::{Key, Page, Visit};

const ADDRESS: &str = "/tools/password-strength/";
const FIELD: &str = "[data-island=password-strength] .password-row input";
const OWN: &str = "[data-island=password-strength] .password-own input";
const TURN: &str = "[data-island=password-strength] .password-row button";
const RESULT: &str = "document.querySelector('[data-meets-rules]')";
const MAKE: &str = ".password-maker .buttons button:first-child";

fn ready(page: Page) -> Page {
    page.wait_for(
        "the live tool",
        "document.querySelector('[data-island=password-strength]').dataset.state === 'ready'",
    );
    page
}

fn tool() -> Page {
    ready(Visit::to(ADDRESS).open())
}

fn in_spanish(page: Page) -> Page {
    page.tab_to("a[hreflang=es]");
    page.press(Key::Enter);
    page.wait_for("the Spanish page", "document.documentElement.lang === 'es'");
    ready(page)
}

/// Goes into a field by a click and writes over what is there.
#[track_caller]
fn enter(page: &Page, field: &str, typed: &str) {
    page.click(field);
    page.press_with_control('a');
    page.press(Key::Delete);
    page.type_text(typed);
}

#[track_caller]
fn expect(page: &Page, score: &str, meets_rules: &str) {
    page.wait_for(&format!("the score {score}"), &format!("{RESULT}.dataset.score === '{score}'"));
    page.expect::<String, _>(&format!("{RESULT}.dataset.meetsRules"), meets_rules);
}

/// A sentence of this page's language, as content has it.
#[track_caller]
fn word(page: &Page, key: &str) -> String {
    page.word("password-strength", key)
}

#[track_caller]
fn field_type(page: &Page) -> String {
    page.script("return document.querySelector(arguments[0]).type", json!([FIELD]))
}

/// Opens the part with the field for the email name, and writes into it.
#[track_caller]
fn enter_own(page: &Page, typed: &str) {
    page.click(".password-own summary");
    enter(page, OWN, typed);
}
