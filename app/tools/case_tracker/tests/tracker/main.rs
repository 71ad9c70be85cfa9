//! The case tracker in a browser: it is mounted, somebody acts, and the page is looked at.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds nothing fails")]

mod cases;
mod exchange;
mod lock;
mod mounted;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
