//! The clipboard: writes to it, and never reads it.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::Clipboard;

use super::promise::settle;

/// Puts a text into the clipboard; an empty one clears it. `then` hears whether the browser did so.
pub fn write(text: &str, then: impl FnOnce(bool) + 'static) {
    // Browsers give no clipboard to a page that came over an open line.
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok().filter(|found| found.is_object());
    match clipboard {
        Some(clipboard) => {
            let promise = clipboard.unchecked_into::<Clipboard>().write_text(text);
            settle(&promise.unchecked_into(), move |done| then(done.is_some()));
        }
        None => then(false),
    }
}
