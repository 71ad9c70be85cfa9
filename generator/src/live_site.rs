//! The site in memory, for `serve`: a cache, and the files that builds with it have written.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use crate::build::{BuildOptions, Outcome, build_into};
use crate::cache::Cache;
use crate::preview::Preview;
use crate::render::assets::{SheetRewrite, Sheets};
use crate::render::output::{Output, OutputPath};
use crate::search::lazy::LazyIndex;
use crate::source::SourceTree;

/// A site in memory, from its sources to its files.
#[derive(Default)]
pub struct LiveSite {
    cache: Cache,
    files: Files,
}

/// The files of a site. Those who show them share them.
#[derive(Default)]
struct Files(Mutex<Arc<BTreeMap<OutputPath, Bytes>>>);

impl Files {
    fn lock(&self) -> MutexGuard<'_, Arc<BTreeMap<OutputPath, Bytes>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Output for Files {
    fn put(&self, path: OutputPath, bytes: Bytes) {
        Arc::make_mut(&mut self.lock()).insert(path, bytes);
    }

    fn remove(&self, path: &OutputPath) {
        Arc::make_mut(&mut self.lock()).remove(path);
    }

    fn draw(&self, _preview: Preview) {}
}

impl LiveSite {
    /// Builds the site of a tree; what is the same as in the last build is not made again.
    ///
    /// The files are [`files`](Self::files) afterwards; they are of use only if the report has no errors.
    pub fn build(&mut self, tree: &SourceTree, options: BuildOptions<'_>) -> Outcome {
        build_into(&mut self.cache, tree, tree, options, &self.files)
    }

    /// The files; the pages among them may name styles that they were rendered with.
    pub fn files(&self) -> Arc<BTreeMap<OutputPath, Bytes>> {
        self.files.lock().clone()
    }

    /// The search index of the pages as they are now, made when it is asked for; its files are not among [`files`](Self::files).
    pub fn search(&self) -> Option<LazyIndex> {
        let (site, loaded, today) = self.cache.last()?;
        Some(LazyIndex::new(site.clone(), loaded.clone(), *today, self.files()))
    }

    /// A number that differs wherever a page says something else; its styles may have changed meanwhile.
    pub fn content(&self) -> u64 {
        self.cache.content()
    }

    /// The style sheets that pages should load.
    pub fn styles(&self) -> Sheets {
        self.cache.styles()
    }

    /// What makes the [`files`](Self::files) name the current styles, where they name others.
    pub fn sheet_rewrite(&self) -> Option<SheetRewrite> {
        self.cache.sheet_rewrite()
    }
}
