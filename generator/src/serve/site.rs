//! A finished site in memory, and what an address in it means.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::HeaderMap;

use super::header_rules::HeaderRules;
use super::media_type::is_page;
use crate::render::assets::SheetRewrite;
use crate::render::checksums;
use crate::render::output::OutputPath;
use crate::search::lazy::LazyIndex;

/// Files that hosts read and never serve.
const FOR_THE_HOST: [&str; 2] = ["_headers", "_redirects"];

/// The file that is served at its folder's address.
const INDEX: &str = "index.html";

/// The page for addresses that do not exist.
const NOT_FOUND: &str = "404.html";

/// A site as it is served: its files under a base path, and its header rules.
///
/// The bytes are shared, so a clone is cheap.
#[derive(Debug, Clone)]
pub struct ServedSite {
    base: String,
    files: Arc<BTreeMap<OutputPath, Bytes>>,
    header_rules: HeaderRules,
    sheet_rewrite: Option<SheetRewrite>,
    search: Option<LazyIndex>,
    pub(super) content: Option<u64>,
    pub(super) styles: Vec<Styles>,
}

/// A sheet that pages name: a page that is open can take on another without being loaded again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Styles {
    /// The address on the host.
    pub href: String,
    /// The subresource integrity.
    pub integrity: String,
}

/// What an address means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// A file, with its output path.
    File(&'a str, &'a Bytes),
    /// The file with the sums of all others.
    Checksums,
    /// The address of this folder without its last slash, or the root outside the base path.
    /// The text is where to go: a path that starts with `/`.
    Elsewhere(String),
    /// Nothing; with the nearest page that says so, where the site has one.
    Nothing(Option<(&'a str, &'a Bytes)>),
}

impl ServedSite {
    /// A site from its files.
    ///
    /// `base_path` is the path of its base address: `/`, or `/prefix/` for `https://host.example/prefix/`.
    /// `files` are output paths (relative, parted by `/`, without the prefix) and bytes.
    /// A file named `_headers` gives the header rules; it is not served itself.
    pub fn new<Path, Content>(base_path: &str, files: impl IntoIterator<Item = (Path, Content)>) -> Self
    where
        Path: Into<String>,
        Content: Into<Bytes>,
    {
        let files = files.into_iter().map(|(path, bytes)| (OutputPath::new(path), bytes.into()));
        Self::of(base_path, Arc::new(files.collect()))
    }

    /// As [`new`](Self::new), from files that are shared.
    #[must_use]
    pub fn of(base_path: &str, files: Arc<BTreeMap<OutputPath, Bytes>>) -> Self {
        let prefix = base_path.trim_matches('/');
        let rules = files.get("_headers").map(|bytes| String::from_utf8_lossy(bytes));
        let base = if prefix.is_empty() { "/".to_owned() } else { format!("/{prefix}/") };
        let header_rules = rules.map(|text| HeaderRules::parse(&text)).unwrap_or_default();
        Self { base, files, header_rules, sheet_rewrite: None, search: None, content: None, styles: Vec::new() }
    }

    /// The site as this machine shows it: over plain http, which Safari would not let be beside
    /// the request to upgrade every connection.
    #[must_use]
    pub fn over_http(self) -> Self {
        let rules = self.files.get("_headers").map(|bytes| String::from_utf8_lossy(bytes));
        let rules = rules.map(|text| text.replace("; upgrade-insecure-requests", ""));
        let header_rules = rules.map(|text| HeaderRules::parse(&text)).unwrap_or_default();
        Self { header_rules, ..self }
    }

    /// Has its pages name other styles than those that they were rendered with.
    #[must_use]
    pub fn with_sheet_rewrite(self, sheet_rewrite: Option<SheetRewrite>) -> Self {
        Self { sheet_rewrite, ..self }
    }

    /// Has a search index that is made when it is asked for.
    #[must_use]
    pub fn with_search(self, search: Option<LazyIndex>) -> Self {
        Self { search, ..self }
    }

    /// The bytes of a page with the styles of today.
    pub(super) fn with_new_sheets(&self, page: &Bytes) -> Bytes {
        self.sheet_rewrite.as_ref().map_or_else(|| page.clone(), |sheet_rewrite| sheet_rewrite.apply(page))
    }

    /// Says what its pages say, as a number, apart from their styles: browsers that show a site of
    /// the same number need not load it again.
    #[must_use]
    pub fn with_content(self, content: u64, styles: Vec<Styles>) -> Self {
        Self { content: Some(content), styles, ..self }
    }

    /// The base path; starts and ends with `/`.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The part of an address below the base path, without a slash in front.
    pub(super) fn below_base<'a>(&self, address: &'a str) -> Option<&'a str> {
        address.strip_prefix(self.base.as_str())
    }

    /// Looks up the path of an address as it came from the browser, without its query.
    pub(super) fn find(&self, address: &str) -> Found<'_> {
        let Some(decoded) = decode(address) else {
            return Found::Nothing(self.not_found_page(""));
        };
        let Some(path) = self.below_base(&decoded) else {
            if decoded == "/" || format!("{decoded}/") == self.base {
                return Found::Elsewhere(self.base.clone());
            }
            return Found::Nothing(self.not_found_page(""));
        };
        if path.is_empty() || path.ends_with('/') {
            return self.file(&format!("{path}{INDEX}"), path);
        }
        if self.files.contains_key(format!("{path}/{INDEX}").as_str()) {
            return Found::Elsewhere(format!("{address}/"));
        }
        self.file(path, path)
    }

    fn file(&self, output_path: &str, path: &str) -> Found<'_> {
        match self.files.get_key_value(output_path) {
            Some((name, bytes)) if !FOR_THE_HOST.contains(&name.as_str()) => Found::File(name.as_str(), bytes),
            None if output_path == checksums::FILE => Found::Checksums,
            _ => match self.search.as_ref().and_then(|search| search.get(output_path)) {
                Some((name, bytes)) => Found::File(name.as_str(), bytes),
                None => Found::Nothing(self.not_found_page(path)),
            },
        }
    }

    /// The sums of all files as they are sent.
    pub(super) fn checksums(&self) -> String {
        let checksum = |(path, bytes): (&OutputPath, &Bytes)| {
            let is_page = is_page(path.as_str());
            (path.clone(), checksums::checksum(&if is_page { self.with_new_sheets(bytes) } else { bytes.clone() }))
        };
        let all: Vec<_> = self.files.iter().map(checksum).collect();
        checksums::text("", all.iter().map(|(path, checksum)| (path.as_str(), checksum)))
    }

    /// The 404 page of the nearest folder above a path, so that Spanish addresses can have a Spanish one.
    fn not_found_page(&self, path: &str) -> Option<(&str, &Bytes)> {
        let mut folder = path;
        loop {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
            let candidate = if folder.is_empty() { NOT_FOUND.to_owned() } else { format!("{folder}/{NOT_FOUND}") };
            if let Some((name, bytes)) = self.files.get_key_value(candidate.as_str()) {
                return Some((name.as_str(), bytes));
            }
            if folder.is_empty() {
                return None;
            }
        }
    }

    /// The headers that the rules give to an address.
    pub(super) fn headers_for(&self, address: &str) -> HeaderMap {
        match self.below_base(address) {
            Some(below) => self.header_rules.headers_for(&[address, &format!("/{below}")]),
            None => self.header_rules.headers_for(&[address]),
        }
    }
}

/// Undoes percent-encoding; `None` where it is broken or not UTF-8.
fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(base: &str) -> ServedSite {
        ServedSite::new(
            base,
            [
                ("index.html", "home"),
                ("404.html", "nothing here"),
                ("es/404.html", "nada"),
                ("tools/index.html", "tools"),
                ("año/index.html", "year"),
                ("robots.txt", "robots"),
                ("_headers", "/tools/*\n  X-A: 1\n"),
            ],
        )
    }

    /// One word for what was found.
    fn found(base: &str, address: &str) -> String {
        match site(base).find(address) {
            Found::File(name, _) => name.to_owned(),
            Found::Checksums => "the sums".to_owned(),
            Found::Elsewhere(to) => format!("-> {to}"),
            Found::Nothing(page) => format!("404 {}", page.map_or("", |(name, _)| name)),
        }
    }

    #[test]
    fn addresses_mean_files() {
        for (address, expected) in [
            ("/", "index.html"),
            ("/tools/", "tools/index.html"),
            ("/tools", "-> /tools/"),
            ("/tools/index.html", "tools/index.html"),
            ("/robots.txt", "robots.txt"),
            ("/a%C3%B1o/", "año/index.html"),
            ("/a%C3%B1o", "-> /a%C3%B1o/"),
            ("/none/", "404 404.html"),
            ("/es/none/deep/", "404 es/404.html"),
            ("/robots.txt/", "404 404.html"),
            ("/_headers", "404 404.html"),
            ("/hashes.txt", "the sums"),
            ("/tools/hashes.txt", "404 404.html"),
            ("//tools/", "404 404.html"),
            ("/%zz", "404 404.html"),
            ("/%ff", "404 404.html"),
            ("/%", "404 404.html"),
        ] {
            assert_eq!(found("/", address), expected, "{address}");
        }
    }

    #[test]
    fn no_address_leads_out_of_the_site() {
        for address in [
            "/../Cargo.toml",
            "/tools/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..%2f..%2fetc%2fpasswd",
            "/etc/passwd",
            "etc/passwd",
        ] {
            assert_eq!(found("/", address), "404 404.html", "{address}");
        }
    }

    #[test]
    fn a_prefix_precedes_every_address() {
        for (address, expected) in [
            ("/guide/", "index.html"),
            ("/guide/tools/", "tools/index.html"),
            ("/guide/tools", "-> /guide/tools/"),
            ("/guide", "-> /guide/"),
            ("/", "-> /guide/"),
            ("/tools/", "404 404.html"),
            ("/guidetools/", "404 404.html"),
        ] {
            assert_eq!(found("/guide/", address), expected, "{address}");
            assert_eq!(found("guide", address), expected, "{address}");
        }
    }

    #[test]
    fn header_rules_hold_with_and_without_the_prefix() {
        assert_eq!(site("/").headers_for("/tools/")["x-a"], "1");
        assert_eq!(site("/guide/").headers_for("/guide/tools/")["x-a"], "1");
        assert!(site("/").headers_for("/").is_empty());
    }
}
