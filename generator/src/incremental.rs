//! The site kept in memory: after an edit only what depends on it is made anew.
//!
//! **Whatever was edited in whatever order, files and report are those of [`crate::build()`].**
//! A test holds this over thousands of edits that no person would make.
//!
//! What depends on what, from the ground up:
//!
//! - the frame (name, languages, words, facts, templates) on the files that are no pages;
//! - a page by itself on its own file, and on what the components take;
//! - the tree of the site and the targets of links: see [`crate::link::Kept`];
//! - a drawn page on itself, on its targets, and on what it shows of other pages; that of the
//!   walkthrough also on the files of all steps and on their targets; all of them on the frame and
//!   on the names of scripts and pictures. Pages keep the name of the styles that they were drawn
//!   with; [`Dress`] puts that of today's in its place when a page is asked for.
//!
//! An edit costs what depends on it, and one look at each page's number. Ten thousand pages are
//! ten thousand looks: so nothing here may ask all pages for what they say.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::sync::Arc;

use bytes::Bytes;
use domain::date::Date;
use foldhash::HashMap;
use rayon::prelude::*;

use crate::build::{BuildOptions, Outcome};
use crate::diagnostic::Report;
use crate::digest;
use crate::link::{self, Kept, Page, PageId, Site};
use crate::parse::body::Piece;
use crate::parse::components::Components;
use crate::parse::config::Lang;
use crate::parse::{self, Frame, Parsed, Part, Read};
use crate::render::assets::{Dress, Sheets};
use crate::render::inputs::{self, Card};
use crate::render::output::OutputPath;
use crate::render::{self, Loaded, MadeOf, Stage};
use crate::source::{SourceFile, SourcePath, SourceTree};
use crate::wasm::AppBundle;

/// A site in memory, from its sources to its files.
#[derive(Default)]
pub struct Incremental {
    sources: Sources,
    frame: Option<(Made, Frame, Report)>,
    loaded: Option<(Made, Loaded, Report)>,
    read: Vec<ReadFile>,
    /// The pages together, and what was told of files in the folder of no language.
    parsed: Option<(Parsed, Report)>,
    links: Kept,
    /// Another number after every change that all pages show, beside that of the styles.
    era: u64,
    /// Another number wherever a page says something else than before; the styles apart.
    content: u64,
    seen: Option<Seen>,
    /// What the pages were last drawn with, beside what is their own.
    stood: Option<Stood>,
    cards: Vec<Card>,
    /// The pages as they were last drawn, in their order.
    drawn: Vec<Drawn>,
    files: Arc<BTreeMap<OutputPath, Bytes>>,
    /// True if all files are those of the pages, styles and pictures as they were last built.
    whole: bool,
}

/// The files that the site was last made of, in order of path.
#[derive(Default)]
struct Sources {
    names: Option<u64>,
    files: Vec<SourceFile>,
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
    /// Its place among the pages, where it is one.
    page: Option<usize>,
}

/// What the last era was about.
#[derive(PartialEq)]
struct Seen {
    today: Date,
    has_bundle: bool,
}

/// What pages are drawn with, beside what is their own.
#[derive(PartialEq)]
struct Stood {
    era: u64,
    /// What all pages of a language show.
    languages: u64,
    /// The styles as the pages name them; those of today take their place when a page is asked for.
    styles: Sheets,
}

/// A page as it was last drawn.
struct Drawn {
    source: SourcePath,
    /// Nothing before it was drawn.
    inputs: Option<u64>,
    path: OutputPath,
    html: Option<Bytes>,
    report: Report,
}

impl Incremental {
    /// Builds the site of a tree; what is the same as in the last one is not made again.
    ///
    /// The files are [`files`](Self::files) afterwards; they are of use only if the report has no errors.
    pub fn build(&mut self, tree: &SourceTree, bundle: Option<&Arc<AppBundle>>, inputs: BuildOptions<'_>) -> Outcome {
        let mut report = Report::default();
        let edited = self.sources.edited(tree, &self.read);
        let frame = self.frame(tree, inputs, edited.is_some(), &mut report);
        let known = self.parsed.take().filter(|(known, _)| known.stands_in(&frame));
        let few = edited.as_ref().zip(known).and_then(|(edited, known)| self.read_few(tree, edited, &frame, known));
        let (parsed, strangers) = few.unwrap_or_else(|| self.read_all(tree, &frame));
        for file in &self.read {
            report.append(file.read.report.clone());
        }
        report.append(strangers.clone());
        parsed.check_any(&mut report);
        let site = link::link(&parsed, tree, inputs.today, &mut self.links, &mut report);
        let loaded = self.loaded(tree, &render::made_of(&site), bundle, edited.is_some(), &mut report);
        let seen = Seen { today: inputs.today, has_bundle: bundle.is_some() };
        if self.seen.as_ref() != Some(&seen) {
            self.era += 1;
            self.seen = Some(seen);
        }
        self.draw(&site, &loaded, inputs.today, &parsed.bodies, &mut report);
        self.parsed = Some((parsed, strangers));
        report.sort();
        Outcome { base_folder: site.config.base_url.folder().to_owned(), pages: site.pages.len(), report }
    }

    /// Another number wherever a page says something else; its styles may have changed meanwhile.
    pub fn content(&self) -> u64 {
        self.content
    }

    /// The sheets that pages name.
    pub fn styles(&self) -> Sheets {
        self.loaded.as_ref().map(|(_, loaded, _)| loaded.assets.sheets()).unwrap_or_default()
    }

    /// The files; the pages among them may name styles that they were drawn with.
    pub fn files(&self) -> &Arc<BTreeMap<OutputPath, Bytes>> {
        &self.files
    }

    /// What makes the [`files`](Self::files) name the styles of today, where they name others.
    pub fn dress(&self) -> Option<Dress> {
        Dress::new(&self.stood.as_ref()?.styles, &self.styles())
    }

    /// Everything that is no page.
    fn frame(&mut self, tree: &SourceTree, inputs: BuildOptions<'_>, same_files: bool, report: &mut Report) -> Frame {
        let options = format!("{:?}", inputs.base_url);
        if let Some((_, frame, told)) = self.frame.as_ref().filter(|(known, ..)| same_files && known.options == options)
        {
            report.append(told.clone());
            return frame.clone();
        }
        let is_frame = |path: &SourcePath| {
            path.as_str().starts_with("templates/") || path.as_str().starts_with("content/") && !path.is_markdown()
        };
        let made = Made::of(tree, is_frame, options, None);
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
    fn loaded(
        &mut self,
        tree: &SourceTree,
        content: &MadeOf,
        bundle: Option<&Arc<AppBundle>>,
        same_files: bool,
        report: &mut Report,
    ) -> Loaded {
        let options = digest::of(content).to_string();
        let same = |known: &Made| same_files && known.options == options && known.bundle.as_ref() == bundle;
        if let Some((_, loaded, told)) = self.loaded.as_ref().filter(|(known, ..)| same(known)) {
            report.append(told.clone());
            return loaded.clone();
        }
        let is_loaded = |path: &SourcePath| {
            ["styles/", "scripts/", "content/assets/"].iter().any(|folder| path.as_str().starts_with(folder))
        };
        let made = Made::of(tree, is_loaded, options, bundle);
        if let Some((_, loaded, told)) = self.loaded.as_ref().filter(|(known, ..)| *known == made) {
            report.append(told.clone());
            return loaded.clone();
        }
        let mut told = Report::default();
        let mut loaded = render::load(tree, content, bundle.map(Arc::as_ref), &mut told);
        report.append(told.clone());
        if told.errors() > 0 {
            // With a mistake in the styles nothing is shown, so no page need be drawn without any.
            loaded.assets = loaded.assets.with(&self.styles());
        }
        let before = self.loaded.replace((made, loaded.clone(), told));
        if before.is_none_or(|(_, before, _)| !before.assets.differ_only_by_sheets(&loaded.assets)) {
            self.era += 1;
        }
        self.whole = false;
        loaded
    }

    /// Reads some files again that were read before, and puts them in their places; nothing if one
    /// of them is not what it was, a page or none.
    fn read_few(
        &mut self,
        tree: &SourceTree,
        edited: &[usize],
        frame: &Frame,
        (mut parsed, strangers): (Parsed, Report),
    ) -> Option<(Parsed, Report)> {
        for at in edited {
            let ReadFile { path, bytes, .. } = &mut self.read[*at];
            bytes.clone_from(&tree.get(path)?.bytes);
        }
        self.parse(edited.to_vec(), &frame.templates.components);
        for at in edited {
            let file = &self.read[*at];
            let (Some(Part::Page(page)), Some(place)) = (&file.read.part, file.page) else { return None };
            parsed.pages[place] = page.clone();
            parsed.bodies[place] = file.read.pieces.clone();
        }
        Some((parsed, strangers))
    }

    /// The pages by themselves, in order of language and path.
    fn read_all(&mut self, tree: &SourceTree, frame: &Frame) -> (Parsed, Report) {
        let mut known = mem::take(&mut self.read).into_iter().peekable();
        let mut stale = Vec::new();
        for lang in frame.config.languages.keys() {
            for (path, file) in parse::files(tree, lang) {
                while known.next_if(|old| (&old.lang, &old.path) < (lang, path)).is_some() {}
                let same = known.next_if(|old| old.path == *path && old.lang == *lang);
                match same.filter(|old| Arc::ptr_eq(&old.bytes, &file.bytes) || old.bytes == file.bytes) {
                    Some(old) => self.read.push(old),
                    None => {
                        stale.push(self.read.len());
                        let read = Read { part: None, pieces: Arc::new([]), report: Report::default() };
                        let (path, lang, bytes) = (path.clone(), lang.clone(), file.bytes.clone());
                        self.read.push(ReadFile { path, lang, bytes, read, page: None });
                    }
                }
            }
        }
        self.parse(stale, &frame.templates.components);
        let mut pages = 0..;
        for file in &mut self.read {
            file.page = matches!(file.read.part, Some(Part::Page(_))).then(|| pages.next()).flatten();
        }
        let parsed = parse::gather(frame, self.read.iter().map(|file| file.read.clone()), &mut Report::default());
        let mut strangers = Report::default();
        parse::strangers(tree, &frame.config, &mut strangers);
        self.sources =
            Sources { names: Some(tree.names()), files: tree.iter().map(|(_, file)| file.clone()).collect() };
        (parsed, strangers)
    }

    /// Parses files of these numbers.
    fn parse(&mut self, stale: Vec<usize>, components: &Components) {
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
    }

    /// Draws the pages whose inputs have changed, and puts all files together.
    fn draw(&mut self, site: &Site, loaded: &Loaded, today: Date, bodies: &[Arc<[Piece]>], report: &mut Report) {
        let now = loaded.assets.sheets();
        let stood = self.stood.take();
        let known = stood.as_ref().filter(|stood| stood.era == self.era && stood.styles.keys().eq(now.keys()));
        let styles = known.map_or(now, |known| known.styles.clone());
        let assets = loaded.assets.with(&styles);
        let has_bundle = self.seen.as_ref().is_some_and(|seen| seen.has_bundle);
        let stage = Stage::new(site, &assets, has_bundle, today);
        let languages = stage.digest();
        let same_era = known.is_some();
        let same_languages = known.is_some_and(|known| known.languages == languages);
        self.stood = Some(Stood { era: self.era, languages, styles });

        let few = site.changed.as_ref().filter(|_| self.drawn.len() == site.pages.len());
        let mut same_told = true;
        let mut asked = Some(site.walkthroughs.values().map(|shown| shown.page).collect::<BTreeSet<_>>());
        match few {
            Some(changed) => {
                for id in changed {
                    let card = Card::of(site.page(*id));
                    let before = mem::replace(&mut self.cards[id.index()], card);
                    same_told &= card.tells_as(&before);
                    let showing = if card.shows_as(&before) { Some(Vec::new()) } else { inputs::showing(site, *id) };
                    asked = asked.zip(showing).map(|(mut asked, showing)| {
                        asked.insert(*id);
                        asked.extend(showing);
                        asked
                    });
                }
            }
            None => {
                self.cards = site.pages.iter().map(Card::of).collect();
                let before = mem::take(&mut self.drawn).into_iter().map(|drawn| (drawn.source.clone(), drawn));
                let mut before: HashMap<SourcePath, Drawn> = before.collect();
                let keep = |page: &Page| before.remove(&page.source).unwrap_or_else(|| Drawn::not_yet(page));
                self.drawn = site.pages.iter().map(keep).collect();
            }
        }
        let asked = asked.filter(|_| few.is_some() && same_era && same_languages);
        let asked = asked.unwrap_or_else(|| site.numbered().map(|(id, _)| id).collect());
        let mut stale = Vec::new();
        for id in asked {
            let inputs = Some(stage.inputs(id, site.page(id), &self.cards));
            let drawn = &mut self.drawn[id.index()];
            if !same_era || drawn.inputs != inputs {
                drawn.inputs = inputs;
                stale.push(id);
            }
        }
        self.content = digest::of((self.era, self.drawn.iter().map(|drawn| drawn.inputs).collect::<Vec<_>>()));
        let drawn: Vec<(PageId, Option<Bytes>, Report)> = stale
            .par_iter()
            .map(|id| {
                let mut report = Report::default();
                let html = stage.draw(*id, site.page(*id), &bodies[id.index()], &mut report);
                (*id, html.map(Bytes::from), report)
            })
            .collect();
        for (id, html, report) in drawn {
            let drawn = &mut self.drawn[id.index()];
            (drawn.path, drawn.html, drawn.report) = (OutputPath::of_route(&site.page(id).route), html, report);
        }
        for drawn in &self.drawn {
            report.append(drawn.report.clone());
        }
        match few.filter(|_| same_era && self.whole) {
            Some(changed) => self.gather_few(&stage, loaded, &stale, changed, same_told),
            None => self.gather_all(&stage, loaded),
        }
    }

    /// Puts files in the place of those from before.
    fn gather_few(
        &mut self,
        stage: &Stage<'_>,
        loaded: &Loaded,
        stale: &[PageId],
        changed: &[PageId],
        same_told: bool,
    ) {
        let files = Arc::make_mut(&mut self.files);
        for drawn in stale.iter().map(|id| &self.drawn[id.index()]) {
            match &drawn.html {
                Some(html) => files.insert(drawn.path.clone(), html.clone()),
                None => files.remove(&drawn.path),
            };
        }
        let machine_files = (!same_told).then(|| stage.machine_files()).into_iter().flatten();
        let others = stage.redirects_to(|id| changed.contains(&id)).chain(machine_files);
        files.extend(others.map(|(path, bytes)| (path, Bytes::from(bytes))));
        if stage.pages().any(|(id, page)| stage.keeps(page) && stale.contains(&id)) {
            self.put_worker(stage, loaded);
        }
    }

    /// Puts the worker in that keeps the tools for use without a network: made of the pages as they are shown.
    fn put_worker(&mut self, stage: &Stage<'_>, loaded: &Loaded) {
        let dress = self.dress();
        let kept: Vec<_> = stage
            .pages()
            .filter_map(|(id, page)| {
                let html = self.drawn[id.index()].html.as_ref().filter(|_| stage.keeps(page))?;
                let dressed = dress.as_ref().map(|dress| dress.put_on(html));
                stage.kept_page(page, dressed.as_ref().unwrap_or(html))
            })
            .collect();
        let worker = stage.offline_worker(loaded, &kept);
        Arc::make_mut(&mut self.files).extend(worker.map(|(path, bytes)| (path, Bytes::from(bytes))));
    }

    /// Puts all files together: pages, assets, old addresses, files for machines.
    fn gather_all(&mut self, stage: &Stage<'_>, loaded: &Loaded) {
        let pages = self.drawn.iter().filter_map(|drawn| Some((drawn.path.clone(), drawn.html.clone()?)));
        let assets = loaded.files.iter().map(|(path, bytes)| (path.clone(), bytes.clone()));
        let others = stage.redirects().chain(stage.machine_files()).map(|(path, bytes)| (path, Bytes::from(bytes)));
        self.files = Arc::new(assets.chain(pages).chain(others).collect());
        self.whole = true;
        self.put_worker(stage, loaded);
    }
}

impl Sources {
    /// The numbers of those of the files read that alone have other bytes; nothing where anything
    /// else has changed, come or gone.
    fn edited(&mut self, tree: &SourceTree, read: &[ReadFile]) -> Option<Vec<usize>> {
        if self.names != Some(tree.names()) {
            return None;
        }
        let mut edited = Vec::new();
        for ((path, file), known) in tree.iter().zip(&mut self.files) {
            let same_bytes = Arc::ptr_eq(&file.bytes, &known.bytes) || file.bytes == known.bytes;
            if !same_bytes || file.shown_as != known.shown_as {
                let lang = Lang::new(path.as_str().strip_prefix("content/")?.split_once('/')?.0);
                edited.push(read.binary_search_by(|file| (&file.lang, &file.path).cmp(&(&lang, path))).ok()?);
            }
            if !Arc::ptr_eq(&file.bytes, &known.bytes) {
                known.clone_from(file);
            }
        }
        Some(edited)
    }
}

impl Drawn {
    fn not_yet(page: &Page) -> Self {
        let (source, path) = (page.source.clone(), OutputPath::of_route(&page.route));
        Self { source, inputs: None, path, html: None, report: Report::default() }
    }
}

impl Made {
    fn of(
        tree: &SourceTree,
        takes: impl Fn(&SourcePath) -> bool,
        options: String,
        bundle: Option<&Arc<AppBundle>>,
    ) -> Self {
        let files =
            tree.iter().filter(|(path, _)| takes(path)).map(|(path, file)| (path.clone(), file.clone())).collect();
        Self { files, options, bundle: bundle.cloned() }
    }
}
