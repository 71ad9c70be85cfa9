//! Elements of a tool, found by their ids: what stands in a field, and where the focus is.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// What stands in a text field; nothing where there is no such field.
pub fn value(id: &str) -> String {
    input(id).map_or_else(String::new, |field| field.value())
}

/// Puts a text into a field in place of what stands there.
pub fn set_value(id: &str, text: &str) {
    if let Some(field) = input(id) {
        field.set_value(text);
    }
}

/// Moves the focus to an element, and with it the page.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
