//! The compiled module of pages that have the number tool without letters.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use contract::receipt_validator::NAME;
use leptos::prelude::*;
use receipt_validator::ReceiptValidator;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the tools of the page; called once, by the loader of the page.
#[wasm_bindgen]
pub fn start() {
    ui::mount(NAME, |props| view! { <ReceiptValidator props/> });
}
