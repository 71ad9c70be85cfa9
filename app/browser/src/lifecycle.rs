//! The moments of a page: it is left, hidden, shown again, or the reader comes back to it.
//!
//! Each function gives a listener that ends when it is dropped.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, PageTransitionEvent};

use crate::{document, window};

/// Does `then` when the page is left, and again when the browser brings it back from its cache.
#[must_use = "the listeners end when they are dropped"]
pub fn on_leave(then: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let again = then.clone();
    vec![
        EventListener::new(&window, "pagehide", move |_| then()),
        EventListener::new(&window, "pageshow", move |event| {
            // A page that is shown for the first time has nothing to hide.
            if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                again();
            }
        }),
    ]
}

/// Does `then` each time the reader comes back to the page from another one or another program.
#[must_use = "the listener ends when it is dropped"]
pub fn on_return(then: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "focus", move |_| then()))
}

/// Does `then` with `true` when the page is hidden, and with `false` when it is shown again.
#[must_use = "the listener ends when it is dropped"]
pub fn on_visibility(then: impl Fn(bool) + 'static) -> Option<EventListener> {
    let document = document()?;
    let hidden = document.clone();
    Some(EventListener::new(&document, "visibilitychange", move |_| then(hidden.hidden())))
}

/// Does `then` when the reader presses Escape, wherever the focus is.
#[must_use = "the listener ends when it is dropped"]
pub fn on_escape(then: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            then();
        }
    }))
}

/// Does `then` when the fragment of the address changes: by a link, or by Back and Forward.
#[must_use = "the listener ends when it is dropped"]
pub fn on_fragment(then: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "hashchange", move |_| then()))
}

/// Has the browser ask before the page is left, as long as `is_dirty` says that something would be lost.
#[must_use = "the listener ends when it is dropped"]
pub fn warn_before_leaving(is_dirty: impl Fn() -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window()?.into(), "beforeunload", options, move |event| {
        if is_dirty() {
            event.prevent_default();
        }
    }))
}
