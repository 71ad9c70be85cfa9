//! The compiled module of pages that have the password tool.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use contract::password_strength::NAME;
use leptos::prelude::*;
use password_strength::PasswordStrength;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the tools of the page; called once, by the loader of the page.
#[wasm_bindgen]
pub fn start() {
    ui::mount(NAME, |props| view! { <PasswordStrength props/> });
}
