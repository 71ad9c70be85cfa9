//! The steps of the walkthrough, which the page has finished: shows one of them, and marks the list of all.

use browser::page;
use leptos::web_sys::Element;

/// The part of the page, below the steps, about storing the progress.
#[must_use]
pub fn keeping() -> Option<Element> {
    page::all("#walk-keeping").into_iter().next()
}

/// The part of a step about its wait.
#[must_use]
pub fn timer(id: &str) -> Option<Element> {
    page::all(&format!("[id=\"{id}\"] > .walk-timer")).into_iter().next()
}

/// The heading of a step, in the language in which the browser shows it now.
#[must_use]
pub fn title(id: &str) -> String {
    page::text(&heading(id))
}

/// Makes a step the current one.
///
/// `origin` is the step that a branch goes back to where the page offers several.
pub fn show(id: &str, origin: &str) {
    page::set_attribute("[data-step]", "aria-current", None);
    page::set_attribute("[data-step]", "data-step", None);
    page::set_attribute(".walk-overview [aria-current]", "aria-current", None);
    let step = format!("[id=\"{id}\"]");
    page::set_attribute(&step, "data-step", Some(id));
    page::set_attribute(&step, "aria-current", Some("step"));
    page::set_attribute(&format!(".walk-overview a[href=\"#{id}\"]"), "aria-current", Some("true"));

    let ways = format!("{step}.walk-branch > .walk-way > a");
    let way_back = format!("{ways}[href=\"#{origin}\"]");
    if !page::all(&way_back).is_empty() {
        page::set_attribute(&ways, "hidden", Some(""));
        page::set_attribute(&way_back, "hidden", None);
    }
}

/// Lets the styles know whether the reader is past the first step: then what introduces the page makes room.
pub fn mark_page(is_under_way: bool) {
    page::set_attribute("main", "data-walk", is_under_way.then_some("under-way"));
}

/// Moves the focus to the heading of a step, and the step to the top of the screen.
pub fn focus(id: &str) {
    page::focus_first(&heading(id));
}

/// Marks the steps that are behind in the list of all steps, with a word for it.
pub fn mark_done(behind: &[String], word: &str) {
    page::set_attribute(".walk-overview [data-done]", "data-done", None);
    for id in behind {
        page::set_attribute(&format!(".walk-overview a[href=\"#{id}\"]"), "data-done", Some(word));
    }
}

fn heading(id: &str) -> String {
    format!("[id=\"{id}\"] > h2")
}
