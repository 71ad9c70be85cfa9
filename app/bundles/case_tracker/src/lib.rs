//! The compiled module of the page with the case tracker.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use case_tracker::CaseTracker;
use contract::case_tracker::NAME;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the tools of the page; called once, by the loader of the page.
#[wasm_bindgen]
pub fn start() {
    ui::mount(NAME, |props| view! { <CaseTracker props/> });
}
