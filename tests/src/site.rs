//! A finished site in memory, and how to change it so that something is wrong with it.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use generator::diagnostic::draw;
use generator::parse::config::BaseUrl;
use generator::serve::{ServedSite, Server, bind};
use generator::source::SourceTree;
use generator::wasm::{AppBundle, Profile, app_bundle};
use generator::{BuildOptions, fs};

use crate::{today, wire};

/// A finished site: its files by their output paths.
#[derive(Clone, Debug)]
#[must_use]
pub struct Site {
    base_folder: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// The site of this checkout, built once a run.
    pub fn real() -> &'static Self {
        static REAL: OnceLock<Site> = OnceLock::new();
        REAL.get_or_init(|| Self::of(sources()))
    }

    /// The site of this checkout, built for another address.
    pub fn real_at(base_url: &str) -> Self {
        let base_url = BaseUrl::parse(base_url).expect("an address");
        Self::build(sources(), Some(&base_url))
    }

    /// The site of some sources, with the tools.
    ///
    /// # Panics
    ///
    /// Where the sources have a mistake; its words are in the message.
    pub fn of(sources: &SourceTree) -> Self {
        Self::build(sources, None)
    }

    fn build(sources: &SourceTree, base_url: Option<&BaseUrl>) -> Self {
        let inputs = BuildOptions { bundle: Some(bundle()), base_url, today: today() };
        let built = generator::build(sources, inputs);
        let mistakes = draw(&built.outcome.report, sources, false);
        assert_eq!(built.outcome.report.errors(), 0, "the site has mistakes:\n{mistakes}");
        let files = built.output.into_iter();
        Self {
            base_folder: built.outcome.base_folder,
            files: files.map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect(),
        }
    }

    /// The same site with a file that it has not.
    pub fn adding(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        assert!(self.files.insert(path.to_owned(), bytes.into()).is_none(), "the site has {path}");
        self
    }

    /// The same site without a file; see [`asset`](Self::asset) for the names.
    pub fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "the site has no {path}");
        self
    }

    /// The same site with other bytes in a file.
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        assert!(self.files.contains_key(path), "the site has no {path}");
        self.files.insert(path.to_owned(), bytes.into());
        self
    }

    /// The same site with one text for another in every page and in `_headers`.
    pub fn replacing(mut self, old: &str, new: &str) -> Self {
        let texts = self.files.iter_mut().filter(|(path, _)| is_text(path));
        for (_, bytes) in texts {
            *bytes = String::from_utf8_lossy(bytes).replace(old, new).into_bytes();
        }
        self
    }

    /// The same site as a good host sends it: every file compressed, and said to be so.
    pub fn compressed(mut self) -> Self {
        let headers = self.files.remove("_headers").unwrap_or_default();
        let rule = b"\n/*\n  Content-Encoding: br\n";
        self.files.values_mut().for_each(|bytes| *bytes = wire::compress(bytes));
        self.files.insert("_headers".to_owned(), [headers.as_slice(), rule].concat());
        self
    }

    /// The output path of an asset, by its name without the fingerprint: `app.wasm`.
    #[must_use]
    pub fn asset(&self, name: &str) -> &str {
        let (stem, extension) = name.rsplit_once('.').expect("a name with an extension");
        let (start, end) = (format!("assets/{stem}."), format!(".{extension}"));
        let found = self.files.keys();
        found
            .map(String::as_str)
            .find(|path| path.starts_with(&start) && path.ends_with(&end))
            .unwrap_or_else(|| panic!("the site has no asset {name}"))
    }

    /// The bytes at an output path.
    #[must_use]
    pub fn bytes(&self, path: &str) -> &[u8] {
        let file = self.files.get(path);
        file.unwrap_or_else(|| panic!("the site has no {path}"))
    }

    /// Every file: output path and bytes.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter();
        files.map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The address of every page, without those that only lead elsewhere.
    #[must_use]
    pub fn pages(&self) -> Vec<String> {
        self.files()
            .filter(|(path, _)| path.ends_with(".html"))
            .filter(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\""))
            .map(|(path, _)| format!("{}{}", self.base_folder, path.trim_end_matches("index.html")))
            .collect()
    }

    /// The output path behind an address.
    #[must_use]
    pub fn path_of(&self, address: &str) -> String {
        let below = address.strip_prefix(&self.base_folder).unwrap_or(address);
        if below.is_empty() || below.ends_with('/') { format!("{below}index.html") } else { below.to_owned() }
    }

    /// Serves it on a port of its own, until the server is dropped.
    pub fn serve(&self) -> Server {
        let listener = bind(Some(0)).expect("a free port");
        Server::start(listener, self.served(), false).expect("a server")
    }

    /// The site as a server has it, for one that runs already.
    pub fn served(&self) -> ServedSite {
        let files = self.files.iter();
        ServedSite::new(&self.base_folder, files.map(|(path, bytes)| (path.clone(), bytes.clone())))
    }
}

fn is_text(path: &str) -> bool {
    path.ends_with(".html") || path == "_headers"
}

/// The root of the checkout.
fn workspace() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the tests lie in the workspace")
}

/// The sources of this checkout, read once a run: an edit meanwhile must not make two sites differ.
pub fn sources() -> &'static SourceTree {
    static SOURCES: OnceLock<SourceTree> = OnceLock::new();
    SOURCES.get_or_init(|| fs::read_tree(workspace()).unwrap_or_else(|error| panic!("{error}")))
}

/// The tools, built first where they have changed; then the progress is printed.
///
/// Where they cannot be built, that is reported in full once, and each test names it in a line.
fn bundle() -> &'static Arc<AppBundle> {
    static BUNDLE: OnceLock<Option<Arc<AppBundle>>> = OnceLock::new();
    let built = BUNDLE.get_or_init(|| match app_bundle(workspace(), Profile::Release, &print) {
        Ok(bundle) => Some(Arc::new(bundle)),
        Err(error) => {
            print(error.tool_output().unwrap_or_default());
            print(&format!("error: {error}"));
            None
        }
    });
    built.as_ref().expect("the tools are built; why they were not is told above")
}

/// Prints a line past the capture of the test runner.
fn print(line: &str) {
    // A closed pipe is no reason to fail.
    let _ = writeln!(std::io::stderr(), "{line}");
}
