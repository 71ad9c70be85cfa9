//! Elements of a tool, found by their ids: what stands in a field, and where the focus is.

use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What stands in a text field, of one line or of many; nothing where there is no such field.
pub fn value(id: &str) -> String {
    let field = document().get_element_by_id(id);
    // Both kinds of fields have a value of the same name; asking for it by name needs no second kind in the bundle.
    let value = field.and_then(|field| Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Puts a text into a field in place of what stands there.
pub fn set_value(id: &str, text: &str) {
    if let Some(field) = input(id) {
        field.set_value(text);
    }
}

/// Moves the focus to an element, and with it the page.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_on(element);
    }
}

/// As [`focus`], for an element that has been found already.
pub(super) fn focus_on(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
