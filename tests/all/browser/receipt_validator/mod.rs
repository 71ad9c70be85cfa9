//! The number tool as a reader uses it: by keyboard and by mouse, with what it says compared with the words of its page.
//!
//! - `verdicts`: every kind of answer, on the page of the tool and in a guide, in both languages.
//! - `errors`: what must be changed, at the top, beside the field and in the title.
//! - `offers`: repaired numbers, nine digits, copying.
//! - `letters`: a letter or several numbers in the one field.
//! - `hand_over`: texts on their way to the whole tool and to the case tracker.
//! - `focus`: where the reader is after each action, and what is announced.
//! - `translation`: a page that the browser translates.
//! - `privacy`: what stays in the tool.
//! - `in_the_page`: how the tool comes into its page, once or twice, also below a folder.
//! - `failure`: a tool that cannot start says so and leaves its help.

mod errors;
mod failure;
mod focus;
mod hand_over;
mod in_the_page;
mod letters;
mod offers;
mod privacy;
mod translation;
mod verdicts;

use serde_json::json;
use tests::{Key, Page, Visit};

/// The page of the tool, and a guide with the tool in it; each is also in Spanish.
pub const ADDRESSES: [&str; 2] = ["/tools/receipt-number/", "/numbers/receipt-number/"];

/// One input for each kind of answer, with the letters that the answer names.
///
/// They are numbers of tests and examples: no case has them.
pub const VERDICTS: [(&str, &str, Option<&str>); 7] = [
    ("eac-22-123-00000", "receipt-number", Some("EAC")),
    ("IOE090000000", "incomplete", None),
    ("IOE09O0000000", "repairable", None),
    ("XYZ0900000000", "unknown-prefix", None),
    ("hello", "unrecognized", None),
    ("MNL2011 747 003", "other-identifier", None),
    ("EAC2212300000, IOE0900000000", "several", None),
];

/// A live receipt tool: the first of its page unless another is chosen.
#[must_use]
pub struct Tool {
    pub page: Page,
    number: usize,
}

impl Tool {
    /// Opens an address and waits until its tools are live.
    #[track_caller]
    pub fn at(address: &str) -> Self {
        Self::by(Visit::to(address))
    }

    /// Makes a visit and waits until the page's tools are live.
    #[track_caller]
    pub fn by(visit: Visit) -> Self {
        let tool = Self { page: visit.open(), number: 0 };
        tool.ready();
        tool
    }

    /// Follows the link of the page to the same page in Spanish.
    #[track_caller]
    pub fn in_spanish(self) -> Self {
        self.page.tab_to("a[hreflang=es]");
        self.page.press(Key::Enter);
        self.page.wait_for("the Spanish page", "document.documentElement.lang === 'es'");
        self.ready();
        self
    }

    /// Chooses another tool of the page, counted from 0.
    pub fn number(mut self, number: usize) -> Self {
        self.number = number;
        self
    }

    #[track_caller]
    pub fn ready(&self) {
        let state = "document.querySelectorAll('[data-island]').length > 0
            && [...document.querySelectorAll('[data-island]')].every((island) => island.dataset.state === 'ready')";
        self.page.wait_for("live tools", state);
    }

    /// Goes to the field by Tab, writes over what is there, and presses Enter.
    #[track_caller]
    pub fn enter(&self, typed: &str) {
        self.page.tab_to(&self.field_selector());
        self.write_over(typed);
        self.page.press(Key::Enter);
    }

    /// Clicks into the field, pastes over what is there, and clicks the button.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        self.page.click(&self.field_selector());
        self.write_over("");
        self.page.paste(text);
        self.page.click("[data-island=receipt-validator] form button");
    }

    fn write_over(&self, typed: &str) {
        self.page.press_with_control('a');
        self.page.press(Key::Delete);
        self.page.type_text(typed);
    }

    /// Waits for the list, and asserts what is in it: each line's kind, its text or nothing where it is hidden, and its judgement.
    #[track_caller]
    pub fn expect_list(&self, lines: &[(&str, &str, &str)]) {
        let found = format!("{}.querySelector('[data-found]')", self.island());
        self.page.wait_for("the list", &format!("{found}?.dataset.found === '{}'", lines.len()));
        let expression = format!(
            "[...{}.querySelectorAll('.found')].map((line) =>
                [line.dataset.kind, line.querySelector('bdi')?.innerText ?? '', line.dataset.judgement])",
            self.island()
        );
        let found: Vec<(String, String, String)> = self.script(&expression);
        let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
        assert_eq!(found, lines);
    }

    /// A sentence of the letter part in this page's language, as content has it.
    #[track_caller]
    pub fn letter_word(&self, key: &str) -> String {
        self.page.word("letter-finder", key)
    }

    /// Asserts what the answer is.
    #[track_caller]
    pub fn expect(&self, verdict: &str, prefix: Option<&str>) {
        let answer = format!("{}.querySelector('[data-verdict]')", self.island());
        self.page.wait_for(&format!("the verdict {verdict}"), &format!("{answer}?.dataset.verdict === '{verdict}'"));
        self.page.expect::<Option<String>, _>(&format!("{answer}.dataset.prefix ?? null"), prefix.map(str::to_owned));
        let heading = self.word(&format!("heading-{verdict}"));
        self.page.expect::<String, _>(&format!("{answer}.querySelector('h2').innerText"), heading);
    }

    /// Asserts that an error is reported as it should be: at the top, beside the field, and in the title.
    /// Gives its sentence.
    #[track_caller]
    pub fn expect_error(&self, own_title: &str) -> String {
        let page = &self.page;
        page.wait_for("the error summary with the focus", "document.activeElement?.matches('.error-summary')");
        page.expect::<bool, _>(
            "document.querySelector('main').firstElementChild.contains(document.activeElement)",
            true,
        );
        page.expect::<usize, _>("document.querySelectorAll('.error-summary').length", 1);
        page.expect::<String, _>(
            "document.querySelector('.error-summary [role=alert] h2').innerText",
            self.word("error-heading"),
        );
        let title = self.word("error-title").replace("{title}", own_title);
        page.expect::<String, _>("document.title", title);
        let sentence = page.text(".error-summary [role=alert] li a");
        assert!(!sentence.is_empty(), "the error has a sentence");
        let field = format!("document.querySelector(\"{}\")", self.field_selector());
        page.expect::<String, _>(
            "document.querySelector('.error-summary a').getAttribute('href')",
            format!("#{}", self.script::<String>(&format!("{field}.id"))),
        );
        page.expect::<String, _>(&format!("{field}.ariaInvalid"), "true");
        let beside = format!(
            "{field}.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).innerText)"
        );
        let reported: Vec<String> = self.script(&beside);
        assert!(
            reported.iter().any(|text| text.ends_with(&sentence)),
            "{sentence} is not beside the field: {reported:?}"
        );
        sentence
    }

    /// The text in the field.
    #[track_caller]
    pub fn typed(&self) -> String {
        self.script(&format!("document.querySelector(\"{}\").value", self.field_selector()))
    }

    /// A sentence of this page's language, as content has it.
    #[track_caller]
    pub fn word(&self, key: &str) -> String {
        self.page.word("receipt-validator", key)
    }

    /// The tool's element, as an expression.
    pub fn island(&self) -> String {
        format!("document.querySelectorAll('[data-island=receipt-validator]')[{}]", self.number)
    }

    /// The field: `:nth-child` does not count islands, so it is found by its position among the fields.
    pub fn field_selector(&self) -> String {
        let id: String = self.script(&format!("{}.querySelector('textarea').id", self.island()));
        format!("[id='{id}']")
    }

    #[track_caller]
    fn script<T: serde::de::DeserializeOwned>(&self, expression: &str) -> T {
        self.page.script(&format!("return {expression};"), json!([]))
    }
}
