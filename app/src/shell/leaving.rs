//! The moments at which a reader leaves the page, finds it again as it was, or comes back to it.

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

fn listen(names: &[&str], hear: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(hear);
    for name in names {
        // Only a name that is no text is refused.
        let _ = window().add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    // The tool stands as long as its page.
    listener.forget();
}
