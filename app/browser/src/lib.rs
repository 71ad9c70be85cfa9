//! What the tools need of the browser: the only crate that touches it.
//!
//! **No tool, no view, no sentence for readers.** Whatever a browser refuses comes back as an error, never as a panic.
//!
//! 1. [`mount_point`]: the elements of a page where tools are mounted, and their props.
//! 2. [`page`]: title, fragment, focus, printing.
//! 3. [`storage`] and [`lock`]: what the device stores, and one tab at a time.
//! 4. [`crypto`] and [`random`]: encryption with a passphrase, random numbers.
//! 5. [`worker`] and [`fetch`]: a module that runs beside the page, files of the site.
//! 6. [`clipboard`], [`file`], [`offline`]: what a reader takes along.
//! 7. [`clock`], [`timer`], [`lifecycle`]: time, and the moments of a page.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod clipboard;
pub mod clock;
pub mod crypto;
pub mod fetch;
pub mod file;
pub mod lifecycle;
pub mod lock;
pub mod mount_point;
pub mod offline;
pub mod page;
pub mod random;
pub mod storage;
pub mod text;
pub mod timer;
pub mod worker;

/// The window; a module that runs in a page always has one.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
