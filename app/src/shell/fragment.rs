//! The fragment of the page's address: what stands after `#`.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The fragment, without its sign; empty where there is none.
pub fn get() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Goes to a fragment as a link would: with an entry in the history, unless it is the present one.
pub fn visit(fragment: &str) {
    // A page that may not be moved stays where it is.
    let _ = window().location().set_hash(fragment);
}

/// Does `then` when the fragment changes: by a link, or by the browser's Back and Forward.
pub fn on_change(then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(then);
    // Only a name that is no text is refused.
    let _ = window().add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    // The tool stands as long as its page.
    listener.forget();
}
