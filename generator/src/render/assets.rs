//! Assets: files whose names carry a fingerprint, so that browsers may keep them for ever.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::output::OutputPath;
use crate::link::Route;
use crate::parse::body::attribute;

/// The name of the styles that every page has.
pub const MAIN_STYLES: &str = "main.css";

/// An asset as a template names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssetView {
    /// Its address on the site's host.
    pub href: String,
    /// Its subresource integrity.
    pub integrity: String,
}

/// An asset in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its address, with the fingerprint.
    pub route: Route,
    /// Its subresource integrity: `sha256-…`.
    pub integrity: String,
}

/// All assets by the name that people know, such as `mark.svg`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
        let path = format!("assets/{stem}.{fingerprint}.{extension}");
        let integrity = format!("sha256-{}", STANDARD.encode(hash));
        self.by_name.insert(name.to_owned(), Asset { route: Route::new(format!("/{path}")), integrity });
        output.insert(OutputPath::new(path), bytes);
    }

    /// The same with another asset of that name.
    #[must_use]
    pub fn with(&self, name: &str, asset: Asset) -> Self {
        let mut by_name = self.by_name.clone();
        by_name.insert(name.to_owned(), asset);
        Self { by_name }
    }

    /// An asset by its name without fingerprint.
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.by_name.get(name)
    }

    /// True if no other asset than that of the name is another than in `other`, and that one is in both.
    pub fn differ_only_by(&self, other: &Self, name: &str) -> bool {
        let rest = |assets: &Self| {
            assets
                .by_name
                .iter()
                .filter(|(known, _)| *known != name)
                .map(|(_, asset)| asset.clone())
                .collect::<Vec<_>>()
        };
        self.get(name).is_some() == other.get(name).is_some()
            && self.by_name.len() == other.by_name.len()
            && self.by_name.keys().eq(other.by_name.keys())
            && rest(self) == rest(other)
    }

    /// Every asset.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Asset)> {
        self.by_name.iter()
    }
}

/// Other styles for finished pages: those that they were drawn with give way to those of today.
///
/// A change of the styles alone so costs nothing until a page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dress {
    drawn: Asset,
    today: Asset,
}

impl Dress {
    /// From the styles that pages were drawn with to those of today; nothing if they are the same.
    pub fn new(drawn: Asset, today: Asset) -> Option<Self> {
        (drawn != today).then_some(Self { drawn, today })
    }

    /// A page as it is with the styles of today.
    pub fn put_on(&self, page: &Bytes) -> Bytes {
        let name = |asset: &Asset| asset.route.as_str().rsplit('/').next().unwrap_or_default().to_owned();
        let sum = |asset: &Asset| attribute(&asset.integrity);
        String::from_utf8_lossy(page)
            .replace(&name(&self.drawn), &name(&self.today))
            .replace(&sum(&self.drawn), &sum(&self.today))
            .into()
    }
}
