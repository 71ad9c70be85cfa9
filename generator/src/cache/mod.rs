//! The results of each stage from the build before: after an edit, only what depends on it is made again.
//!
//! **After any edits, in any order, files and report are those of a build with an empty cache.** A
//! test compares both over thousands of random edits.
//!
//! - `parse`: keyed by the bytes of each file.
//! - `link`: the structure of the site, keyed by the [`Position`](crate::link::Position) of each page; the
//!   targets of each page, with a record of whose headings were read.
//! - `lint`: what is wrong with each page; it sees the page and its original.
//! - `load`: styles, scripts and pictures, keyed by their bytes.
//! - `render`: each page keyed by the hash of its [`PageInputs`](crate::render::page_inputs::PageInputs).
//!
//! An edit costs what depends on it, and one look at each page's number. Ten thousand pages are ten
//! thousand looks: nothing here may ask all pages for what they say.

mod link;
mod lint;
mod load;
mod parse;
mod readers;
mod render;

use std::sync::Arc;

use domain::date::Date;

use crate::diagnostic::Report;
use crate::link::Site;
use crate::parse::Parsed;
use crate::parse::config::BaseUrl;
use crate::render::assets::{SheetRewrite, Sheets};
use crate::render::offline::StoredFile;
use crate::render::output::Output;
use crate::render::{LoadInputs, Loaded};
use crate::source::{Pages, SourceTree};
use crate::wasm::AppBundle;
use link::LinkCache;
use lint::LintCache;
use load::LoadCache;
use parse::ParseCache;
use render::{Bodies, RenderCache};

/// What is cached from one build to the next; empty before the first.
#[derive(Default)]
pub struct Cache {
    parse: ParseCache,
    link: LinkCache,
    lint: LintCache,
    load: LoadCache,
    render: RenderCache,
    /// True if there is no next build: then bodies and bytes are let go as soon as they are used.
    once: bool,
    /// What the last build was made of, for an index that is made later.
    last: Option<(Site, Loaded, Date)>,
}

impl Cache {
    /// An empty cache for a build that no other follows.
    pub fn for_one_build() -> Self {
        Self { once: true, ..Self::default() }
    }

    /// True if there is no next build.
    pub fn is_for_one_build(&self) -> bool {
        self.once
    }

    /// Notes what a build was made of, for an index that is made when somebody searches.
    pub fn remember(&mut self, site: &Site, loaded: &Loaded, today: Date) {
        self.last = Some((site.clone(), loaded.clone(), today));
    }

    /// What the last build was made of.
    pub fn last(&self) -> Option<&(Site, Loaded, Date)> {
        self.last.as_ref()
    }

    /// Stage 2.
    pub fn parse(
        &mut self,
        tree: &SourceTree,
        pages: &dyn Pages,
        base_url: Option<&BaseUrl>,
        report: &mut Report,
    ) -> Parsed {
        self.parse.parse(tree, pages, base_url, self.once, report)
    }

    /// Stage 3.
    pub fn link(&mut self, parsed: &Parsed, tree: &SourceTree, report: &mut Report) -> Site {
        self.link.link(parsed, tree, self.once, report)
    }

    /// Stage 4.
    pub fn lint(&mut self, parsed: &Parsed, site: &Site, today: Date, report: &mut Report) {
        self.lint.lint(parsed, site, today, report);
    }

    /// The first half of stage 5: styles, scripts and pictures.
    pub fn load(
        &mut self,
        tree: &SourceTree,
        content: &LoadInputs,
        bundle: Option<&Arc<AppBundle>>,
        report: &mut Report,
    ) -> Loaded {
        self.load.load(tree, content, bundle, self.parse.only_pages_differ(), report)
    }

    /// The second half of stage 5: pages, and the files that are made of all pages.
    pub fn render(
        &mut self,
        site: &Site,
        bodies: Bodies,
        loaded: &Loaded,
        today: Date,
        output: &dyn Output,
        report: &mut Report,
    ) {
        self.render.render(site, bodies, (loaded, self.load.version()), today, self.once, output, report);
    }

    /// Puts the worker for use without a network, which lists these files beside pages and assets.
    pub fn put_offline(&self, site: &Site, loaded: &Loaded, today: Date, others: Vec<StoredFile>, output: &dyn Output) {
        self.render.put_offline(site, loaded, today, others, output);
    }

    /// A number that differs wherever a page says something else; its styles may have changed meanwhile.
    pub fn content(&self) -> u64 {
        self.render.content()
    }

    /// The style sheets that pages should load.
    pub fn styles(&self) -> Sheets {
        self.load.styles()
    }

    /// What makes rendered pages name the current styles, where they name those that they were rendered with.
    pub fn sheet_rewrite(&self) -> Option<SheetRewrite> {
        SheetRewrite::new(self.render.styles(), &self.styles())
    }
}
