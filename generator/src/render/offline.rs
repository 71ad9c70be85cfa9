//! The service worker that keeps the tools for use without a network.
//!
//! It stands at the site's root under a name without a fingerprint, because browsers look for a new one under the old name.

use contract::bundle::BUNDLES;
use sha2::{Digest as _, Sha256};

use super::assets::Loaded;
use super::context::RenderContext;
use super::output::OutputPath;
use crate::link::Page;
use crate::wasm::ESTIMATOR;

/// The worker's file at the site's root.
pub(super) const FILE: &str = "offline.js";

/// The scripts and pictures that the pages of tools load, by their names without fingerprints.
const ASSETS: &[&str] = &["frame.js", "loader.js", "worker.js", "icon.svg"];

/// The files of every compiled module.
fn module_files() -> impl Iterator<Item = String> {
    let names = BUNDLES.iter().map(|bundle| bundle.name).chain([ESTIMATOR]);
    names.flat_map(|name| [format!("{name}.js"), format!("{name}.wasm")])
}

/// The page of a tool as the worker keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPage {
    href: String,
    hash: [u8; 32],
}

impl RenderContext<'_> {
    /// Whether the worker keeps a page: where it has a tool that runs.
    pub fn keeps(&self, page: &Page) -> bool {
        self.shared.has_bundle && !page.body.tools.is_empty()
    }

    /// What the worker has to know of a page: nothing if it does not keep it.
    pub fn kept_page(&self, page: &Page, html: &[u8]) -> Option<KeptPage> {
        self.keeps(page).then(|| KeptPage { href: self.href(&page.route), hash: Sha256::digest(html).into() })
    }

    /// The worker: its script with the list of what it keeps, and a version that changes with each
    /// byte of it. Without the script or without the bundle there is none.
    pub fn offline_worker(&self, loaded: &Loaded, pages: &[KeptPage]) -> Option<(OutputPath, Vec<u8>)> {
        let script = std::str::from_utf8(loaded.offline.as_ref()?).ok()?;
        let base = &self.shared.frame.config.base_url;
        let names = ASSETS.iter().map(|name| (*name).to_owned()).chain(module_files());
        let assets: Vec<_> = names.filter_map(|name| loaded.assets.get(&name)).collect();
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
