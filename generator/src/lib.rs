//! Waymark's generator: markdown in, a static site out.
//!
//! The pipeline, in the words of the modules:
//!
//! 1. [`fs::read_tree`] reads a folder into a [`source::SourceTree`], over what is [`builtin`].
//! 2. [`parse`] makes of each file what it says: front matter, a body with holes, words, facts, templates.
//! 3. [`link`] makes of the pages a site: addresses, sections, translations, targets.
//! 4. [`render`] makes of the site an [`render::output::OutputTree`]: pages, styles, assets, files for machines.
//! 5. [`fs::write_tree`] puts that on the disk, whole or not at all.
//!
//! Stages 2 to 4 are pure: values in, values and a [`diagnostic::Report`] out. The edges are
//! [`fs`], [`wasm`] (cargo and wasm-bindgen, for the app bundle), [`serve`] (the local server) and
//! [`official`] (asks official addresses whether they still stand).
//! **Any error in a report means that nothing is written.**

pub mod builtin;
pub mod cli;
pub mod diagnostic;
pub mod digest;
pub mod fix;
pub mod fs;
pub mod gallery;
pub mod incremental;
pub mod link;
pub mod machine;
pub mod new_page;
pub mod number;
pub mod official;
pub mod parse;
pub mod reading;
pub mod render;
pub mod serve;
pub mod source;
pub mod wasm;

use diagnostic::Report;
use domain::date::Date;
use link::Kept;
use parse::config::BaseUrl;
use render::output::{Collected, Output, OutputTree};
use source::{Pages, SourceTree};
use wasm::AppBundle;

/// What a site is made with, beside its sources.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The app bundle; without one the tools' places show their fallbacks.
    pub bundle: Option<&'a AppBundle>,
    /// The address to build for, instead of the one in `content/site.toml`.
    pub base_url: Option<&'a BaseUrl>,
    /// The day that review dates are held against.
    pub today: Date,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Built {
    /// The files; of use only if the report has no errors.
    pub output: OutputTree,
    /// All but the files.
    pub outcome: Outcome,
}

/// What there is to tell of a build.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The folder of the site on its host: begins and ends with `/`.
    pub base_folder: String,
    /// How many pages there are.
    pub pages: usize,
    /// Every mistake, in order of place.
    pub report: Report,
}

/// Stages 2 to 4: from sources to files, without touching the disk.
///
/// ```
/// use generator::source::{SourcePath, SourceTree};
///
/// let mut tree = generator::builtin::tree();
/// let page = "+++\ntitle = \"Help\"\ndescription = \"Guides about the account and its numbers, in plain words.\"\n+++\n\nWelcome.\n";
/// tree.insert(SourcePath::new("content/en/index.md"), page.into());
/// let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
/// let built = generator::build(&tree, generator::Inputs { bundle: None, base_url: None, today });
/// assert_eq!(built.outcome.report.errors(), 0);
/// assert_eq!(built.outcome.pages, 1);
/// ```
pub fn build(tree: &SourceTree, inputs: Inputs<'_>) -> Built {
    let output = Collected::default();
    let outcome = build_into(tree, tree, inputs, &output);
    Built { output: output.into_tree(), outcome }
}

/// As [`build`], handing each file on as soon as it is finished, and asking for the bytes of a
/// page only when its turn has come: what large sites need.
///
/// What was handed on is of use only if the report has no errors.
pub fn build_into(tree: &SourceTree, pages: &dyn Pages, inputs: Inputs<'_>, output: &dyn Output) -> Outcome {
    let mut report = Report::default();
    let mut parsed = parse::parse(tree, pages, inputs.base_url, &mut report);
    let site = link::link(&parsed, tree, inputs.today, &mut Kept::default(), &mut report);
    let bodies = std::mem::take(&mut parsed.bodies);
    render::render(&site, bodies, tree, inputs.bundle, inputs.today, output, &mut report);
    report.sort();
    Outcome { base_folder: site.config.base_url.folder().to_owned(), pages: site.pages.len(), report }
}
