//! The browser: the page's elements, its title, its clock, its JSON reader.
//!
//! **Nothing outside this folder touches the browser.**
//! Nothing here leaves the device: no message to the console, no request but for files of this site, and `storage` keeps only what a reader agreed to.

pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod estimator;
pub mod field;
pub mod fragment;
pub mod held;
pub mod leaving;
pub mod page;
pub mod pause;
mod promise;
pub mod props;
pub mod steps;
pub mod storage;
pub mod text_file;
pub mod title;
pub mod view;
