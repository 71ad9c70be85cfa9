//! The index of a build: pages are read as they pass on their way to the output.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use domain::date::Date;
use foldhash::HashMap;

use super::{Indexed, Indexer};
use crate::link::{PageId, Site};
use crate::preview::Preview;
use crate::render::Loaded;
use crate::render::context::{RenderContext, SharedInputs};
use crate::render::offline::StoredFile;
use crate::render::output::{Output, OutputPath};

/// Hands files on to another output and reads the pages among them.
pub struct Indexing<'a> {
    site: &'a Site,
    render: RenderContext<'a>,
    /// Nothing without the compiled module.
    indexer: Option<Indexer>,
    output: &'a dyn Output,
    pages: HashMap<OutputPath, PageId>,
    found: Mutex<BTreeMap<PageId, Indexed>>,
}

impl<'a> Indexing<'a> {
    /// For the pages of a site.
    pub fn new(site: &'a Site, loaded: &'a Loaded, today: Date, output: &'a dyn Output) -> Self {
        let render = RenderContext::new(SharedInputs::of(site, &loaded.assets, loaded.has_bundle, today));
        let indexer = Indexer::new(&render, site);
        let path = |(id, page): (PageId, &crate::link::Page)| (OutputPath::of_route(&page.route), id);
        let pages = if indexer.is_some() { site.numbered().map(path).collect() } else { HashMap::default() };
        Self { site, render, indexer, output, pages, found: Mutex::default() }
    }

    /// Puts the files of the index after the pages, and gives them as a device stores them with the whole guide.
    pub fn finish(self) -> Vec<StoredFile> {
        let base = &self.site.config.base_url;
        let mut stored = Vec::new();
        let found = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        let files = self.indexer.map(|indexer| indexer.files(&self.render, found.into_values().collect()));
        for (path, bytes) in files.into_iter().flatten() {
            stored.push(StoredFile::of_whole_guide(base.href(&format!("/{path}")), &bytes));
            self.output.put(path, bytes);
        }
        stored
    }
}

impl Output for Indexing<'_> {
    fn put(&self, path: OutputPath, bytes: Bytes) {
        if let (Some(indexer), Some(id)) = (&self.indexer, self.pages.get(&path)) {
            let html = String::from_utf8_lossy(&bytes);
            if let Some(page) = indexer.page(&self.render, self.site, self.site.page(*id), &html) {
                self.found.lock().unwrap_or_else(PoisonError::into_inner).insert(*id, page);
            }
        }
        self.output.put(path, bytes);
    }

    fn remove(&self, path: &OutputPath) {
        self.output.remove(path);
    }

    fn draw(&self, preview: Preview) {
        self.output.draw(preview);
    }
}
