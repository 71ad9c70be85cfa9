//! Assets: files whose names carry a fingerprint, so that browsers may cache them forever.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::output::OutputPath;
use super::sheet::Sheet;
use crate::link::Route;
use crate::parse::body::attribute;

/// An asset as a template names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AssetView {
    /// Its address on the site's host.
    pub href: String,
    /// Its subresource integrity.
    pub integrity: String,
}

impl From<AssetView> for contract::File {
    fn from(asset: AssetView) -> Self {
        Self { href: asset.href, integrity: asset.integrity }
    }
}

/// An asset with its path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asset {
    /// Its address, with the fingerprint.
    pub route: Route,
    /// Its subresource integrity: `sha256-…`.
    pub integrity: String,
    /// Its length in bytes.
    pub length: usize,
}

/// All assets by the name that people know, such as `mark.svg`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Assets {
    by_name: BTreeMap<String, Asset>,
}

impl Assets {
    /// Puts an asset into the output under a name with its fingerprint: the first 8 bytes of
    /// its SHA-256, which change with every byte of it.
    pub fn add(&mut self, name: &str, bytes: Bytes, output: &mut BTreeMap<OutputPath, Bytes>) {
        let hash = Sha256::digest(&bytes);
        let mut fingerprint = String::with_capacity(16);
        for byte in hash.iter().take(8) {
            fingerprint.push_str(&format!("{byte:02x}"));
        }
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let path = format!("assets/{}.{fingerprint}.{extension}", safe_stem(stem));
        let integrity = format!("sha256-{}", STANDARD.encode(hash));
        let (route, length) = (Route::new(format!("/{path}")), bytes.len());
        self.by_name.insert(name.to_owned(), Asset { route, integrity, length });
        output.insert(OutputPath::new(path), bytes);
    }

    /// Puts a file into the output under its own name, without a fingerprint.
    pub fn add_as(&mut self, name: &str, bytes: Bytes, output: &mut BTreeMap<OutputPath, Bytes>) {
        let integrity = format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes)));
        let (route, length) = (Route::new(format!("/{name}")), bytes.len());
        self.by_name.insert(name.to_owned(), Asset { route, integrity, length });
        output.insert(OutputPath::new(name), bytes);
    }

    /// The sheets of pages, by their names.
    pub fn sheets(&self) -> Sheets {
        let sheets = self.by_name.iter().filter(|(name, _)| Sheet::is_name(name));
        sheets.map(|(name, asset)| (name.clone(), asset.clone())).collect()
    }

    /// The same with these sheets in place of those of the same names.
    #[must_use]
    pub fn with(&self, sheets: &Sheets) -> Self {
        let mut by_name = self.by_name.clone();
        by_name.extend(sheets.clone());
        Self { by_name }
    }

    /// An asset by its name without fingerprint.
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.by_name.get(name)
    }

    /// Every asset.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Asset)> {
        self.by_name.iter()
    }
}

/// What is loaded by pages: the names it has, and the files themselves.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The names, addresses and sums.
    pub assets: Assets,
    /// The files.
    pub files: BTreeMap<OutputPath, Bytes>,
    /// The script of the worker that keeps the tools for use without a network; it lacks its list.
    pub offline: Option<Bytes>,
    /// True if the compiled tools are part of it.
    pub has_bundle: bool,
}

/// The longest stem of a name, in bytes, that leaves room for a fingerprint and an extension.
const LONGEST_STEM: usize = 200;

/// The path of an asset without its extension, in letters that every host and every file system takes as they are.
fn safe_stem(stem: &str) -> String {
    let part = |part: &str| {
        let is_plain = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        let mut safe = if is_plain { part.to_owned() } else { slug::slugify(part) };
        safe.truncate(LONGEST_STEM);
        if safe.is_empty() { "file".to_owned() } else { safe }
    };
    stem.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Sheets by their names.
pub type Sheets = BTreeMap<String, Asset>;

/// Other styles for finished pages: those that they were rendered with give way to those of today.
///
/// A change of the styles alone so costs nothing until a page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRewrite(Vec<(Asset, Asset)>);

impl SheetRewrite {
    /// From the styles that pages were rendered with to those of today; nothing if they are the same.
    pub fn new(old: &Sheets, current: &Sheets) -> Option<Self> {
        let pairs = old.iter().filter_map(|(name, old)| Some((old.clone(), current.get(name)?.clone())));
        let pairs: Vec<_> = pairs.filter(|(old, current)| old != current).collect();
        (!pairs.is_empty()).then_some(Self(pairs))
    }

    /// A page as it is with the styles of today.
    pub fn apply(&self, page: &Bytes) -> Bytes {
        let name = |asset: &Asset| asset.route.as_str().rsplit('/').next().unwrap_or_default().to_owned();
        let checksum = |asset: &Asset| attribute(&asset.integrity);
        let mut text = String::from_utf8_lossy(page).into_owned();
        // A page names one sheet; the names of the others, with their fingerprints, are nowhere in it.
        for (old, current) in &self.0 {
            text = text.replace(&name(old), &name(current)).replace(&checksum(old), &checksum(current));
        }
        text.into()
    }
}
