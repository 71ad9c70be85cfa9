//! Styles, scripts and pictures from the build before.

use std::sync::Arc;

use crate::diagnostic::Report;
use crate::render::assets::Sheets;
use crate::render::{self, LoadInputs, Loaded};
use crate::source::{SourceFile, SourcePath, SourceTree};
use crate::wasm::AppBundle;

/// What was loaded last, and from what.
#[derive(Default)]
pub(super) struct LoadCache {
    last: Option<(Key, Loaded, Report)>,
    version: u64,
}

/// What loading depends on.
#[derive(PartialEq)]
struct Key {
    files: Vec<(SourcePath, SourceFile)>,
    content: LoadInputs,
    bundle: Option<Arc<AppBundle>>,
}

impl LoadCache {
    /// Loads all assets, unless their sources are the same. `same_files` says that they surely are.
    pub fn load(
        &mut self,
        tree: &SourceTree,
        content: &LoadInputs,
        bundle: Option<&Arc<AppBundle>>,
        same_files: bool,
        report: &mut Report,
    ) -> Loaded {
        let is_same = |key: &Key| key.content == *content && key.bundle.as_ref() == bundle;
        if let Some((_, loaded, cached)) = self.last.as_ref().filter(|(key, ..)| same_files && is_same(key)) {
            report.append(cached.clone());
            return loaded.clone();
        }
        let files = tree.iter().filter(|(path, _)| render::is_loaded(path));
        let files = files.map(|(path, file)| (path.clone(), file.clone())).collect();
        let key = Key { files, content: content.clone(), bundle: bundle.cloned() };
        if let Some((_, loaded, cached)) = self.last.as_ref().filter(|(known, ..)| *known == key) {
            report.append(cached.clone());
            return loaded.clone();
        }
        let mut found = Report::default();
        let mut loaded = render::load(tree, content, bundle.map(Arc::as_ref), &mut found);
        report.append(found.clone());
        if found.errors() > 0 {
            // With a mistake in the styles nothing is shown, so no page need be rendered without any.
            loaded.assets = loaded.assets.with(&self.styles());
        }
        self.version += 1;
        self.last = Some((key, loaded.clone(), found));
        loaded
    }

    /// Another number after each change.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The style sheets.
    pub fn styles(&self) -> Sheets {
        self.last.as_ref().map(|(_, loaded, _)| loaded.assets.sheets()).unwrap_or_default()
    }
}
