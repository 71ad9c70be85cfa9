//! The page around a tool: its title, the fragment of its address, the focus, printing.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::{document, window};

/// The title of the page, as the tab shows it.
#[must_use]
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// Changes the title. No number that a reader typed is ever part of it.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The address of the page without its fragment; empty where there is none.
#[must_use]
pub fn address() -> String {
    let location = window().map(|window| window.location());
    let parts = location.and_then(|location| Some((location.origin().ok()?, location.pathname().ok()?)));
    parts.map(|(origin, path)| format!("{origin}{path}")).unwrap_or_default()
}

/// The fragment of the address, without `#`; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Goes to a fragment as a link does: with an entry in the history, unless it is the present one.
pub fn set_fragment(fragment: &str) {
    if let Some(window) = window() {
        // A page that may not be moved stays where it is.
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes to another page of this site.
pub fn go(href: &str) {
    if let Some(window) = window() {
        // A page that may not be left stays.
        let _ = window.location().set_href(href);
    }
}

/// Opens an official page in a tab of its own, which learns nothing of this one.
pub fn open_in_new_tab(href: &str) {
    if let Some(window) = window() {
        // A browser that opens no tabs stays here; the link beside the button is still there.
        let _ = window.open_with_url_and_target_and_features(href, "_blank", "noopener,noreferrer");
    }
}

/// Prints the page; a browser that cannot print does nothing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Moves the focus to an element, and the element to the top of the view, at once.
///
/// Browsers center what gets the focus; then half a phone shows what was read before.
pub fn focus(element: &HtmlElement) {
    focus_at(element, ScrollLogicalPosition::Start);
}

/// Moves the focus to an element that is most often in view already; the page scrolls only as far as it must.
pub fn focus_nearby(element: &HtmlElement) {
    focus_at(element, ScrollLogicalPosition::Nearest);
}

fn focus_at(element: &HtmlElement, position: ScrollLogicalPosition) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(position);
    element.scroll_into_view_with_scroll_into_view_options(&scroll);
}

/// As [`focus`], for the element with an id.
pub fn focus_id(id: &str) {
    if let Some(element) = with_id(id) {
        focus(&element);
    }
}

/// As [`focus_nearby`], for the element with an id.
pub fn focus_nearby_id(id: &str) {
    if let Some(element) = with_id(id) {
        focus_nearby(&element);
    }
}

/// As [`focus`], for the first element that matches a selector.
pub fn focus_first(selector: &str) {
    if let Some(element) = all(selector).into_iter().find_map(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus(&element);
    }
}

fn with_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Sets an attribute of every element that matches a selector, or removes it.
///
/// For what the page has finished, outside of every tool.
pub fn set_attribute(selector: &str, name: &str, value: Option<&str>) {
    for element in all(selector) {
        // Only a malformed name is refused, and the names are fixed.
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// The text of the first element that matches a selector; an empty one where there is none.
#[must_use]
pub fn text(selector: &str) -> String {
    all(selector).first().and_then(|element| element.text_content()).unwrap_or_default()
}

/// An empty element at the top of the main part of the page, for the error summary; the same one each time.
#[must_use]
pub fn top_of_main() -> Option<Element> {
    const ID: &str = "page-errors";
    let document = document()?;
    if let Some(found) = document.get_element_by_id(ID) {
        return Some(found);
    }
    let main = document.query_selector("main").ok()??;
    let top = document.create_element("div").ok()?;
    top.set_id(ID);
    top.set_class_name("wrap");
    main.insert_before(&top, main.first_child().as_ref()).ok()?;
    Some(top)
}

/// The elements that match a selector, in their order.
pub fn all(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// The language of the page, and the address of the same page in another language with that language, where there is one.
#[must_use]
pub fn translation() -> Option<(String, String)> {
    let own = document()?.document_element()?.get_attribute("lang")?;
    let other = format!("a[hreflang]:not([hreflang=\"{own}\"])");
    let link = document()?.query_selector(&other).ok()??;
    Some((link.get_attribute("hreflang")?, link.get_attribute("href")?))
}
