//! The service worker that keeps the tools for use without a network.
//!
//! It stands at the site's root under a name without a fingerprint, because browsers look for a new one under the old name.

use sha2::{Digest as _, Sha256};

use crate::source::{SourcePath, SourceTree};

/// The worker's file at the site's root.
pub(super) const FILE: &str = "offline.js";

/// The assets that the pages of tools load, by the names that people know.
const ASSETS: &[&str] = &[
    "main.css",
    "theme.js",
    "loader.js",
    "app.js",
    "app.wasm",
    "strength-worker.js",
    "strength.js",
    "strength.wasm",
    "icon.svg",
];

/// What the worker keeps, gathered page by page.
#[derive(Default)]
pub(super) struct Kept {
    files: Vec<String>,
    pages: Sha256,
}

impl Kept {
    /// Takes in the page of a tool with its address.
    pub(super) fn page(&mut self, href: String, html: &str) {
        self.pages.update(html.as_bytes());
        self.files.push(href);
    }

    /// The worker: its script with the list of files, and a version that changes with each byte of them.
    pub(super) fn worker(mut self, asset: impl Fn(&str) -> Option<String>, tree: &SourceTree) -> Option<Vec<u8>> {
        let script = tree.get(&SourcePath::new("scripts/offline-worker.js"))?;
        let script = std::str::from_utf8(&script.bytes).ok()?;
        self.files.extend(ASSETS.iter().filter_map(|name| asset(name)));
        let mut hash = self.pages;
        for file in &self.files {
            hash.update(file.as_bytes());
        }
        let version: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let list = serde_json::json!({ "version": version, "files": self.files });
        Some(script.replace("{/* what the build puts here */}", &list.to_string()).into_bytes())
    }
}
