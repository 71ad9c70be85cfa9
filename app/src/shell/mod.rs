//! The browser: the page's elements, its title, its clock, its JSON reader.
//!
//! **Nothing outside this folder touches the browser.**
//! Nothing here leaves the device: no message to the console, and no request but for files of this site.
//! Only `storage` keeps anything, and only `file` hands something to the reader.

pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod estimator;
pub mod field;
pub mod file;
pub mod fragment;
pub mod held;
pub mod leaving;
pub mod module;
pub mod offline;
pub mod page;
pub mod pause;
mod promise;
pub mod props;
pub mod seal;
pub mod steps;
pub mod storage;
pub mod text_file;
pub mod title;
pub mod view;
