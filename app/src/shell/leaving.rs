//! The moments at which a reader leaves the page, hides it, finds it again as it was, or comes back to it.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Does `then` when the page is left, and again when the browser brings it back from its memory.
pub fn on_leave(then: impl Fn() + 'static) {
    listen(&["pagehide", "pageshow"], move |event| {
        let kept = Reflect::get(&event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy());
        // A page that is shown for the first time has nothing to hide.
        if kept || event.type_() == "pagehide" {
            then();
        }
    });
}

/// Does `then` each time the reader comes back to the page from another one or another program.
pub fn on_return(then: impl Fn() + 'static) {
    listen(&["focus"], move |_| then());
}

/// Does `then` when the reader presses the escape key, wherever the focus is.
pub fn on_escape(then: impl Fn() + 'static) {
    listen(&["keydown"], move |event| {
        let key = Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
        if key.is_some_and(|key| key == "Escape") {
            then();
        }
    });
}

/// Goes to another page of this site.
pub fn go(address: &str) {
    // A page that may not be left stays.
    let _ = window().location().set_href(address);
}

fn listen(names: &[&str], hear: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(hear);
    for name in names {
        // Only a name that is no text is refused.
        let _ = window().add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    // The tool stands as long as its page.
    listener.forget();
}
