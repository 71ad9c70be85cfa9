//! Parsed files from the build before, by their bytes.

use std::mem;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::parse::components::Components;
use crate::parse::config::{BaseUrl, Lang};
use crate::parse::{self, Frame, Parsed, Part, Read};
use crate::source::{Pages, SourceFile, SourcePath, SourceTree};

/// What was parsed last.
#[derive(Default)]
pub(super) struct ParseCache {
    /// All files of the site, in order of path.
    files: Vec<SourceFile>,
    /// Their names, as a number.
    names: Option<u64>,
    frame: Option<(Frame, Report)>,
    base_url: Option<BaseUrl>,
    pages: Vec<ParsedFile>,
    /// The pages together, and what was reported of files that belong to no language.
    parsed: Option<(Parsed, Report)>,
    only_pages_differ: bool,
}

/// A file of markdown and what came of it.
struct ParsedFile {
    path: SourcePath,
    lang: Lang,
    bytes: Arc<[u8]>,
    read: Read,
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
        let frame = self.frame(tree, base_url, report);
        let known = self.parsed.take().filter(|(known, _)| known.frame.digest == frame.digest);
        let few = edited.zip(known).and_then(|(edited, known)| self.parse_few(tree, pages, &edited, &frame, known));
        let (parsed, others) = few.unwrap_or_else(|| self.parse_all(tree, pages, &frame, once));
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
            if !same_bytes || file.shown_as != known.shown_as {
                let lang = Lang::new(path.as_str().strip_prefix("content/")?.split_once('/')?.0);
                let order = |file: &ParsedFile| (&file.lang, &file.path).cmp(&(&lang, path));
                edited.push(self.pages.binary_search_by(order).ok()?);
            }
            if !Arc::ptr_eq(&file.bytes, &known.bytes) {
                known.clone_from(file);
            }
        }
        Some(edited)
    }

    /// Everything that is no page.
    fn frame(&mut self, tree: &SourceTree, base_url: Option<&BaseUrl>, report: &mut Report) -> Frame {
        let is_same = |frame: &Frame| {
            (self.base_url.as_ref() == base_url && self.only_pages_differ)
                || frame.digest == parse::frame_digest(tree, base_url)
        };
        if let Some((frame, cached)) = self.frame.as_ref().filter(|(frame, _)| is_same(frame)) {
            report.append(cached.clone());
            return frame.clone();
        }
        let mut found = Report::default();
        let frame = parse::frame(tree, base_url, &mut found);
        report.append(found.clone());
        self.base_url = base_url.cloned();
        let before = self.frame.replace((frame.clone(), found));
        // Bodies are parsed by what the components take.
        if before.is_some_and(|(before, _)| before.templates.components != frame.templates.components) {
            self.pages.clear();
        }
        frame
    }

    /// Parses some files that were parsed before; nothing if one of them is not what it was, a page or none.
    fn parse_few(
        &mut self,
        tree: &SourceTree,
        pages: &dyn Pages,
        edited: &[usize],
        frame: &Frame,
        (mut parsed, others): (Parsed, Report),
    ) -> Option<(Parsed, Report)> {
        for at in edited {
            let ParsedFile { path, bytes, .. } = &mut self.pages[*at];
            bytes.clone_from(&tree.get(path)?.bytes);
        }
        self.parse_files(edited.to_vec(), pages, &frame.templates.components);
        for at in edited {
            let file = &self.pages[*at];
            let (Some(Part::Page(page)), Some(index)) = (&file.read.part, file.page) else { return None };
            Arc::make_mut(&mut parsed.pages)[index] = page.clone();
            Arc::make_mut(&mut parsed.bodies)[index] = file.read.pieces.clone();
        }
        Some((parsed, others))
    }

    /// Parses what was not parsed before with the same bytes, and puts all together in order of language and path.
    fn parse_all(&mut self, tree: &SourceTree, pages: &dyn Pages, frame: &Frame, once: bool) -> (Parsed, Report) {
        let mut known = mem::take(&mut self.pages).into_iter().peekable();
        let mut stale = Vec::new();
        for lang in frame.config.languages.keys() {
            for (path, file) in parse::files(tree, lang) {
                while known.next_if(|old| (&old.lang, &old.path) < (lang, path)).is_some() {}
                let same = known.next_if(|old| old.path == *path && old.lang == *lang);
                match same.filter(|old| Arc::ptr_eq(&old.bytes, &file.bytes) || old.bytes == file.bytes) {
                    Some(old) => self.pages.push(old),
                    None => {
                        stale.push(self.pages.len());
                        let (path, lang, bytes) = (path.clone(), lang.clone(), file.bytes.clone());
                        self.pages.push(ParsedFile { path, lang, bytes, read: Read::default(), page: None });
                    }
                }
            }
        }
        self.parse_files(stale, pages, &frame.templates.components);
        let mut indices = 0..;
        for file in &mut self.pages {
            file.page = matches!(file.read.part, Some(Part::Page(_))).then(|| indices.next()).flatten();
        }
        let read = self.pages.iter_mut().map(|file| if once { file.read.take_part() } else { file.read.clone() });
        let parsed = parse::gather(frame, read);
        let mut others = Report::default();
        parse::strangers(tree, &frame.config, &mut others);
        if !once {
            self.names = Some(tree.names());
            self.files = tree.iter().map(|(_, file)| file.clone()).collect();
        }
        (parsed, others)
    }

    /// Parses the files of these indices, on all processors.
    fn parse_files(&mut self, stale: Vec<usize>, pages: &dyn Pages, components: &Components) {
        let parse = |at: usize| {
            let ParsedFile { path, lang, .. } = &self.pages[at];
            // A file that is gone by now says nothing.
            (at, pages.read(path).map(|bytes| parse::part(path, lang, &bytes, components)).unwrap_or_default())
        };
        let parsed: Vec<(usize, Read)> = stale.into_par_iter().map(parse).collect();
        for (at, read) in parsed {
            self.pages[at].read = read;
        }
    }
}
