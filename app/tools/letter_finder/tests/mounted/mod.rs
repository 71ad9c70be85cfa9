//! The letter reader mounted in a page, with its messages named by their keys.

use std::cell::Cell;

use browser::timer;
use contract::letter_finder::{LetterFinderPageProps, Request, links, messages};
use domain::identifier::PrefixTable;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use letter_finder::LetterFinder;
use ui::announcer::{Announcements, provide_announcer};
use web_sys::{Document, Element, HtmlElement, Node};

/// The letter reader in a page of its own; both go with this value.
pub struct Mounted {
    main: Element,
    request: RwSignal<Option<Request>>,
    checked: RwSignal<String>,
    number: Cell<u32>,
    _tool: UnmountHandle<AnyViewState>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn props() -> LetterFinderPageProps {
    let text = |key: &str| match key {
        "check-button" => "Check {number}".to_owned(),
        "meant-button" => "Did you mean {number}?".to_owned(),
        "keep-button" => "Keep {number}".to_owned(),
        _ => format!("[{key}]"),
    };
    LetterFinderPageProps {
        words: messages().iter().map(|word| (word.key.clone(), text(&word.key))).collect(),
        links: links().into_iter().map(|name| (name.to_owned(), format!("#{name}"))).collect(),
    }
}

impl Mounted {
    pub fn new() -> Self {
        let main = document().create_element("main").unwrap();
        document().body().unwrap().append_child(&main).unwrap();
        let request = RwSignal::new(None);
        let checked = RwSignal::new(String::new());
        let tool = mount_to(main.clone().unchecked_into(), move || {
            provide_announcer();
            let prefixes = PrefixTable::from_record(
                [("IOE", "electronic current running"), ("EAC", "vermont current workday")].into_iter(),
            );
            let check = Callback::new(move |number| checked.set(number));
            view! {
                <LetterFinder
                    props=props()
                    prefixes=StoredValue::new(prefixes)
                    request
                    check
                    heading=NodeRef::new()
                />
                <Announcements is_hidden=true/>
            }
            .into_any()
        });
        Self { main, request, checked, number: Cell::new(0), _tool: tool }
    }

    /// Gives a text and does not wait.
    pub fn ask(&self, text: &str) {
        self.number.set(self.number.get() + 1);
        self.request.set(Some(Request { number: self.number.get(), text: text.to_owned(), takes_focus: true }));
    }

    /// Gives a short text and waits until it is read.
    pub async fn read(&self, text: &str) {
        self.ask(text);
        self.rest().await;
    }

    /// Takes the text back.
    pub async fn clear(&self) {
        self.request.set(None);
        self.rest().await;
    }

    /// Waits until everything that is under way is drawn.
    pub async fn rest(&self) {
        timer::sleep(100).await;
    }

    /// Waits until something is so, for as long as a slow machine may take.
    pub async fn wait_for(&self, is_so: impl Fn() -> bool) {
        for _ in 0..2_000 {
            if is_so() {
                return;
            }
            timer::sleep(5).await;
        }
        panic!("waited in vain; the page reads: {}", self.text("section"));
    }

    pub fn text(&self, selector: &str) -> String {
        let found = self.main.query_selector(selector).unwrap();
        found.and_then(|element| element.text_content()).unwrap_or_default()
    }

    pub fn said(&self) -> String {
        self.text(".visually-hidden[role=status]")
    }

    pub fn checked(&self) -> String {
        self.checked.get_untracked()
    }

    /// The kind and the judgement of each line.
    pub fn lines(&self) -> Vec<(String, String)> {
        let mark = |line: &Element, name| line.get_attribute(name).unwrap();
        self.all(".found").iter().map(|line| (mark(line, "data-kind"), mark(line, "data-judgement"))).collect()
    }

    pub fn buttons(&self) -> Vec<String> {
        self.all("button").iter().map(|button| button.text_content().unwrap()).collect()
    }

    /// Clicks the button with these words.
    pub async fn click(&self, label: &str) {
        let buttons = self.all("button");
        let button = buttons.iter().find(|button| button.text_content().as_deref() == Some(label)).unwrap();
        button.unchecked_ref::<HtmlElement>().click();
        self.rest().await;
    }

    pub fn has_focus(&self, selector: &str) -> bool {
        document().active_element().is_some_and(|element| element.matches(selector).unwrap())
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

    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.main.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.main.remove();
    }
}
