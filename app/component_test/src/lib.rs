//! Mounts a component in a browser and acts on it as a person does. Only tests depend on it.
//!
//! ```ignore
//! let page = Page::new(|| view! { <Tool props/> });
//! page.write("input", "EAC2212300000");
//! page.submit("input").await;
//! assert_eq!(page.text("h2"), "[heading-receipt-number]");
//! ```
//!
//! 1. [`Page`]: the component with its elements, until the value is dropped.
//! 2. [`words`]: messages that are named by their keys.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds nothing fails")]

pub mod words;

use browser::timer;
use js_sys::{Object, Reflect};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Node, StorageEvent, StorageEventInit,
};

/// Milliseconds after which everything is drawn, saved, and the focus has moved.
const REST: u32 = 120;

/// Waits until everything is drawn, saved, and the focus has moved.
pub async fn settle() {
    timer::sleep(REST).await;
}

/// Waits until something is so, for as long as a slow machine may take. What never comes is found by the assertion after it.
pub async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..2_000 {
        if is_so() {
            return;
        }
        timer::sleep(10).await;
    }
}

/// The page is left, as by a link.
pub async fn leave() {
    web_sys::window().unwrap().dispatch_event(&Event::new("pagehide").unwrap()).unwrap();
    settle().await;
}

/// The page is hidden behind another tab, or shown again.
pub async fn set_hidden(is_hidden: bool) {
    let property = Object::new();
    for (name, value) in [("configurable", true), ("value", is_hidden)] {
        Reflect::set(&property, &name.into(), &value.into()).unwrap();
    }
    Object::define_property(&document(), &"hidden".into(), &property);
    document().dispatch_event(&Event::new("visibilitychange").unwrap()).unwrap();
    settle().await;
}

/// Another tab wrote or removed the text with this key.
pub async fn report_storage(key: &str) {
    let init = StorageEventInit::new();
    init.set_key(Some(key));
    let event = StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
    settle().await;
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A component in the main part of the page; both go when the value is dropped.
pub struct Page {
    main: Element,
    _tool: UnmountHandle<AnyViewState>,
}

impl Page {
    /// Mounts a component in an empty page.
    #[must_use]
    pub fn new<Drawn: IntoView + 'static>(view: impl FnOnce() -> Drawn + 'static) -> Self {
        Self::within(r#"<div class="mount-point"></div>"#, ".mount-point", view)
    }

    /// Mounts a component at an element of a page with this HTML.
    #[must_use]
    pub fn within<Drawn: IntoView + 'static>(
        html: &str,
        mount_point: &str,
        view: impl FnOnce() -> Drawn + 'static,
    ) -> Self {
        let main = document().create_element("main").unwrap();
        main.set_inner_html(html);
        document().body().unwrap().append_child(&main).unwrap();
        let mount_point = main.query_selector(mount_point).unwrap().unwrap();
        let tool = mount_to(mount_point.unchecked_into(), move || view().into_any());
        Self { main, _tool: tool }
    }

    /// The main part of the page.
    #[must_use]
    pub fn main(&self) -> &Element {
        &self.main
    }

    /// The first element that a selector finds.
    #[must_use]
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.main.query_selector(selector).unwrap()
    }

    /// All elements that a selector finds.
    #[must_use]
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.main.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
    }

    /// The text of an element; nothing where it is not there.
    #[must_use]
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// The attribute of an element; nothing where one of them is not there.
    #[must_use]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find(selector)?.get_attribute(name)
    }

    /// What a field holds.
    ///
    /// # Panics
    ///
    /// Where there is no such field.
    #[must_use]
    pub fn value(&self, selector: &str) -> String {
        let field = self.find(selector).unwrap();
        if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.value()
        } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            area.value()
        } else {
            field.unchecked_into::<HtmlInputElement>().value()
        }
    }

    /// Whether the focus is on an element that the selector describes.
    #[must_use]
    pub fn has_focus(&self, selector: &str) -> bool {
        document().active_element().is_some_and(|element| element.matches(selector).unwrap())
    }

    /// The element that has the focus.
    #[must_use]
    pub fn focused(&self) -> Element {
        document().active_element().unwrap()
    }

    /// Writes over what is in a field, or chooses an option, as `input` and `change` report it.
    pub fn write(&self, selector: &str, text: &str) {
        let field = self.find(selector).unwrap();
        let event = if field.dyn_ref::<HtmlSelectElement>().is_some() { "change" } else { "input" };
        self.fill(selector, text, event);
    }

    /// Writes over what is in a field, as only this event reports it.
    pub fn fill(&self, selector: &str, text: &str, event: &str) {
        let field = self.find(selector).unwrap();
        if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.set_value(text);
        } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(text);
        } else {
            field.unchecked_ref::<HtmlInputElement>().set_value(text);
        }
        let init = EventInit::new();
        init.set_bubbles(true);
        field.dispatch_event(&Event::new_with_event_init_dict(event, &init).unwrap()).unwrap();
    }

    /// Submits the form that an element belongs to.
    pub async fn submit(&self, selector: &str) {
        let form = self.find(selector).unwrap().closest("form").unwrap().unwrap();
        form.unchecked_into::<HtmlFormElement>().request_submit().unwrap();
        settle().await;
    }

    /// Clicks an element.
    pub async fn click(&self, selector: &str) {
        self.find(selector).unwrap().unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    /// Clicks the last button with this label.
    pub async fn press(&self, label: &str) {
        let buttons = self.all("button");
        let button = buttons.iter().rfind(|button| button.text_content().as_deref() == Some(label));
        button.unwrap_or_else(|| panic!("there is no button {label}")).unchecked_ref::<HtmlElement>().click();
        settle().await;
    }

    /// Wraps each text as the browser's translation does, in capitals, and takes the old text out of the page.
    pub fn translate(&self) {
        self.wrap_texts(|text| text.to_uppercase());
    }

    /// As [`Self::translate`], with every text in its own language.
    pub fn translate_to_itself(&self) {
        self.wrap_texts(str::to_owned);
    }

    fn wrap_texts(&self, translated: impl Fn(&str) -> String) {
        let filter_texts = 4;
        let walker = document().create_tree_walker_with_what_to_show(&self.main, filter_texts).unwrap();
        let mut texts: Vec<Node> = Vec::new();
        while let Some(node) = walker.next_node().unwrap() {
            texts.push(node);
        }
        for node in texts {
            let text = node.text_content().unwrap_or_default();
            if text.trim().is_empty() {
                continue;
            }
            let (outer, inner) =
                (document().create_element("font").unwrap(), document().create_element("font").unwrap());
            inner.set_text_content(Some(&translated(&text)));
            outer.append_child(&inner).unwrap();
            node.parent_node().unwrap().replace_child(&outer, &node).unwrap();
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.main.remove();
    }
}
