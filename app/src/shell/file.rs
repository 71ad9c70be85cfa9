//! Files that a reader saves or opens, always by the reader's own hand.

use js_sys::{Array, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::promise::settle;
use super::storage::call;

/// Hands a text to the browser as a file; false where the browser does not take it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    hand_over(name, kind, text).is_some()
}

fn hand_over(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    document().body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser still reads from the address; it ends with the page.
    super::pause::after(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

/// What a reader chose.
pub enum Chosen {
    /// No file.
    Nothing,
    /// A file that is too large to be read.
    TooLarge,
    /// Its text.
    Text(String),
}

/// Reads the file that was chosen in a field, unless it is larger than `most` bytes.
pub fn read(id: &str, most: usize, then: impl FnOnce(Chosen) + 'static) {
    let field = document().get_element_by_id(id);
    let files = field.and_then(|field| Reflect::get(&field, &"files".into()).ok());
    let file = files.and_then(|files| Reflect::get_u32(&files, 0).ok()).filter(|file| file.is_object());
    let Some(file) = file else {
        then(Chosen::Nothing);
        return;
    };
    let size = Reflect::get(&file, &"size".into()).ok().and_then(|size| size.as_f64()).unwrap_or_default();
    let limit = u32::try_from(most).unwrap_or(u32::MAX);
    if size > f64::from(limit) {
        then(Chosen::TooLarge);
        return;
    }
    match call(&file, "text", &[]) {
        Some(promise) => settle(&promise, move |text| {
            then(text.and_then(|text| text.as_string()).map_or(Chosen::Nothing, Chosen::Text));
        }),
        None => then(Chosen::Nothing),
    }
}

/// Prints the page.
pub fn print() {
    // A browser that cannot print does nothing.
    let _ = window().print();
}
