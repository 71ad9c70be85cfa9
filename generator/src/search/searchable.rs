//! The indexes of a site for questions on the command line.

use std::collections::BTreeMap;

use search::write::Files;

use super::Indexer;
use crate::build::{BuildOptions, build_into};
use crate::cache::Cache;
use crate::diagnostic::Report;
use crate::link::Page;
use crate::parse::config::Lang;
use crate::render::context::{RenderContext, SharedInputs};
use crate::render::output::{Collected, OutputPath};
use crate::source::SourceTree;

/// The indexes of a site, and what their addresses are the pages of.
#[derive(Clone, Debug, Default)]
pub struct Searchable {
    /// The index of each language.
    pub indexes: BTreeMap<Lang, Files>,
    /// The file of each page below its language's folder, by the address below the site's folder.
    pub keys: BTreeMap<String, String>,
}

/// Makes the indexes of a site from its sources, without its tools and without writing anything.
#[must_use]
pub fn searchable(tree: &SourceTree, options: BuildOptions<'_>, report: &mut Report) -> Searchable {
    let (mut cache, output) = (Cache::default(), Collected::default());
    report.append(build_into(&mut cache, tree, tree, options, &output).report);
    let files = output.into_tree();
    let Some((site, loaded, today)) = cache.last() else { return Searchable::default() };
    let render = RenderContext::new(SharedInputs::of(site, &loaded.assets, loaded.has_bundle, *today));
    let indexer = Indexer::of(site);
    let indexed = |page: &Page| {
        let html = files.get(&OutputPath::of_route(&page.route))?;
        indexer.page(&render, site, page, &String::from_utf8_lossy(html))
    };
    let found = site.all_pages().filter_map(indexed).collect();
    let folder = site.config.base_url.folder();
    let key = |page: &Page| {
        let href = render.href(&page.route);
        (href.strip_prefix(folder).unwrap_or(&href).to_owned(), page.key.clone())
    };
    let keys = site.all_pages().map(key).collect();
    Searchable { indexes: indexer.indexes(found), keys }
}
