//! Where the reader is after an action: on the element that is its result.

use browser::page;
use leptos::prelude::*;
use leptos::tachys::html::element::ElementType;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to an element once it is drawn, and the element to the top of the view.
pub fn focus_next<Element>(element: NodeRef<Element>)
where
    Element: ElementType,
    Element::Output: JsCast + Clone + 'static,
{
    focus_drawn(Box::new(move || element.get_untracked().and_then(|element| element.dyn_into::<HtmlElement>().ok())));
}

/// The same compiled code for every kind of element.
fn focus_drawn(find: Box<dyn FnOnce() -> Option<HtmlElement>>) {
    request_animation_frame(move || {
        if let Some(element) = find() {
            page::focus(&element);
        }
    });
}

/// As [`focus_next`], for the element that will have this id.
pub fn focus_id_next(id: String) {
    request_animation_frame(move || page::focus_id(&id));
}

/// As [`focus_id_next`], for an element that is most often in view already.
pub fn focus_nearby_id_next(id: String) {
    request_animation_frame(move || page::focus_nearby_id(&id));
}
