//! Elements of a tool, found by their ids: what stands in a field, and where the focus is.

use js_sys::{Reflect, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// What stands in a text field, of one line or of many; nothing where there is no such field.
pub fn value(id: &str) -> String {
    let field = document().get_element_by_id(id);
    // Both kinds of fields have a value of the same name; asking for it by name needs no second kind in the bundle.
    let value = field.and_then(|field| Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether a box is ticked; false where there is no such box.
pub fn is_ticked(id: &str) -> bool {
    let field = document().get_element_by_id(id);
    field.and_then(|field| Reflect::get(&field, &"checked".into()).ok()).is_some_and(|ticked| ticked.is_truthy())
}

/// A text as bytes, for the browser.
pub(super) fn utf8(text: &str) -> JsValue {
    Uint8Array::from(text.as_bytes()).into()
}

/// The text of bytes that the browser gave; nothing where they are no text.
pub(super) fn text_of(bytes: &JsValue) -> Option<String> {
    String::from_utf8(Uint8Array::new(bytes).to_vec()).ok()
}

/// Puts a text into a field in place of what stands there.
pub fn set_value(id: &str, text: &str) {
    if let Some(field) = document().get_element_by_id(id) {
        // A field takes every text.
        let _ = Reflect::set(&field, &"value".into(), &text.into());
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
