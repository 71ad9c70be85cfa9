//! Leptos components that several tools use, and how a tool is mounted.
//!
//! Browsers translate pages: they wrap each text node in elements of their own and take the node that Leptos knows out of the page.
//! So three rules hold for every view:
//!
//! - **A text that changes is alone in its element** and is set as the element's `textContent`: [`LiveText`](live_text::LiveText).
//! - **What appears and disappears is an element**, never a bare text: `<Show>`, `<For>`.
//! - **What must be announced again is a new element**: [`Renewed`](renewed::Renewed), [`Announcements`](announcer::Announcements), [`ErrorSummary`](error_summary::ErrorSummary).
//!
//! 1. [`mount()`]: mounts a tool at every mount point that asks for it.
//! 2. [`words`]: the messages and links that the page gave.
//! 3. [`live_text`], [`field`] with [`text_field`], [`text_area`], [`growing_field`] and [`select_field`], [`error_summary`], [`field_error`], [`announcer`], [`copy_button`], [`hand_over`]: components.
//! 4. [`dynamic`]: what appears and disappears.
//! 5. [`focus`]: where the reader is after an action.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod announcer;
pub mod copy_button;
pub mod dynamic;
pub mod error_summary;
pub mod field;
pub mod field_error;
pub mod focus;
pub mod growing_field;
pub mod hand_over;
pub mod live_text;
pub mod mount;
pub mod renewed;
pub mod select_field;
pub mod text_area;
pub mod text_field;
pub mod words;

pub use mount::mount;
