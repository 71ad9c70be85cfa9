//! Waymark's tools in the browser: one bundle for every page and every language.
//!
//! **This crate knows no markdown and holds no sentence**: words, links and tables come from the page, rules from `domain`.
//!
//! 1. [`start`] finds the places of tools in the page.
//! 2. `mount` puts a tool into each, and leaves the page's own help standing where that fails.
//! 3. `islands` holds one tool a file; they never name each other.
//! 4. `ui` draws what several tools draw.
//! 5. `shell` is the only part that touches the browser.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod islands;
mod mount;
mod shell;
mod ui;

use wasm_bindgen::prelude::wasm_bindgen;

/// Puts every tool that the page has a place for into its place.
///
/// Called once, by the page's loader, when the bundle is ready.
#[wasm_bindgen]
pub fn start() {
    for (number, place) in (1..).zip(shell::page::places()) {
        let outcome = mount::mount(&place, number);
        place.settle(outcome);
    }
}
