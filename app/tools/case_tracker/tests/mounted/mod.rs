//! The tracker mounted in a page, with its messages named by their keys, and the storage of the browser before and after.

use browser::storage::{self, Area};
use browser::{page, timer};
use case_tracker::CaseTracker;
use contract::case_tracker::{CaseTrackerPageProps, links, messages};
use domain::deadline::RuleTable;
use domain::identifier::PrefixTable;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement, Node,
};

/// The key of what is kept.
pub const CASES: &str = "waymark.cases";

/// The tracker in a page of its own; both go with this value.
pub struct Mounted {
    main: Element,
    _tool: UnmountHandle<AnyViewState>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Waits until everything is drawn, saved, and the focus has moved.
pub async fn settle() {
    timer::sleep(120).await;
}

/// Empties both storage areas and leaves the open case.
pub fn fresh_browser() {
    for area in [Area::Local, Area::Session] {
        storage::remove_all(area, "waymark.");
    }
    page::set_fragment("");
}

/// What is kept in an area.
pub fn kept(area: Area) -> Option<String> {
    storage::get(area, CASES).unwrap()
}

fn props() -> CaseTrackerPageProps {
    let prefixes = PrefixTable::from_record(
        [("IOE", "electronic current running"), ("EAC", "vermont current workday")].into_iter(),
    );
    let rule = "intent-to-deny * days 30 3 at-most 0001-01-01 9999-12-31 https://www.uscis.gov/";
    let deadlines = RuleTable::from_record([("intent-to-deny", rule)].into_iter());
    let text = |key: &str, placeholders: &[&str]| {
        let places: String = placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        format!("[{key}]{places}")
    };
    CaseTrackerPageProps {
        words: messages(&deadlines).iter().map(|word| (word.key.clone(), text(&word.key, word.placeholders))).collect(),
        links: links().into_iter().map(|name| (name.to_owned(), "#official".to_owned())).collect(),
        prefixes,
        deadlines,
        ..CaseTrackerPageProps::default()
    }
}

impl Mounted {
    /// The tracker, as it is when the page is loaded.
    pub async fn new() -> Self {
        let main = document().create_element("main").unwrap();
        document().body().unwrap().append_child(&main).unwrap();
        let place = document().create_element("div").unwrap();
        main.append_child(&place).unwrap();
        let tool = mount_to(place.unchecked_into(), move || view! { <CaseTracker props=props()/> }.into_any());
        settle().await;
        Self { main, _tool: tool }
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        self.main.query_selector(selector).unwrap()
    }

    /// What an element says; nothing where it is not there.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// The numbers of the list, in its order.
    pub fn receipts(&self) -> Vec<String> {
        let found = self.main.query_selector_all("[data-receipt]").unwrap();
        let receipt = |index| found.item(index)?.unchecked_into::<Element>().get_attribute("data-receipt");
        (0..found.length()).filter_map(receipt).collect()
    }

    /// The end of the id of what has the focus, or of its class where it has none.
    #[track_caller]
    pub fn check_focus(&self, expected: &str) {
        let focused = document().active_element().unwrap();
        let (id, class) = (focused.id(), focused.class_name());
        assert!(
            id == expected || id.starts_with(&format!("{expected}-")) || class.contains(expected),
            "{expected}: {id} {class}"
        );
        let has_name = focused.text_content().is_some_and(|text| !text.trim().is_empty())
            || self.find(&format!("label[for='{id}']")).is_some();
        assert!(has_name, "what has the focus has a name: {id}");
    }

    fn tell(field: &HtmlElement, name: &str) {
        let init = EventInit::new();
        init.set_bubbles(true);
        field.dispatch_event(&Event::new_with_event_init_dict(name, &init).unwrap()).unwrap();
    }

    /// Writes over what is in a field.
    pub fn write(&self, selector: &str, text: &str) {
        let field = self.find(selector).unwrap();
        match field.dyn_ref::<HtmlSelectElement>() {
            Some(select) => {
                select.set_value(text);
                Self::tell(select, "change");
            }
            None => {
                let field: HtmlInputElement = field.unchecked_into();
                field.set_value(text);
                Self::tell(&field, "input");
            }
        }
    }

    /// Submits the form that holds an element.
    pub async fn submit(&self, selector: &str) {
        let form = self.find(selector).unwrap().closest("form").unwrap().unwrap();
        form.unchecked_into::<HtmlFormElement>().request_submit().unwrap();
        settle().await;
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unwrap().unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    /// Presses the button that says this.
    pub async fn press(&self, text: &str) {
        let found = self.main.query_selector_all("button").unwrap();
        let buttons = (0..found.length()).filter_map(|index| found.item(index));
        let button = buttons.rev().find(|button| button.text_content().is_some_and(|known| known == text));
        button.unwrap_or_else(|| panic!("there is no button {text}")).unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    pub async fn add(&self, number: &str) {
        self.write("#number", number);
        self.submit("#number").await;
    }

    /// Adds a case on the reader's own device, and opens it.
    pub async fn open_one(&self, number: &str) {
        self.add(number).await;
        self.press("[ask-yes]").await;
        self.click(".case-row").await;
    }

    /// Wraps each text as the browser's translation does, and takes the old text out of the page.
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
            inner.set_text_content(text.text_content().as_deref());
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
