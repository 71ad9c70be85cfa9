//! The site kept in memory: after an edit only what depends on it is made anew.
//!
//! **Whatever was edited in whatever order, files and report are those of [`crate::build`].**
//! A test holds this over thousands of edits that no person would make.
//!
//! What depends on what, from the ground up:
//!
//! - the frame (name, languages, words, facts, templates) on the files that are no pages;
//! - a page by itself on its own file, and on what the components take;
//! - the tree of the site and the targets of links: see [`crate::link::Kept`];
//! - a drawn page on itself, on its targets, and on what it shows of other pages; that of the
//!   walkthrough also on the files of all steps and on their targets; all of them on the frame and
//!   on the names of styles, scripts and pictures.

use std::collections::{BTreeMap, HashMap};
use std::mem;
use std::sync::Arc;

use bytes::Bytes;
use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::digest;
use crate::link::{self, Kept, PageId, Site};
use crate::parse::body::Piece;
use crate::parse::components::Components;
use crate::parse::config::Lang;
use crate::parse::{self, Frame, Read};
use crate::render::assets::{Asset, MAIN_STYLES};
use crate::render::output::OutputPath;
use crate::render::{self, Loaded, Stage};
use crate::source::{SourceFile, SourcePath, SourceTree};
use crate::wasm::AppBundle;
use crate::{Inputs, Outcome};

/// A site in memory, from its sources to its files.
#[derive(Default)]
pub struct Incremental {
    frame: Option<(Made, Frame, Report)>,
    loaded: Option<(Made, Loaded, Report)>,
    read: Vec<ReadFile>,
    links: Kept,
    /// Another number after every change that all pages show, beside that of the styles.
    era: u64,
    /// Another number wherever a page says something else than before; the styles apart.
    content: u64,
    seen: Option<Seen>,
    drawn: HashMap<SourcePath, Drawn>,
    files: BTreeMap<OutputPath, Bytes>,
}

/// The files that something was made of, and the app bundle.
#[derive(Clone, PartialEq)]
struct Made {
    files: Vec<(SourcePath, SourceFile)>,
    options: String,
    bundle: Option<Arc<AppBundle>>,
}

/// A page's file and what came of it.
struct ReadFile {
    path: SourcePath,
    lang: Lang,
    bytes: Arc<[u8]>,
    read: Read,
}

/// What the last era was about.
#[derive(PartialEq)]
struct Seen {
    today: domain::date::Date,
    has_bundle: bool,
}

/// A page as it was last drawn.
struct Drawn {
    inputs: u64,
    path: OutputPath,
    html: Option<Bytes>,
    report: Report,
}

impl Incremental {
    /// Builds the site of a tree; what is the same as in the last one is not made again.
    ///
    /// The files are [`files`](Self::files) afterwards; they are of use only if the report has no errors.
    pub fn build(&mut self, tree: &SourceTree, bundle: Option<&Arc<AppBundle>>, inputs: Inputs<'_>) -> Outcome {
        let mut report = Report::default();
        let frame = self.frame(tree, inputs, &mut report);
        let read = self.read(tree, &frame);
        let mut parsed = parse::gather(&frame, read, tree, &mut report);
        let site = link::link(&parsed, tree, inputs.today, &mut self.links, &mut report);
        let loaded = self.loaded(tree, bundle, &mut report);
        let seen = Seen { today: inputs.today, has_bundle: bundle.is_some() };
        if self.seen.as_ref() != Some(&seen) {
            self.era += 1;
            self.seen = Some(seen);
        }
        let stage = Stage::new(&site, &loaded.assets, bundle.is_some(), inputs.today);
        self.draw(&site, &stage, &mem::take(&mut parsed.bodies), &mut report);
        self.files = self.gather(&site, &stage, &loaded);
        report.sort();
        Outcome { base_folder: site.config.base_url.folder().to_owned(), pages: site.pages.len(), report }
    }

    /// Another number wherever a page says something else; its styles may have changed meanwhile.
    pub fn content(&self) -> u64 {
        self.content
    }

    /// The styles that all pages name.
    pub fn styles(&self) -> Option<&Asset> {
        self.loaded.as_ref()?.1.assets.get(MAIN_STYLES)
    }

    /// The finished files.
    pub fn files(&self) -> &BTreeMap<OutputPath, Bytes> {
        &self.files
    }

    /// Everything that is no page.
    fn frame(&mut self, tree: &SourceTree, inputs: Inputs<'_>, report: &mut Report) -> Frame {
        let is_frame = |path: &str| {
            path.starts_with("templates/") || path.starts_with("content/") && !path.to_lowercase().ends_with(".md")
        };
        let made = Made::of(tree, is_frame, format!("{:?}", inputs.base_url), None);
        if let Some((_, frame, told)) = self.frame.as_ref().filter(|(known, ..)| *known == made) {
            report.append(told.clone());
            return frame.clone();
        }
        let mut told = Report::default();
        let frame = parse::frame(tree, inputs.base_url, &mut told);
        self.era += 1;
        report.append(told.clone());
        let before = self.frame.replace((made, frame.clone(), told));
        if before.is_some_and(|(_, before, _)| before.templates.components != frame.templates.components) {
            self.read.clear();
        }
        frame
    }

    /// Styles, scripts and pictures.
    fn loaded(&mut self, tree: &SourceTree, bundle: Option<&Arc<AppBundle>>, report: &mut Report) -> Loaded {
        let is_loaded = |path: &str| {
            path.starts_with("styles/") || path.starts_with("scripts/") || path.starts_with("content/assets/")
        };
        let made = Made::of(tree, is_loaded, String::new(), bundle);
        if let Some((_, loaded, told)) = self.loaded.as_ref().filter(|(known, ..)| *known == made) {
            report.append(told.clone());
            return loaded.clone();
        }
        let mut told = Report::default();
        let loaded = render::load(tree, bundle.map(Arc::as_ref), &mut told);
        report.append(told.clone());
        let before = self.loaded.replace((made, loaded.clone(), told));
        if before.is_none_or(|(_, before, _)| !before.assets.differ_only_by(&loaded.assets, MAIN_STYLES)) {
            self.era += 1;
        }
        loaded
    }

    /// The pages by themselves, in order of language and path.
    fn read(&mut self, tree: &SourceTree, frame: &Frame) -> Vec<Read> {
        let components: &Components = &frame.templates.components;
        let mut known = mem::take(&mut self.read).into_iter().peekable();
        let mut stale = Vec::new();
        for lang in frame.config.languages.keys() {
            for path in parse::paths(tree, lang) {
                let Some(file) = tree.get(path) else { continue };
                while known.next_if(|old| (&old.lang, &old.path) < (lang, path)).is_some() {}
                let same = known.next_if(|old| old.path == *path && old.lang == *lang);
                match same.filter(|old| Arc::ptr_eq(&old.bytes, &file.bytes) || old.bytes == file.bytes) {
                    Some(old) => self.read.push(old),
                    None => {
                        stale.push(self.read.len());
                        let read = Read { part: None, pieces: Arc::new([]), report: Report::default() };
                        let (path, lang, bytes) = (path.clone(), lang.clone(), file.bytes.clone());
                        self.read.push(ReadFile { path, lang, bytes, read });
                    }
                }
            }
        }
        let parsed: Vec<(usize, Read)> = stale
            .into_par_iter()
            .map(|at| {
                let ReadFile { path, lang, bytes, .. } = &self.read[at];
                (at, parse::part(path, lang, bytes, components))
            })
            .collect();
        for (at, read) in parsed {
            self.read[at].read = read;
        }
        self.read.iter().map(|file| file.read.clone()).collect()
    }

    /// Draws the pages whose inputs have changed.
    fn draw(&mut self, site: &Site, stage: &Stage<'_>, bodies: &[Arc<[Piece]>], report: &mut Report) {
        let cards = stage.cards();
        let mut before = mem::take(&mut self.drawn);
        let mut stale: Vec<(PageId, u64)> = Vec::new();
        let styles = self.styles().map(|asset| asset.integrity.clone());
        let mut content = vec![self.era];
        for (id, page) in site.numbered() {
            let inputs = stage.inputs(id, page, &cards);
            content.push(inputs);
            let inputs = digest::of((self.era, &styles, inputs));
            match before.remove(&page.source).filter(|drawn| drawn.inputs == inputs) {
                Some(drawn) => {
                    self.drawn.insert(page.source.clone(), drawn);
                }
                None => stale.push((id, inputs)),
            }
        }
        self.content = digest::of(content);
        // What is gone or drawn anew is let go before more is made.
        drop(before);
        let drawn: Vec<(SourcePath, Drawn)> = stale
            .into_par_iter()
            .map(|(id, inputs)| {
                let page = site.page(id);
                let mut report = Report::default();
                let html = stage.draw(id, page, &bodies[id.index()], &mut report);
                let html = html.map(Bytes::from);
                (page.source.clone(), Drawn { inputs, path: OutputPath::of_route(&page.route), html, report })
            })
            .collect();
        self.drawn.extend(drawn);
        for drawn in site.pages.iter().filter_map(|page| self.drawn.get(&page.source)) {
            report.append(drawn.report.clone());
        }
    }

    /// Puts all files together: pages, assets, old addresses, files for machines.
    fn gather(&self, site: &Site, stage: &Stage<'_>, loaded: &Loaded) -> BTreeMap<OutputPath, Bytes> {
        let pages = site.pages.iter().filter_map(|page| self.drawn.get(&page.source));
        let pages = pages.filter_map(|drawn| Some((drawn.path.clone(), drawn.html.clone()?)));
        let assets = loaded.files.iter().map(|(path, bytes)| (path.clone(), bytes.clone()));
        let others = stage.redirects().chain(stage.machine_files()).map(|(path, bytes)| (path, Bytes::from(bytes)));
        let live = site.pages.iter().filter(|page| !page.body.tools.is_empty());
        let kept: Vec<_> = live
            .filter_map(|page| stage.kept_page(page, self.drawn.get(&page.source)?.html.as_ref()?))
            .collect();
        let worker = stage.offline_worker(loaded.offline.as_deref(), &kept);
        let worker = worker.into_iter().map(|(path, bytes)| (path, Bytes::from(bytes)));
        assets.chain(pages).chain(others).chain(worker).collect()
    }
}

impl Made {
    fn of(tree: &SourceTree, takes: impl Fn(&str) -> bool, options: String, bundle: Option<&Arc<AppBundle>>) -> Self {
        let files = tree
            .iter()
            .filter(|(path, _)| takes(path.as_str()))
            .map(|(path, file)| (path.clone(), file.clone()))
            .collect();
        Self { files, options, bundle: bundle.cloned() }
    }
}
