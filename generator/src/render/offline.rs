//! The service worker, which stores the guide for use without a network, and what it stores.
//!
//! It is at the site's root under a name without a fingerprint, because browsers look for a new one under the old name.
//! The worker is one script with a list: each file of this version with the first bytes of its SHA-256.
//! Where `content/site.toml` says `end_offline`, it has no list; then it removes what older ones stored, and itself.

use std::cmp::Reverse;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::bundle::BUNDLES;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::assets::{Asset, AssetView, Loaded};
use super::context::RenderContext;
use super::output::OutputPath;
use crate::link::{Page, Site};
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::wasm::ESTIMATOR;

/// The worker's file at the site's root.
pub(super) const FILE: &str = "offline.js";

/// How many files the whole guide has, and their bytes, for the page that offers to store it.
pub(super) const FACTS: &str = "offline.json";

/// The script of the page that offers to store the whole guide.
pub(super) const CONTROL: &str = "offline-control.js";

/// What the script of the worker has in place of its list.
const GAP: &str = "{/* what the build puts here */}";

/// The scripts and pictures that the first pages load, by their names without fingerprints.
const FIRST: &[&str] = &["frame.js", "loader.js", "worker.js", CONTROL, "icon.svg"];

/// What only other sites and the system ask for.
const LEFT_OUT: &[&str] = &["og.png", "og.svg", "touch-icon.png", "icon-192.png", "icon-512.png"];

/// How much of a SHA-256 is in the list: 9 bytes, which are 12 characters of Base64.
const CHECKSUM_BYTES: usize = 9;
const CHECKSUM_CHARS: usize = 12;

/// A file as the worker stores it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    href: String,
    /// The first bytes of its SHA-256, in Base64.
    checksum: String,
    bytes: usize,
    /// True if it is stored as soon as there is a worker.
    is_first: bool,
}

impl StoredFile {
    /// A file at an address that is stored with the whole guide.
    pub fn of_whole_guide(href: String, bytes: &[u8]) -> Self {
        Self { href, checksum: checksum(bytes), bytes: bytes.len(), is_first: false }
    }
}

fn checksum(bytes: &[u8]) -> String {
    STANDARD.encode(&Sha256::digest(bytes)[..CHECKSUM_BYTES])
}

/// What the page that offers to store the whole guide has to know.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct OfflineView {
    worker: String,
    facts: String,
    script: AssetView,
}

impl RenderContext<'_> {
    /// True if the site has a worker that stores files.
    pub fn works_offline(&self) -> bool {
        self.shared.has_bundle && !self.shared.resources.config.end_offline
    }

    /// A page as the worker stores it; nothing if it does not.
    pub fn stored_page(&self, site: &Site, page: &Page, html: &[u8]) -> Option<StoredFile> {
        if !self.works_offline() || page.front.layout == Layout::NotFound {
            return None;
        }
        let file = StoredFile::of_whole_guide(self.href(&page.route), html);
        Some(StoredFile { is_first: is_first(site, page), ..file })
    }

    /// What the page that offers to store the whole guide has to know; nothing where there is no worker.
    pub(super) fn offline_view(&self) -> Option<OfflineView> {
        let script = self.asset(CONTROL).filter(|_| self.works_offline())?;
        let base = &self.shared.resources.config.base_url;
        Some(OfflineView { worker: base.href(FILE), facts: base.href(FACTS), script })
    }

    /// The worker with its list, and the facts about the list. Without the script or without the tools there is none.
    ///
    /// `others` are pages, and what else only a build knows.
    pub fn offline_files(&self, site: &Site, loaded: &Loaded, others: &[StoredFile]) -> Vec<(OutputPath, Vec<u8>)> {
        let Some(script) = loaded.offline.as_ref().and_then(|script| std::str::from_utf8(script).ok()) else {
            return Vec::new();
        };
        let base = self.shared.resources.config.base_url.folder();
        let worker =
            |list: serde_json::Value| (OutputPath::new(FILE), script.replacen(GAP, &list.to_string(), 1).into_bytes());
        if self.shared.resources.config.end_offline {
            return vec![worker(json!({ "version": "end", "base": base }))];
        }
        if !self.shared.has_bundle {
            return Vec::new();
        }
        let mut files: Vec<StoredFile> = self.stored_assets(loaded).chain(others.iter().cloned()).collect();
        files.sort_by_key(|file| !file.is_first);
        let checksums: Vec<[&str; 2]> = files.iter().map(|file| [file.href.as_str(), file.checksum.as_str()]).collect();
        let first = files.iter().filter(|file| file.is_first).count();
        let bytes: usize = files.iter().map(|file| file.bytes).sum();
        let facts = json!({ "files": files.len(), "bytes": bytes });
        let mut list = json!({ "base": base, "first": first, "help": self.help_pages(site), "list": checksums });
        let version: String =
            Sha256::digest(list.to_string()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        list["version"] = version.into();
        vec![worker(list), (OutputPath::new(FACTS), facts.to_string().into_bytes())]
    }

    /// For each folder of a language, the longest first: the page that is shown instead of one that is not stored.
    fn help_pages(&self, site: &Site) -> Vec<(String, String)> {
        let page = |lang: &Lang| site.find(lang, &site.config.offline_page);
        let homes = site.homes.iter();
        let pairs = homes.filter_map(|(lang, home)| {
            Some((self.href(&site.page(*home).route), self.href(&site.page(page(lang)?).route)))
        });
        let mut pairs: Vec<(String, String)> = pairs.collect();
        pairs.sort_by_key(|(folder, _)| Reverse(folder.len()));
        pairs
    }

    fn stored_assets<'a>(&'a self, loaded: &'a Loaded) -> impl Iterator<Item = StoredFile> + 'a {
        let modules: Vec<String> = module_files().collect();
        let sheets = loaded.assets.sheets();
        let assets = loaded.assets.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()));
        assets.filter(|(_, asset)| asset.route.as_str().starts_with("/assets/")).filter_map(move |(name, asset)| {
            let is_first = FIRST.contains(&name.as_str())
                || modules.contains(name)
                || sheets.contains_key(name)
                || [".json", ".txt"].iter().any(|kind| name.ends_with(kind));
            self.stored_asset(asset, is_first)
        })
    }

    fn stored_asset(&self, asset: &Asset, is_first: bool) -> Option<StoredFile> {
        let checksum = asset.integrity.strip_prefix("sha256-")?.get(..CHECKSUM_CHARS)?.to_owned();
        let href = self.shared.resources.config.base_url.href(asset.route.as_str());
        Some(StoredFile { href, checksum, bytes: asset.length, is_first })
    }
}

/// The pages of tools, the first page of each language, and the one that says what is stored.
fn is_first(site: &Site, page: &Page) -> bool {
    let is_home = || site.homes.values().any(|home| site.page(*home).route == page.route);
    !page.body.tools.is_empty() || page.key == site.config.offline_page || is_home()
}

/// The files of every compiled module.
fn module_files() -> impl Iterator<Item = String> {
    let names = BUNDLES.iter().map(|bundle| bundle.name).chain([ESTIMATOR]);
    names.flat_map(|name| [format!("{name}.js"), format!("{name}.wasm")])
}
