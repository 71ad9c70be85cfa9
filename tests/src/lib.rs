//! What the tests are made with: the site under test, a browser to look at it, and words for what is wanted.
//!
//! - [`Site`] is built once a run by the generator itself, tools and all; variants of it are clones with a change.
//! - [`Visit`] says how a page is to be opened, and [`Page`] is the opened page: keys go in, its text comes out.
//! - [`Look`] is what a reader's screen is like: its width and its colours.
//! - `programs`, `driver` and `browser` find and run Chromium, and `pool` gives it from one page to the next; **every
//!   browser is on loopback and has one page at a time, and each page has a server with a port of its own**: what a
//!   browser stores belongs to that port.
//! - [`Network`] is between the two: it can be cut, stall, or answer by itself.
//! - [`wire`] measures and prints figures.
//!
//! Tests never sleep: [`Page::wait_for`] waits for a condition, and says which one did not come.

mod accessibility;
mod browser;
mod driver;
pub mod http;
mod keyboard;
mod logs;
mod look;
mod network;
mod page;
mod pointer;
mod pool;
mod programs;
mod site;
mod visit;
pub mod wire;

pub use fantoccini::key::Key;
pub use look::Look;
pub use network::{Fault, Network};
pub use page::{Page, Tab};
pub use site::{Site, sources};
pub use visit::Visit;

use domain::date::Date;

/// The day that all tests live on.
///
/// # Panics
///
/// Never: the calendar has this day.
#[must_use]
pub fn today() -> Date {
    domain::date::date(2026, 11, 24).expect("a day of the calendar")
}
