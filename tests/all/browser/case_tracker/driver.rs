//! The case tracker as a reader uses it, for the tests beside this one.

use serde_json::{Value, json};
use tests::{Key, Page, Visit};

/// The tracker's address.
pub const ADDRESS: &str = "/tools/case-tracker/";
/// The name of the stored text.
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

    /// Waits until every change is stored: the tool says what it did before that, and holds a lock until then.
    #[track_caller]
    pub fn is_saved(&self) {
        self.page.wait_for(
            "the end of saving",
            "navigator.locks?.query().then(({ held, pending }) => held.length + pending.length === 0) ?? true",
        );
    }

    /// Loads the page again, once every change is stored.
    #[track_caller]
    pub fn again(&self) {
        self.is_saved();
        self.page.go(ADDRESS);
        self.ready();
    }

    /// Enters a number in the field for a new case, over what is there, and submits it with Enter.
    #[track_caller]
    pub fn add(&self, number: &str) {
        self.focus("number");
        self.page.press_with_control('a');
        self.page.press(Key::Delete);
        self.page.type_text(number);
        self.page.press(Key::Enter);
    }

    /// Adds a case and waits until it is in the list.
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
        self.expect_storage("device");
        // Once the case is stored, the focus moves to it, away from whatever was clicked meanwhile.
        self.has_focus("added");
    }

    /// Waits until the tool says where cases are stored, or why not.
    #[track_caller]
    pub fn expect_storage(&self, how: &str) {
        self.page.wait_for(
            &format!("the word that cases are kept: {how}"),
            &format!("document.querySelector('[data-kept={how}]')"),
        );
    }

    /// Opens a case by its row.
    #[track_caller]
    pub fn open_case(&self, number: &str) {
        self.click(&format!("[data-receipt=\"{number}\"] a"));
        self.page.wait_for("the open case", "document.activeElement?.id === 'case-tracker-1-case'");
    }

    /// Clicks an element as a reader does: closed parts around it are opened first, and it is scrolled into the middle.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.page.wait_for(selector, &format!("document.querySelector({})", json!(selector)));
        loop {
            let closed: bool = self.page.script(
                "document.querySelectorAll('[data-clicked]').forEach((old) => delete old.dataset.clicked);
                 const wanted = document.querySelector(arguments[0]);
                 const parts = [];
                 for (let part = wanted.parentElement.closest('details'); part; part = part.parentElement.closest('details')) parts.unshift(part);
                 const closed = parts.find((part) => !part.open && !(wanted.tagName === 'SUMMARY' && wanted.parentElement === part));
                 const target = closed ? closed.querySelector('summary') : wanted;
                 target.scrollIntoView({ block: 'center', behavior: 'instant' });
                 target.dataset.clicked = '';
                 return Boolean(closed);",
                json!([selector]),
            );
            self.page.click("[data-clicked]");
            if !closed {
                return;
            }
        }
    }

    /// Opens a part of the open case by its heading.
    #[track_caller]
    pub fn open_part(&self, heading: &str) {
        self.click(&format!("#case-tracker-1-{heading}"));
    }

    /// Moves the focus to a field by a click on its label, when the action before has moved it to its result.
    #[track_caller]
    pub fn focus(&self, part: &str) {
        self.page.wait_for_frames();
        self.click(&format!("label[for=\"case-tracker-1-{part}\"]"));
    }

    /// Presses the button with a word, wherever it is.
    #[track_caller]
    pub fn press_button(&self, key: &str) {
        let start = self.word(key).split('{').next().unwrap_or_default().to_owned();
        let find = format!(
            "[...document.querySelectorAll('[data-island] button')].findLast((button) => button.textContent.trim().startsWith({}))",
            json!(start)
        );
        self.page.wait_for(&format!("the button {start}"), &find);
        self.page.script::<Value>(
            &format!(
                "document.querySelectorAll('[data-wanted]').forEach((old) => delete old.dataset.wanted);
                 {find}.dataset.wanted = ''; return null"
            ),
            json!([]),
        );
        self.click("[data-wanted]");
    }

    /// Writes over what is in a field; dates as `2026-11-02`.
    #[track_caller]
    pub fn fill(&self, part: &str, value: &str) {
        self.focus(part);
        match value.split('-').collect::<Vec<_>>().as_slice() {
            // The field of a date takes month, day and year one after the other.
            [year, month, day] if year.len() == 4 => self.page.type_text(&format!("{month}{day}{year}")),
            _ => {
                self.page.press_with_control('a');
                self.page.press(Key::Delete);
                self.page.type_text(value);
            }
        }
    }

    /// Chooses an option of a field.
    #[track_caller]
    pub fn choose(&self, part: &str, code: &str) {
        self.click(&format!("#case-tracker-1-{part} option[value=\"{code}\"]"));
    }

    /// Writes a date of the open case down.
    #[track_caller]
    pub fn add_date(&self, kind: &str, date: &str) {
        self.choose("day-kind", kind);
        self.fill("day-date", date);
        self.press_button("day-button");
    }

    /// Writes a status of the open case down.
    #[track_caller]
    pub fn write_status(&self, title: &str) {
        self.press_button("write-status");
        self.fill("status", title);
        self.page.press(Key::Enter);
    }

    /// Pastes a text into the field for lists and letters.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        self.click(".tracker-ways button");
        self.focus("paste");
        self.page.paste(text);
    }

    /// Protects what is stored with a passphrase.
    #[track_caller]
    pub fn protect(&self, passphrase: &str) {
        self.click("#case-tracker-1-open-lock");
        self.fill("lock", passphrase);
        self.fill("lock-again", passphrase);
        self.page.press(Key::Enter);
    }

    /// Gives the tool a file, made in the page by an expression: no reader can be imitated in the dialog of the system.
    #[track_caller]
    pub fn give_file(&self, text: &str) {
        self.click("#case-tracker-1-open-file, .tracker-ways button:nth-child(2)");
        self.page.wait_for("the field for a file", "document.getElementById('case-tracker-1-file')");
        let body = format!(
            "const given = new DataTransfer();
             given.items.add(new File([{text}], 'backup.json'));
             const field = document.getElementById('case-tracker-1-file');
             field.files = given.files;
             field.dispatchEvent(new Event('change', {{ bubbles: true }})); return null"
        );
        self.page.script::<Value>(&body, json!([]));
    }

    /// Waits until the element with this id has the focus, in view.
    #[track_caller]
    pub fn has_focus(&self, part: &str) {
        self.page.wait_for(
            &format!("the focus on {part}"),
            &format!(
                "((focused) => focused.id.startsWith('case-tracker-1-{part}') && focused.getBoundingClientRect().top >= 0 && focused.getBoundingClientRect().top < innerHeight)(document.activeElement)"
            ),
        );
    }

    /// The receipt numbers of the cases that are shown, sorted.
    #[track_caller]
    pub fn receipts(&self) -> Vec<String> {
        self.page.script(
            "return [...document.querySelectorAll('[data-receipt]')].map((found) => found.dataset.receipt).sort()",
            json!([]),
        )
    }

    /// What is stored on the device.
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
    pub fn expect_message(&self, key: &str) {
        let word = self.word(key);
        let start = word.split('{').next().unwrap_or_default().trim().to_owned();
        self.page.wait_for(
            &format!("“{start}”"),
            &format!("document.querySelector('[data-island]').innerText.includes({})", json!(start)),
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
pub fn with_stored(text: &str) -> String {
    format!(
        "if (!sessionStorage.getItem('seeded')) {{ sessionStorage.setItem('seeded', 'yes'); localStorage.setItem('{NAME}', {}); }}",
        json!(text)
    )
}
