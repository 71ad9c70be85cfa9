//! The password estimator as a module of its own, with its word lists inside, for a worker.
//!
//! **Nothing leaves it but the answer**: it asks for no address, no storage and no clock, and stores no password.
//! It is loaded when a reader goes to the password field, so that nobody else pays for the lists.
//!
//! 1. [`sources`]: the texts of the lists become one packed file, when somebody changes them.
//! 2. [`answer()`]: what the worker calls for each question, as [`contract::worker`] describes.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod answer;
pub mod sources;

use std::sync::LazyLock;

use contract::password_strength::Question;
use domain::password::lists::Lists;
use wasm_bindgen::prelude::wasm_bindgen;

/// The word lists, as `cargo run -p strength --example pack` writes them.
pub static PACKED: &[u8] = include_bytes!("../lists/packed.bin");

/// The word lists, unpacked on first use, which takes a few milliseconds.
pub static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists::unpack(PACKED).unwrap_or_default());

/// Answers a [`Question`] in JSON with an [`Answer`](contract::password_strength::Answer) in JSON.
///
/// A text that is no question gets an empty answer, which the page reports as unreadable.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: &str) -> String {
    Question::parse(question)
        .and_then(|question| serde_json::to_string(&answer::to(&question)).ok())
        .unwrap_or_default()
}
