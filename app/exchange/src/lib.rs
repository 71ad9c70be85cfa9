//! What comes into the tools as a text and goes out of them as one, as a module of its own, for a worker: letters and lists that are read, tables, calendars and sheets that are written.
//!
//! **Nothing leaves it but the answer**: it asks for no address, no storage and no clock, and keeps nothing between two questions.
//! It is loaded when somebody asks for the first of these, so that nobody else waits for it; and a long letter never stops the page.
//!
//! Each function takes the props of the page's tool as their JSON, and the reader's day as `2026-11-24`.
//! It gives the values of the tool's template as JSON ([`model`]), or a text for a file; nothing where it was given something else than that.
//!
//! 1. [`props`]: the page's words, links and tables.
//! 2. [`letter`]: a letter, looked through or taken over.
//! 3. [`list`]: many cases at once.
//! 4. [`files`]: what goes out.
//! 5. [`model`]: the values of a template as JSON.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod files;
pub mod letter;
pub mod list;
pub mod model;
pub mod props;
