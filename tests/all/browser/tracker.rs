//! The case tracker as a reader uses it, for the tests beside this one.

use serde_json::{Value, json};
use tests::{Key, Page, Visit};

/// The tracker's address.
pub const ADDRESS: &str = "/tools/case-tracker/";
/// The name of what is kept.
pub const NAME: &str = "waymark.cases";

/// A live tracker.
pub struct Tracker {
    pub page: Page,
}

impl Tracker {
    /// Opens the tracker in a fresh browser.
    #[track_caller]
    pub fn open() -> Self {
        Self::by(Visit::to(ADDRESS))
    }

    /// Makes a visit.
    #[track_caller]
    pub fn by(visit: Visit) -> Self {
        let tracker = Self { page: visit.open() };
        tracker.ready();
        tracker
    }

    #[track_caller]
    pub fn ready(&self) {
        self.page.wait_for("the live tracker", "document.querySelector('[data-island]')?.dataset.state === 'ready'");
    }

    /// Loads the page again.
    #[track_caller]
    pub fn again(&self) {
        self.page.go(ADDRESS);
        self.ready();
    }

    /// Adds a case by keyboard.
    #[track_caller]
    pub fn add(&self, number: &str) {
        self.focus("form input");
        self.page.press_with_control('a');
        self.page.type_text(number);
        self.page.press(Key::Enter);
    }

    /// Adds a case and waits until it stands in the list.
    #[track_caller]
    pub fn add_case(&self, number: &str) {
        self.add(number);
        self.page
            .wait_for(&format!("the case {number}"), &format!("document.querySelector('[data-receipt=\"{number}\"]')"));
    }

    /// Adds the first case and says that the device is the reader's own.
    #[track_caller]
    pub fn add_first(&self, number: &str) {
        self.add_case(number);
        self.press_button("ask-yes");
        self.kept("device");
    }

    /// Waits until the tool says where cases are kept, or why not.
    #[track_caller]
    pub fn kept(&self, how: &str) {
        self.page.wait_for(
            &format!("the word that cases are kept: {how}"),
            &format!("document.querySelector('[data-kept={how}]')"),
        );
    }

    #[track_caller]
    pub fn focus(&self, selector: &str) {
        self.page.script::<Value>(
            "document.querySelector('[data-island] .island-mount').querySelector(arguments[0]).focus(); return null",
            json!([selector]),
        );
    }

    /// Presses the button with a word, wherever it stands; parts that are closed are opened first.
    #[track_caller]
    pub fn press_button(&self, key: &str) {
        // What stands in braces is filled by the tool.
        let label = self.word(key).replace('?', "\\?").replace("{count}", "\\d+");
        let label = format!("^{label}");
        let find = "[...document.querySelectorAll('[data-island] button')].find((button) => new RegExp(label).test(button.textContent.trim()))";
        // Some buttons come with an answer of the module that reads and writes texts.
        self.page.wait_for(&format!("the button {label}"), &format!("((label) => {find})({})", json!(label)));
        self.page.script::<Value>(
            &format!("const label = arguments[0]; const found = {find};
             for (let part = found.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
             found.click(); return null"),
            json!([label]),
        );
    }

    /// Puts a value into the field of a part, as a reader does.
    #[track_caller]
    pub fn fill(&self, part: &str, value: &str) {
        self.page.script::<Value>(
            "const field = document.getElementById(`case-tracker-1-${arguments[0]}`);
             for (let part = field.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
             field.value = arguments[1];
             field.dispatchEvent(new Event('input', { bubbles: true })); return null",
            json!([part, value]),
        );
    }

    /// Gives the tool a file, made in the page by an expression.
    #[track_caller]
    pub fn give_file(&self, text: &str) {
        let body = format!(
            "const given = new DataTransfer();
             given.items.add(new File([{text}], 'backup.json'));
             const field = document.getElementById('case-tracker-1-file');
             field.files = given.files;
             field.dispatchEvent(new Event('change')); return null"
        );
        self.page.script::<Value>(&body, json!([]));
    }

    /// The receipt numbers of the cases that are shown, sorted.
    #[track_caller]
    pub fn receipts(&self) -> Vec<String> {
        self.page.script(
            "return [...document.querySelectorAll('[data-receipt]')].map((found) => found.dataset.receipt).sort()",
            json!([]),
        )
    }

    /// What is kept on the device.
    #[track_caller]
    pub fn stored(&self) -> Option<String> {
        self.page.script("return localStorage.getItem(arguments[0])", json!([NAME]))
    }

    /// Waits until these are the numbers that are shown.
    #[track_caller]
    pub fn shows(&self, numbers: &[&str]) {
        let wanted = json!(numbers).to_string();
        self.page.wait_for(
            &format!("the cases {wanted}"),
            &format!("JSON.stringify([...document.querySelectorAll('[data-receipt]')].map((found) => found.dataset.receipt).sort()) === '{wanted}'"),
        );
    }

    /// Waits until a sentence is shown.
    #[track_caller]
    pub fn told(&self, key: &str) {
        let word = self.word(key);
        let start = word.split('{').next().unwrap_or_default().trim().to_owned();
        self.page.wait_for(
            &format!("“{start}”"),
            &format!("document.querySelector('.tracker').textContent.includes({})", json!(start)),
        );
    }

    /// A sentence of this page's language.
    #[track_caller]
    pub fn word(&self, key: &str) -> String {
        self.page.word("case-tracker", key)
    }
}

/// A text that this version of the site keeps, with these numbers; written as the site writes it.
pub fn stored(numbers: &[&str]) -> String {
    use domain::case::{Cases, Change, Id, Moment};
    let mut cases = Cases::default();
    for (place, number) in (1..).zip(numbers) {
        let moment = Moment { at: 1_764_000_000_000, on: tests::today(), id: Id::new(100 + place) };
        cases.write(Id::new(place), moment, Change::Receipt((*number).to_owned()));
    }
    domain::stored::write(&domain::stored::Stored { revision: 3, cases })
}

/// A script that puts a text where the tracker keeps its own, once, before any page reads it.
pub fn with_kept(text: &str) -> String {
    format!(
        "if (!sessionStorage.getItem('seeded')) {{ sessionStorage.setItem('seeded', 'yes'); localStorage.setItem('{NAME}', {}); }}",
        json!(text)
    )
}
