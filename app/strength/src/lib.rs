//! The password estimator as a module of its own, with its word lists inside, for a worker.
//!
//! **Nothing leaves it but the answer**: it asks for no address, no storage and no clock, and keeps no password.
//! It is loaded on the first key of a password, so that nobody else pays for the lists.
//!
//! 1. [`sources`]: the texts of the lists become one packed file, when somebody changes them.
//! 2. [`estimate`]: what the worker calls for each password.
//! 3. [`answer`]: the estimate as JSON.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod answer;
pub mod sources;

use std::sync::LazyLock;

use domain::password;
use domain::password::lists::Lists;
use domain::password::matching::known::Known;
use wasm_bindgen::prelude::wasm_bindgen;

/// The word lists, as `cargo run -p strength --example pack` writes them.
pub static PACKED: &[u8] = include_bytes!("../lists/packed.bin");

/// The word lists, unpacked on first use, which takes a few milliseconds.
pub static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists::unpack(PACKED).unwrap_or_default());

/// Estimates `password`; `own` is the reader's email address or nothing, `year` the current year.
///
/// Gives the JSON that [`answer::write`] describes.
#[wasm_bindgen]
#[must_use]
pub fn estimate(password: &str, own: &str, year: i32) -> String {
    let known = Known::new(own, year);
    answer::write(&password::estimate(password, &known, &LISTS))
}

/// Unpacks the lists ahead of the first password, so that its answer is as quick as the others.
///
/// Gives the number of words.
#[wasm_bindgen]
#[must_use]
pub fn prepare() -> usize {
    LISTS.len()
}
