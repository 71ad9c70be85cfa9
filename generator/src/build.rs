//! The pipeline, from sources to finished files. Reading and writing are done by whom it is given.
//!
//! 1. **Read**: `tree` and `pages` come from [`fs::read_tree`](crate::fs::read_tree) or [`fs::list_tree`](crate::fs::list_tree).
//! 2. **Parse**: each file by itself.
//! 3. **Link**: addresses, sections, translations, targets.
//! 4. **Lint**: what is wrong with a page as part of the site.
//! 5. **Render**: pages, styles, and the files that are made of all pages.
//! 6. **Index**: what pages say, as they pass on their way to `output`; for `serve` when somebody searches.
//! 7. **Write**: `output` receives each file as soon as it is finished.
//!
//! There is one pipeline. It asks a [`Cache`] for the result of each stage: an empty one makes all
//! of them, one of an earlier build makes what has changed since. No stage knows that there is a cache.

use std::sync::Arc;

use domain::date::Date;

use crate::cache::Cache;
use crate::diagnostic::Report;
use crate::parse::config::BaseUrl;
use crate::render;
use crate::render::output::{Collected, Output, OutputTree};
use crate::search::indexing::Indexing;
use crate::source::{Pages, SourceTree};
use crate::wasm::AppBundle;

/// What a site is made with, beside its sources.
#[derive(Clone, Copy, Debug)]
pub struct BuildOptions<'a> {
    /// The app bundle; without one the mount points of the tools show their fallbacks.
    pub bundle: Option<&'a Arc<AppBundle>>,
    /// The address to build for, instead of the one in `content/site.toml`.
    pub base_url: Option<&'a BaseUrl>,
    /// The day that review dates are compared with.
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

/// What there is to say of a build.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The folder of the site on its host: begins and ends with `/`.
    pub base_folder: String,
    /// How many pages there are.
    pub pages: usize,
    /// Every mistake, in order of position.
    pub report: Report,
}

/// Stages 2 to 6 in memory, with an empty cache.
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
pub fn build(tree: &SourceTree, options: BuildOptions<'_>) -> Built {
    let output = Collected::default();
    let outcome = build_into(&mut Cache::for_one_build(), tree, tree, options, &output);
    Built { output: output.into_tree(), outcome }
}

/// Stages 2 to 6: hands each file to `output` as soon as it is finished, and asks `pages` for the
/// bytes of a page only when its turn has come, which is what large sites need.
///
/// What was handed on is of use only if the report has no errors. With a cache of an earlier build,
/// `output` must be that of the earlier build too: files that are the same are not put again.
pub fn build_into(
    cache: &mut Cache,
    tree: &SourceTree,
    pages: &dyn Pages,
    options: BuildOptions<'_>,
    output: &dyn Output,
) -> Outcome {
    let mut report = Report::default();
    let mut parsed = cache.parse(tree, pages, options.base_url, &mut report);
    let site = cache.link(&parsed, tree, &mut report);
    cache.lint(&parsed, &site, options.today, &mut report);
    let bodies = std::mem::take(&mut parsed.bodies);
    let assets = cache.load(tree, &render::load_inputs(&site), options.bundle, &mut report);
    if cache.is_for_one_build() {
        let indexing = Indexing::new(&site, &assets, options.today, output);
        cache.render(&site, bodies, &assets, options.today, &indexing, &mut report);
        let indexes = indexing.finish();
        cache.put_offline(&site, &assets, options.today, indexes, output);
    } else {
        cache.render(&site, bodies, &assets, options.today, output, &mut report);
        cache.remember(&site, &assets, options.today);
    }
    report.sort();
    Outcome { base_folder: site.config.base_url.folder().to_owned(), pages: site.pages.len(), report }
}
