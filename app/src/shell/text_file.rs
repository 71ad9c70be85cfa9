//! A text of this site that is fetched when somebody asks for what it holds.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{RequestInit, Response};

use super::promise::settle;

/// Fetches a text; `then` hears nothing where it is missing or its sum is another.
pub fn fetch(address: &str, integrity: &str, then: impl FnOnce(Option<String>) + 'static) {
    let init = RequestInit::new();
    init.set_integrity(integrity);
    let asked: Promise = window().fetch_with_str_and_init(address, &init).unchecked_into();
    settle(&asked, move |response| {
        let response = response.and_then(|response| response.dyn_into::<Response>().ok());
        match response.filter(Response::ok).and_then(|response| response.text().ok()) {
            Some(text) => settle(&text.unchecked_into(), move |text| then(text.and_then(|text| text.as_string()))),
            None => then(None),
        }
    });
}
