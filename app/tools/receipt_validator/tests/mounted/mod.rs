//! The tool mounted in a page, with its messages named by their keys.

use browser::timer;
use contract::Texts;
use contract::letter_finder::Request;
use contract::receipt_validator::{ReceiptValidatorPageProps, links, messages};
use domain::identifier::PrefixTable;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use receipt_validator::ReceiptValidator;
use receipt_validator::letter::{LetterReader, LetterSlot};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlFormElement, HtmlTextAreaElement, Node};

/// The tool in a page of its own; both go with this value.
pub struct Mounted {
    main: Element,
    _tool: UnmountHandle<AnyViewState>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Waits until everything is drawn and the focus has moved.
pub async fn settle() {
    timer::sleep(60).await;
}

fn props() -> ReceiptValidatorPageProps {
    let prefixes = PrefixTable::from_record(
        [("IOE", "electronic current running"), ("EAC", "vermont current workday")].into_iter(),
    );
    let text = |key: &str, placeholders: &[&str]| {
        let places: String = placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        format!("[{key}]{places}")
    };
    ReceiptValidatorPageProps {
        words: messages(&prefixes).iter().map(|word| (word.key.clone(), text(&word.key, word.placeholders))).collect(),
        links: links().into_iter().map(|name| (name.to_owned(), format!("#{name}"))).collect(),
        prefixes,
        posts: Texts::new(),
        letter: None,
    }
}

/// A reader that shows nothing and notes what it is asked.
pub fn fake_reader(asked: RwSignal<Option<(Request, Callback<String>)>>) -> LetterReader {
    LetterReader {
        finds: Callback::new(|_| false),
        list: Callback::new(move |slot: LetterSlot| {
            Effect::new(move |_| asked.set(slot.request.get().map(|request| (request, slot.check))));
            ().into_any()
        }),
    }
}

impl Mounted {
    pub fn new(reader: Option<LetterReader>) -> Self {
        let main = document().create_element("main").unwrap();
        document().body().unwrap().append_child(&main).unwrap();
        let place = document().create_element("div").unwrap();
        main.append_child(&place).unwrap();
        let tool =
            mount_to(place.unchecked_into(), move || view! { <ReceiptValidator props=props() reader/> }.into_any());
        Self { main, _tool: tool }
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        self.main.query_selector(selector).unwrap()
    }

    /// What an element says; nothing where it is not there.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    pub fn verdict(&self) -> Option<String> {
        self.find("[data-verdict]")?.get_attribute("data-verdict")
    }

    pub fn field(&self) -> HtmlTextAreaElement {
        self.find("textarea").unwrap().unchecked_into()
    }

    pub fn has_focus(&self, selector: &str) -> bool {
        document().active_element().is_some_and(|element| element.matches(selector).unwrap())
    }

    /// Writes over what is in the field.
    pub fn write(&self, text: &str) {
        self.field().set_value(text);
        let init = EventInit::new();
        init.set_bubbles(true);
        self.field().dispatch_event(&Event::new_with_event_init_dict("input", &init).unwrap()).unwrap();
    }

    /// Writes over what is in the field and submits it.
    pub async fn enter(&self, text: &str) {
        self.write(text);
        self.find("form").unwrap().unchecked_into::<HtmlFormElement>().request_submit().unwrap();
        settle().await;
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unwrap().unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    pub async fn leave(&self) {
        web_sys::window().unwrap().dispatch_event(&Event::new("pagehide").unwrap()).unwrap();
        settle().await;
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

/// The heading says what the mark says.
#[track_caller]
pub fn check_agrees(tool: &Mounted) {
    let verdict = tool.verdict().unwrap();
    assert_eq!(tool.text("[data-verdict] > h2"), format!("[heading-{verdict}]"));
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.main.remove();
    }
}
