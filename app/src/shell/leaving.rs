//! The moments at which a reader leaves the page, or finds it again as it was.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Does `then` when the page is left, and again when the browser brings it back from its memory.
pub fn on_leave(then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let kept = Reflect::get(&event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy());
        // A page that is shown for the first time has nothing to hide.
        if kept || event.type_() == "pagehide" {
            then();
        }
    });
    for name in ["pagehide", "pageshow"] {
        // Only a name that is no text is refused.
        let _ = window().add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    // The tool stands as long as its page.
    listener.forget();
}
