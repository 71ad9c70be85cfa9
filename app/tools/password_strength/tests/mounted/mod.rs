//! The password tool in a page, with its messages named by their keys, and an estimator that goes by the length alone.

use std::ops::Deref;

use component_test::{Page, settle, words};
use contract::File;
use contract::password_strength::{PasswordStrengthPageProps, messages};
use contract::worker::Files;
use leptos::prelude::*;
use password_strength::PasswordStrength;

/// Answers as the estimator does: a point for each five characters. The word "lost" ends it without an answer.
const WORKER: &str = r#"data:text/javascript,self.onmessage = ({ data: { id, question } }) => {
    if (!id) return;
    const asked = JSON.parse(question);
    if (asked === "prepare") return self.postMessage({ id, answer: '{"prepared":1}' });
    const password = asked.estimate.password;
    if (password === "lost") return self.postMessage({});
    const score = Math.min(4, Math.floor(password.length / 5));
    const findings = score < 3 ? [{ key: "why-word" }, { key: "help-more-words" }] : [];
    const stolen = { key: "time-years", arguments: { count: { text: "2" } } };
    const estimate = { score, log10_guesses_tenths: 10 * password.length, findings, online: { key: "time-lifetime" }, stolen };
    self.postMessage({ id, answer: JSON.stringify({ estimate }) });
};"#;

/// The field for the password.
pub const FIELD: &str = ".password-row input";

/// The tool in a page of its own; both go with this value.
pub struct Mounted(Page);

impl Deref for Mounted {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.0
    }
}

fn props() -> PasswordStrengthPageProps {
    let file = |href: &str| File { href: href.to_owned(), integrity: String::new() };
    PasswordStrengthPageProps {
        words: words::named_by_keys(&messages()),
        estimator: Files { worker: file(&WORKER.replace('\n', " ")), bindings: file("#"), module: file("#") },
        passphrase_words: file("data:text/plain,otter%0Aquilt%0Amarble"),
    }
}

impl Mounted {
    pub fn new() -> Self {
        Self(Page::new(|| view! { <PasswordStrength props=props()/> }))
    }

    /// A mark of the result.
    pub fn mark(&self, name: &str) -> Option<String> {
        self.attribute("[data-meets-rules]", name)
    }

    /// Writes over what is in the field.
    pub async fn enter(&self, text: &str) {
        self.write(FIELD, text);
        settle().await;
    }

    /// Whether both answers, the rules and the marks say the same. Translated words are in capitals.
    #[track_caller]
    pub fn check_agrees(&self) {
        let said = |selector: &str| self.text(selector).to_lowercase();
        let score = self.mark("data-score").map_or("[no-answer]".to_owned(), |score| format!("[score-{score}]"));
        assert_eq!(said(".password-strong dd"), score);
        let is_empty = self.value(FIELD).is_empty();
        let is_met = self.mark("data-meets-rules").as_deref() == Some("yes");
        let accepted = if is_empty {
            "[no-answer]"
        } else if is_met {
            "[yes]"
        } else {
            "[no]"
        };
        assert_eq!(said(".password-accepted dd"), accepted);
        let rules = said(".password-rules");
        assert_eq!(!is_empty && !rules.contains("[not-met]"), is_met, "{rules}");
    }
}
