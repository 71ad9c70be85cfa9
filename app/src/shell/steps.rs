//! The steps of the walkthrough, which stand finished in the page: shows one of them, and marks the list of all.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::field;

/// Makes a step the current one. `origin` is the step that a branch goes back to where the page offers several.
pub fn show(id: &str, origin: &str) {
    for shown in all("[data-step], .walk-overview [aria-current]") {
        // Only malformed names are refused, and ours are fixed.
        let _ = shown.remove_attribute("data-step");
        let _ = shown.remove_attribute("aria-current");
    }
    if let Some(step) = document().get_element_by_id(id) {
        let _ = step.set_attribute("data-step", id);
        let _ = step.set_attribute("aria-current", "step");
    }
    for entry in all(&format!(".walk-overview a[href=\"#{id}\"]")) {
        let _ = entry.set_attribute("aria-current", "true");
    }
    let back = format!("#{origin}");
    let ways: Vec<Element> = all(&format!("#{id} > .walk-way > a")).collect();
    let leads_back = |way: &Element| way.get_attribute("href").is_some_and(|href| href == back);
    if ways.iter().any(leads_back)
        && document().query_selector(&format!("#{id}.walk-branch")).is_ok_and(|b| b.is_some())
    {
        for way in &ways {
            let _ = way.toggle_attribute_with_force("hidden", !leads_back(way));
        }
    }
}

/// The words of the heading of a step.
pub fn title(id: &str) -> String {
    all(&format!("#{id} > h2")).find_map(|heading| heading.text_content()).unwrap_or_default()
}

/// Moves the focus to the heading of a step, and with it the page.
pub fn focus(id: &str) {
    for heading in all(&format!("#{id} > h2")) {
        field::focus_on(heading);
    }
}

/// Marks the steps that are behind in the list of all steps, with a word for it.
pub fn mark_done(behind: &[String], word: &str) {
    for entry in all(".walk-overview a") {
        let href = entry.get_attribute("href").unwrap_or_default();
        if behind.iter().any(|id| href.strip_prefix('#') == Some(id)) {
            let _ = entry.set_attribute("data-done", word);
        } else {
            let _ = entry.remove_attribute("data-done");
        }
    }
}

fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    // The list stays as it is while its elements change.
    (0..count).filter_map(move |number| found.as_ref()?.item(number)?.dyn_into().ok())
}
