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
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
    let start = ScrollIntoViewOptions::new();
    start.set_block(ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&start);
}

/// As [`focus`], for the element with an id.
pub fn focus_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus(&element);
    }
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
