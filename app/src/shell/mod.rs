//! The browser: the page's elements, its title, its clock, its JSON reader.
//!
//! **Nothing outside this folder touches the browser.**
//! Nothing here leaves the page: no request, no storage, no message to the console.

pub mod clock;
pub mod event;
pub mod field;
pub mod page;
pub mod props;
pub mod title;
