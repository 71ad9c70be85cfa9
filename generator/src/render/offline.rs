//! The service worker that keeps the tools for use without a network.
//!
//! It stands at the site's root under a name without a fingerprint, because browsers look for a new one under the old name.

use sha2::{Digest as _, Sha256};

use super::Loaded;
use super::output::OutputPath;
use super::stage::Stage;
use crate::link::{Page, PageId};

/// The worker's file at the site's root.
pub(super) const FILE: &str = "offline.js";

/// The assets that the pages of tools load, by the names that people know.
const ASSETS: &[&str] = &[
    "frame.js",
    "loader.js",
    "app.js",
    "app.wasm",
    "worker.js",
    "exchange.js",
    "exchange.wasm",
    "strength.js",
    "strength.wasm",
    "icon.svg",
];

/// The page of a tool as the worker keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPage {
    href: String,
    hash: [u8; 32],
}

impl Stage<'_> {
    /// Whether the worker keeps a page: where it has a tool that runs.
    pub fn keeps(&self, page: &Page) -> bool {
        self.has_bundle && !page.body.tools.is_empty()
    }

    /// Every page with its number.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.site.numbered()
    }

    /// What the worker has to know of a page: nothing if it does not keep it.
    pub fn kept_page(&self, page: &Page, html: &[u8]) -> Option<KeptPage> {
        self.keeps(page).then(|| KeptPage { href: self.href(page), hash: Sha256::digest(html).into() })
    }

    /// The worker: its script with the list of what it keeps, and a version that changes with each
    /// byte of it. Without the script or without the bundle there is none.
    pub fn offline_worker(&self, loaded: &Loaded, pages: &[KeptPage]) -> Option<(OutputPath, Vec<u8>)> {
        let script = std::str::from_utf8(loaded.offline.as_ref()?).ok()?;
        let base = &self.site.config.base_url;
        let assets = ASSETS.iter().filter_map(|name| loaded.assets.get(name));
        let sheets = loaded.assets.sheets();
        let content = loaded.assets.iter().filter(|(name, _)| name.ends_with(".json")).map(|(_, asset)| asset);
        let assets = sheets.values().chain(content).chain(assets).map(|asset| base.href(asset.route.as_str()));
        let files: Vec<String> = pages.iter().map(|page| page.href.clone()).chain(assets).collect();
        let mut hash = Sha256::new();
        pages.iter().for_each(|page| hash.update(page.hash));
        files.iter().for_each(|file| hash.update(file.as_bytes()));
        let version: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let list = serde_json::json!({ "version": version, "files": files });
        let worker = script.replace("{/* what the build puts here */}", &list.to_string());
        Some((OutputPath::new(FILE), worker.into_bytes()))
    }
}
