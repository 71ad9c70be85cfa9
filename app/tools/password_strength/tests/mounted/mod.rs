//! The tool mounted in a page, with its messages named by their keys, and an estimator that goes by the length alone.

use browser::timer;
use contract::password_strength::{PasswordStrengthPageProps, messages};
use contract::worker::Files;
use contract::{File, Texts};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use password_strength::PasswordStrength;
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, Node};

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

/// The tool in a page of its own; both go with this value.
pub struct Mounted {
    main: Element,
    _tool: UnmountHandle<AnyViewState>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Waits until everything is drawn and the worker has answered.
pub async fn settle() {
    timer::sleep(150).await;
}

fn props() -> PasswordStrengthPageProps {
    let text = |key: &str, placeholders: &[&str]| {
        let places: String = placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        format!("[{key}]{places}")
    };
    let words: Texts = messages().iter().map(|word| (word.key.clone(), text(&word.key, word.placeholders))).collect();
    let file = |href: &str| File { href: href.to_owned(), integrity: String::new() };
    PasswordStrengthPageProps {
        words,
        estimator: Files { worker: file(&WORKER.replace('\n', " ")), bindings: file("#"), module: file("#") },
        passphrase_words: file("data:text/plain,otter%0Aquilt%0Amarble"),
    }
}

impl Mounted {
    pub fn new() -> Self {
        let main = document().create_element("main").unwrap();
        document().body().unwrap().append_child(&main).unwrap();
        let place = document().create_element("div").unwrap();
        main.append_child(&place).unwrap();
        let tool = mount_to(place.unchecked_into(), || view! { <PasswordStrength props=props()/> }.into_any());
        Self { main, _tool: tool }
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        self.main.query_selector(selector).unwrap()
    }

    /// What an element says; nothing where it is not there.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// A mark of the result.
    pub fn mark(&self, name: &str) -> Option<String> {
        self.find("[data-meets-rules]").unwrap().get_attribute(name)
    }

    pub fn field(&self) -> HtmlInputElement {
        self.find(".password-row input").unwrap().unchecked_into()
    }

    pub fn has_focus(&self, selector: &str) -> bool {
        document().active_element().is_some_and(|element| element.matches(selector).unwrap())
    }

    /// Writes over what is in the field, as `event` says it.
    pub async fn fill(&self, text: &str, event: &str) {
        self.field().set_value(text);
        let init = EventInit::new();
        init.set_bubbles(true);
        self.field().dispatch_event(&Event::new_with_event_init_dict(event, &init).unwrap()).unwrap();
        settle().await;
    }

    pub async fn write(&self, text: &str) {
        self.fill(text, "input").await;
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unwrap().unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    pub async fn leave(&self) {
        web_sys::window().unwrap().dispatch_event(&Event::new("pagehide").unwrap()).unwrap();
        settle().await;
    }

    /// Whether both answers, the rules and the marks say the same. Translated words are in capitals.
    #[track_caller]
    pub fn check_agrees(&self) {
        let said = |selector: &str| self.text(selector).to_lowercase();
        let score = self.mark("data-score").map_or("[no-answer]".to_owned(), |score| format!("[score-{score}]"));
        assert_eq!(said(".password-strong dd"), score);
        let is_empty = self.field().value().is_empty();
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

    /// Wraps each text as the browser's translation does, in capitals, and takes the old text out of the page.
    pub fn translate(&self) {
        let filter_texts = 4;
        let walker = document().create_tree_walker_with_what_to_show(&self.main, filter_texts).unwrap();
        let mut texts: Vec<Node> = Vec::new();
        while let Some(node) = walker.next_node().unwrap() {
            texts.push(node);
        }
        for text in texts.into_iter().filter(|text| text.text_content().is_some_and(|text| !text.trim().is_empty())) {
            let (outer, inner) =
                (document().create_element("font").unwrap(), document().create_element("font").unwrap());
            inner.set_text_content(text.text_content().map(|text| text.to_uppercase()).as_deref());
            outer.append_child(&inner).unwrap();
            text.parent_node().unwrap().replace_child(&outer, &text).unwrap();
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.main.remove();
    }
}
