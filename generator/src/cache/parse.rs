//! Parsed files from the build before, by their bytes.

use std::mem;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::parse::components::Components;
use crate::parse::config::{BaseUrl, Lang};
use crate::parse::{self, Document, Parsed, ParsedFile, SiteResources};
use crate::source::{Pages, SourceFile, SourcePath, SourceTree};

/// What was parsed last.
#[derive(Default)]
pub(super) struct ParseCache {
    /// All files of the site, in order of path.
    files: Vec<SourceFile>,
    /// Their names, as a number.
    names: Option<u64>,
    resources: Option<(SiteResources, Report)>,
    base_url: Option<BaseUrl>,
    pages: Vec<CachedFile>,
    /// The pages together, and what was reported of files that belong to no language.
    parsed: Option<(Parsed, Report)>,
    only_pages_differ: bool,
}

/// A file of markdown and what came of it.
struct CachedFile {
    path: SourcePath,
    lang: Lang,
    bytes: Arc<[u8]>,
    read: ParsedFile,
    /// Its index among the pages, where it is one.
    page: Option<usize>,
}

impl ParseCache {
    /// Parses what differs from the build before. `once` says that no other build follows.
    pub fn parse(
        &mut self,
        tree: &SourceTree,
        pages: &dyn Pages,
        base_url: Option<&BaseUrl>,
        once: bool,
        report: &mut Report,
    ) -> Parsed {
        let edited = self.edited(tree);
        self.only_pages_differ = edited.is_some();
        let resources = self.resources(tree, base_url, report);
        let known = self.parsed.take().filter(|(known, _)| known.resources.digest == resources.digest);
        let few = edited.zip(known).and_then(|(edited, known)| self.parse_few(tree, pages, &edited, &resources, known));
        let (parsed, others) = few.unwrap_or_else(|| self.parse_all(tree, pages, &resources, once));
        for file in &self.pages {
            report.append(file.read.report.clone());
        }
        report.append(others.clone());
        parsed.check_any(report);
        if !once {
            self.parsed = Some((parsed.clone(), others));
        }
        parsed
    }

    /// True if only the text of pages differs from the build before.
    pub fn only_pages_differ(&self) -> bool {
        self.only_pages_differ
    }

    /// The indices of those files of markdown that alone have other bytes; nothing where anything
    /// else has changed, come or gone.
    fn edited(&mut self, tree: &SourceTree) -> Option<Vec<usize>> {
        if self.names != Some(tree.names()) {
            return None;
        }
        let mut edited = Vec::new();
        for ((path, file), known) in tree.iter().zip(&mut self.files) {
            let same_bytes = Arc::ptr_eq(&file.bytes, &known.bytes) || file.bytes == known.bytes;
            if !same_bytes || file.display_path != known.display_path {
                let lang = Lang::new(path.as_str().strip_prefix("content/")?.split_once('/')?.0);
                let order = |file: &CachedFile| (&file.lang, &file.path).cmp(&(&lang, path));
                edited.push(self.pages.binary_search_by(order).ok()?);
            }
            if !Arc::ptr_eq(&file.bytes, &known.bytes) {
                known.clone_from(file);
            }
        }
        Some(edited)
    }

    /// Everything that is no page.
    fn resources(&mut self, tree: &SourceTree, base_url: Option<&BaseUrl>, report: &mut Report) -> SiteResources {
        let is_same = |resources: &SiteResources| {
            (self.base_url.as_ref() == base_url && self.only_pages_differ)
                || resources.digest == parse::resources_digest(tree, base_url)
        };
        if let Some((resources, cached)) = self.resources.as_ref().filter(|(resources, _)| is_same(resources)) {
            report.append(cached.clone());
            return resources.clone();
        }
        let mut found = Report::default();
        let resources = parse::resources(tree, base_url, &mut found);
        report.append(found.clone());
        self.base_url = base_url.cloned();
        let before = self.resources.replace((resources.clone(), found));
        // Bodies are parsed by what the components take.
        if before.is_some_and(|(before, _)| before.templates.components != resources.templates.components) {
            self.pages.clear();
        }
        resources
    }

    /// Parses some files that were parsed before; nothing if one of them is not what it was, a page or none.
    fn parse_few(
        &mut self,
        tree: &SourceTree,
        pages: &dyn Pages,
        edited: &[usize],
        resources: &SiteResources,
        (mut parsed, others): (Parsed, Report),
    ) -> Option<(Parsed, Report)> {
        for at in edited {
            let CachedFile { path, bytes, .. } = &mut self.pages[*at];
            bytes.clone_from(&tree.get(path)?.bytes);
        }
        self.parse_files(edited.to_vec(), pages, &resources.templates.components);
        for at in edited {
            let file = &self.pages[*at];
            let (Some(Document::Page(page)), Some(index)) = (&file.read.document, file.page) else { return None };
            Arc::make_mut(&mut parsed.pages)[index] = page.clone();
            Arc::make_mut(&mut parsed.bodies)[index] = file.read.pieces.clone();
        }
        Some((parsed, others))
    }

    /// Parses what was not parsed before with the same bytes, and puts all together in order of language and path.
    fn parse_all(
        &mut self,
        tree: &SourceTree,
        pages: &dyn Pages,
        resources: &SiteResources,
        once: bool,
    ) -> (Parsed, Report) {
        let mut known = mem::take(&mut self.pages).into_iter().peekable();
        let mut stale = Vec::new();
        for lang in resources.config.languages.keys() {
            for (path, file) in parse::files(tree, lang) {
                while known.next_if(|old| (&old.lang, &old.path) < (lang, path)).is_some() {}
                let same = known.next_if(|old| old.path == *path && old.lang == *lang);
                match same.filter(|old| Arc::ptr_eq(&old.bytes, &file.bytes) || old.bytes == file.bytes) {
                    Some(old) => self.pages.push(old),
                    None => {
                        stale.push(self.pages.len());
                        let (path, lang, bytes) = (path.clone(), lang.clone(), file.bytes.clone());
                        self.pages.push(CachedFile { path, lang, bytes, read: ParsedFile::default(), page: None });
                    }
                }
            }
        }
        self.parse_files(stale, pages, &resources.templates.components);
        let mut indices = 0..;
        for file in &mut self.pages {
            file.page = matches!(file.read.document, Some(Document::Page(_))).then(|| indices.next()).flatten();
        }
        let read = self.pages.iter_mut().map(|file| if once { file.read.take_document() } else { file.read.clone() });
        let parsed = parse::gather(resources, read);
        let mut others = Report::default();
        parse::unknown_languages(tree, &resources.config, &mut others);
        if !once {
            self.names = Some(tree.names());
            self.files = tree.iter().map(|(_, file)| file.clone()).collect();
        }
        (parsed, others)
    }

    /// Parses the files of these indices, on all processors.
    fn parse_files(&mut self, stale: Vec<usize>, pages: &dyn Pages, components: &Components) {
        let parse = |at: usize| {
            let CachedFile { path, lang, .. } = &self.pages[at];
            // A file that is gone by now says nothing.
            (at, pages.read(path).map(|bytes| parse::document(path, lang, &bytes, components)).unwrap_or_default())
        };
        let parsed: Vec<(usize, ParsedFile)> = stale.into_par_iter().map(parse).collect();
        for (at, read) in parsed {
            self.pages[at].read = read;
        }
    }
}
