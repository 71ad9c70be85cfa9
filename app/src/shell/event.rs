//! What a reader does: a click, a form sent.

use leptos::attr::Attribute;
use leptos::ev::Custom;
use leptos::tachys::html::event::{self, On, SharedEventCallback};
use web_sys::Event;

/// A listener, to be spread over an element: `<form {..on("submit", || …)}>`.
///
/// One type for all of them, because each further type brings its own copy of the machinery into the bundle.
pub type Listener = On<Custom<Event>, SharedEventCallback<Event>>;

/// Does `then` when an event of this name comes to an element, in place of what the browser would do.
pub fn on(name: &'static str, mut then: impl FnMut() + 'static) -> Listener {
    let listener = move |event: Event| {
        event.prevent_default();
        then();
    };
    event::on(Custom::new(name), listener).into_cloneable_owned()
}
