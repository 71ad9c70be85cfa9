//! Every test that is about more than one module, in one binary.
//!
//! - `architecture`: the walls between crates and modules, checked by reading the sources.
//! - `browser`: the built site in a real Chromium: tools, barriers, silence, sizes.
//! - `command_line`: the command as people and scripts run it, bad input above all.
//! - `content`: the real content against the rules for words and languages.
//! - `data_pages`: pages made from tables against the tables and the words of the tools.
//! - `diagnostics`: what is reported to authors, each mistake at its position.
//! - `discovery`: what search engines, previews, programs and home screens find.
//! - `editors`: what broke for people who write with other programs.
//! - `every_name`: what a check accepts, a build builds, whatever files are called.
//! - `every_word`: nothing that an author wrote is lost silently.
//! - `fuzz`: any text in, no panic out.
//! - `gallery`: the components, their fixtures, and the page made of them.
//! - `golden`: whole outputs that people read.
//! - `languages`: a third language, from right to left, without a line of Rust.
//! - `maintainers`: explain, new, and check with fixes and with links.
//! - `incremental`: the site cached in memory compared with the site built from nothing.
//! - `news`: news, their feeds, and notices.
//! - `output_folder`: the output folder is never somebody else's.
//! - `pipeline`: what the pipeline makes of small sites.
//! - `props`: what pages give to tools, as the tools read it.
//! - `search`: the questions of readers against the index of the site.
//! - `serving`: the local server under edits of every kind, and builds that end in the middle.
//! - `styles`: each page with the sheets that it needs.
//! - `walkthrough`: the script that is made of steps, and the diagnostics of its faults.
//!
//! `fixture` builds a site out of one string for all of them, and `numbers` makes sites up.

mod architecture;
mod browser;
mod command_line;
mod content;
mod data_pages;
mod diagnostics;
mod discovery;
mod editors;
mod every_name;
mod every_word;
mod fixture;
mod fuzz;
mod gallery;
mod golden;
mod incremental;
mod languages;
mod maintainers;
mod news;
mod numbers;
mod output_folder;
mod pipeline;
mod props;
mod search;
mod serving;
mod styles;
mod walkthrough;
