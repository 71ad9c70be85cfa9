//! The index for the local server: made when somebody searches, from the pages as they are then.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use domain::date::Date;

use super::Indexer;
use crate::link::{Page, Site};
use crate::render::Loaded;
use crate::render::context::{RenderContext, SharedInputs};
use crate::render::output::OutputPath;

/// An index that is made when it is asked for. A clone shares it.
#[derive(Clone)]
pub struct LazyIndex(Arc<Inner>);

struct Inner {
    site: Site,
    loaded: Loaded,
    today: Date,
    pages: Arc<BTreeMap<OutputPath, Bytes>>,
    files: OnceLock<BTreeMap<OutputPath, Bytes>>,
}

impl LazyIndex {
    /// Of the finished pages of a site, by their paths.
    #[must_use]
    pub fn new(site: Site, loaded: Loaded, today: Date, pages: Arc<BTreeMap<OutputPath, Bytes>>) -> Self {
        Self(Arc::new(Inner { site, loaded, today, pages, files: OnceLock::new() }))
    }

    /// The file of the index at an output path, if that may be one.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<(&OutputPath, &Bytes)> {
        let is_search = path.starts_with("assets/search/") || path.starts_with("search-");
        is_search.then(|| self.files().get_key_value(path)).flatten()
    }

    /// All files; the first call makes them.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<OutputPath, Bytes> {
        let Inner { site, loaded, today, pages, files } = &*self.0;
        files.get_or_init(|| {
            let render = RenderContext::new(SharedInputs::of(site, &loaded.assets, loaded.has_bundle, *today));
            let Some(indexer) = Indexer::new(&render, site) else { return BTreeMap::new() };
            let indexed = |page: &Page| {
                let html = pages.get(&OutputPath::of_route(&page.route))?;
                indexer.page(&render, site, page, &String::from_utf8_lossy(html))
            };
            let found = site.all_pages().filter_map(indexed).collect();
            indexer.files(&render, found).into_iter().collect()
        })
    }
}

impl fmt::Debug for LazyIndex {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("LazyIndex").field(&self.0.pages.len()).finish()
    }
}
