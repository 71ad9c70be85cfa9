//! Waymark's generator: markdown in, a static site out.
//!
//! The pipeline, in the words of the modules; [`build`](mod@build) puts it together:
//!
//! 1. [`fs::read_tree`] reads a folder into a [`source::SourceTree`], over what is [`builtin`].
//! 2. [`parse`] makes of each file what it says: front matter, a body with placeholders, words, facts, templates.
//! 3. [`link`] makes of the pages a site: addresses, sections, translations, targets.
//! 4. [`lint`] reports what is wrong with a page as part of the site.
//! 5. [`render`] makes of the site its files: pages, styles, assets, files for search engines and hosts.
//! 6. [`search`] makes an index of the pages, as they are rendered.
//! 7. [`fs::SiteWriter`] puts them on the disk, whole or not at all.
//!
//! Stages 2 to 5 are pure: values in, values and a [`diagnostic::Report`] out. The [`cache`] knows
//! them, and none of them knows the cache. The edges are [`fs`], [`wasm`] (cargo and wasm-bindgen,
//! for the app bundle), [`serve`] (the local server) and [`link_check`] (asks official addresses
//! whether they still answer).
//! **Any error in a report means that nothing is written.**

pub mod address_names;
pub mod alphabet;
pub mod build;
pub mod builtin;
pub mod cache;
mod character_reference;
pub mod cli;
pub mod diagnostic;
pub mod digest;
pub mod error;
pub mod fact_report;
pub mod fix;
pub mod fs;
pub mod gallery;
pub mod lang;
pub mod link;
pub mod link_check;
pub mod lint;
pub mod live_site;
pub mod new_page;
pub mod number;
pub mod official_hosts;
pub mod parse;
pub mod preview;
pub mod reading;
pub mod render;
pub mod search;
pub mod serve;
pub mod source;
pub mod wasm;

pub use build::{BuildOptions, Built, Outcome, build, build_into};
