//! The pipeline: from sources to finished files, without touching the disk.

use domain::date::Date;

use crate::diagnostic::Report;
use crate::link::{self, Kept};
use crate::parse;
use crate::parse::config::BaseUrl;
use crate::render;
use crate::render::output::{Collected, Output, OutputTree};
use crate::source::{Pages, SourceTree};
use crate::wasm::AppBundle;

/// What a site is made with, beside its sources.
#[derive(Clone, Copy, Debug)]
pub struct BuildOptions<'a> {
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
/// let built = generator::build(&tree, generator::BuildOptions { bundle: None, base_url: None, today });
/// assert_eq!(built.outcome.report.errors(), 0);
/// assert_eq!(built.outcome.pages, 1);
/// ```
pub fn build(tree: &SourceTree, inputs: BuildOptions<'_>) -> Built {
    let output = Collected::default();
    let outcome = build_into(tree, tree, inputs, &output);
    Built { output: output.into_tree(), outcome }
}

/// As [`build`], handing each file on as soon as it is finished, and asking for the bytes of a
/// page only when its turn has come: what large sites need.
///
/// What was handed on is of use only if the report has no errors.
pub fn build_into(tree: &SourceTree, pages: &dyn Pages, inputs: BuildOptions<'_>, output: &dyn Output) -> Outcome {
    let mut report = Report::default();
    let mut parsed = parse::parse(tree, pages, inputs.base_url, &mut report);
    let site = link::link(&parsed, tree, inputs.today, &mut Kept::default(), &mut report);
    let bodies = std::mem::take(&mut parsed.bodies);
    render::render(&site, bodies, tree, inputs.bundle, inputs.today, output, &mut report);
    report.sort();
    Outcome { base_folder: site.config.base_url.folder().to_owned(), pages: site.pages.len(), report }
}
