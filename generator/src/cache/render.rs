//! Rendered pages from the build before, by the hash of what they are rendered from.

use std::collections::BTreeSet;
use std::mem;
use std::sync::Arc;

use bytes::Bytes;
use domain::date::Date;
use foldhash::HashMap;
use rayon::prelude::*;

use super::readers::Readers;
use crate::diagnostic::Report;
use crate::digest;
use crate::link::{Page, PageId, Site};
use crate::parse::body::Piece;
use crate::render::assets::{SheetRewrite, Sheets};
use crate::render::context::{RenderContext, SharedInputs};
use crate::render::offline::StoredFile;
use crate::render::other_pages::{Reads, Summary};
use crate::render::output::{Output, OutputPath};
use crate::render::page_inputs::PageInputs;
use crate::render::site_files::{Listing, discovery_files, redirect_pages, site_files};
use crate::render::{Loaded, renderer::render_page};
use crate::source::SourcePath;

/// The bodies of all pages, in their order.
pub(super) type Bodies = Arc<Vec<Arc<[Piece]>>>;

/// What was rendered last.
#[derive(Default)]
pub(super) struct RenderCache {
    /// The hash of what all pages are rendered from.
    shared: Option<u64>,
    /// The style sheets that pages name. The current ones replace them when a page is asked for.
    styles: Sheets,
    /// The pages in their order.
    pages: Vec<RenderedPage>,
    readers: Readers,
    /// The pages whose inputs are compared in every build: see [`Reads::site`].
    always: BTreeSet<PageId>,
    /// The version of the assets that were handed on last.
    assets: Option<u64>,
    /// The paths of all files, to find those that are stale.
    paths: BTreeSet<OutputPath>,
}

/// A page as it was last rendered.
struct RenderedPage {
    source: SourcePath,
    path: OutputPath,
    /// The hash of its inputs and of the shared ones; nothing before it was rendered.
    key: Option<u64>,
    /// The hash of what other pages can show of it.
    summary: u64,
    /// The hash of what files for search engines and hosts show of it.
    listing: u64,
    result: Rendered,
}

/// What came of rendering a page.
#[derive(Default)]
struct Rendered {
    /// False where its layout could not be filled.
    is_whole: bool,
    /// The page as the worker for use without a network lists it.
    offline: Option<StoredFile>,
    /// The page itself, where the worker may list it with other styles later.
    html: Option<Bytes>,
    report: Report,
}

/// A page whose inputs were compared.
struct Compared {
    id: PageId,
    key: u64,
    reads: Reads,
    /// Nothing where the inputs are those of the build before.
    result: Option<Rendered>,
}

/// What a build has to look at.
struct Scope {
    /// The pages whose inputs may differ, in order.
    candidates: Vec<PageId>,
    /// The pages that others may show otherwise; nothing where all may.
    moved: Option<BTreeSet<PageId>>,
    /// True if files for search engines and hosts show the same of each page.
    same_listings: bool,
}

impl RenderCache {
    /// Renders what differs from the build before. `once` says that no other build follows.
    #[expect(clippy::too_many_arguments, reason = "each is another thing that a site is rendered from")]
    pub fn render(
        &mut self,
        site: &Site,
        bodies: Bodies,
        (loaded, assets_version): (&Loaded, u64),
        today: Date,
        once: bool,
        output: &dyn Output,
        report: &mut Report,
    ) {
        // Pages go on naming the sheets that they were rendered with, as long as all else is the same.
        let new_styles = loaded.assets.sheets();
        let old_assets = loaded.assets.with(&self.styles);
        let shared = |assets| SharedInputs::of(site, assets, loaded.has_bundle, today);
        let has_same_sheets = self.styles.keys().eq(new_styles.keys());
        let same = has_same_sheets.then(|| shared(&old_assets)).filter(|old| self.shared == Some(digest::of(old)));
        let same_shared = same.is_some();
        let shared = same.unwrap_or_else(|| {
            let new = shared(&loaded.assets);
            (self.styles, self.shared) = (new_styles, Some(digest::of(&new)));
            new
        });
        let context = RenderContext::new(shared);

        let scope = self.scope(site, same_shared);
        let is_all = scope.moved.is_none();
        let same_assets = self.assets.replace(assets_version) == Some(assets_version);
        let same_listings = scope.same_listings && same_assets;
        let same_summaries = same_listings && scope.moved.as_ref().is_some_and(BTreeSet::is_empty);
        // The files that are made of all pages are written meanwhile: they take long on a large site.
        let (compared, of_all) = rayon::join(
            || self.compare(site, bodies, scope.candidates, &context, once, output),
            || {
                let listed = if same_listings { Vec::new() } else { site_files(&context, site) };
                let summed_up = if same_summaries { Vec::new() } else { discovery_files(&context, site) };
                listed.into_iter().chain(summed_up)
            },
        );
        let same_offline = self.store(compared, once, output);
        for page in &self.pages {
            report.append(page.result.report.clone());
        }

        let mut files: Vec<(OutputPath, Bytes)> = of_all.collect();
        if !same_assets {
            files.extend(loaded.files.clone());
        }
        let redirects =
            redirect_pages(&context, site, |id| scope.moved.as_ref().is_none_or(|moved| moved.contains(&id)));
        files.extend(redirects);
        // A cold build adds the index of the search to it, which is made from the finished pages.
        if !once && (is_all || !same_assets || !same_offline) {
            files.extend(self.offline_files(site, &context, loaded, Vec::new()));
        }
        if !once && (is_all || !same_assets) {
            self.remove_stale(site, loaded, &files, output);
        }
        for (path, bytes) in files {
            output.put(path, bytes);
        }
    }

    /// A number that differs wherever a page says something else.
    pub fn content(&self) -> u64 {
        digest::of((self.shared, self.pages.iter().map(|page| page.key).collect::<Vec<_>>()))
    }

    /// The style sheets that pages name.
    pub fn styles(&self) -> &Sheets {
        &self.styles
    }

    /// What may differ from the build before.
    fn scope(&mut self, site: &Site, same_shared: bool) -> Scope {
        let has_same_pages = self.pages.len() == site.pages.len();
        let Some(changed) = site.changed.as_ref().filter(|_| same_shared && has_same_pages) else {
            self.align(site);
            let candidates = site.numbered().map(|(id, _)| id).collect();
            return Scope { candidates, moved: None, same_listings: false };
        };
        let mut candidates: BTreeSet<PageId> = self.always.iter().chain(changed).copied().collect();
        let (mut moved, mut same_listings) = (BTreeSet::new(), true);
        for id in changed {
            let page = &mut self.pages[id.index()];
            let listing = digest::of(Listing::of(site, *id));
            same_listings &= mem::replace(&mut page.listing, listing) == listing;
            let summary = digest::of(Summary::of(site.page(*id)));
            if mem::replace(&mut page.summary, summary) != summary {
                candidates.extend(self.readers.of(*id));
                moved.insert(*id);
            }
        }
        Scope { candidates: candidates.into_iter().collect(), moved: Some(moved), same_listings }
    }

    /// Brings the pages into the order of the site.
    fn align(&mut self, site: &Site) {
        let before = mem::take(&mut self.pages).into_iter().map(|page| (page.source.clone(), page));
        let mut before: HashMap<SourcePath, RenderedPage> = before.collect();
        let align = |(id, page): (PageId, &Page)| {
            let known = before.remove(&page.source).unwrap_or_else(|| RenderedPage::new(page));
            let (listing, summary) = (digest::of(Listing::of(site, id)), digest::of(Summary::of(page)));
            RenderedPage { path: OutputPath::of_route(&page.route), summary, listing, ..known }
        };
        self.pages = site.numbered().map(align).collect();
        self.readers.reset(site.pages.len());
        self.always.clear();
    }

    /// Compares the inputs of pages with those of the build before, and renders the pages whose inputs differ.
    fn compare(
        &self,
        site: &Site,
        bodies: Bodies,
        candidates: Vec<PageId>,
        context: &RenderContext<'_>,
        once: bool,
        output: &dyn Output,
    ) -> Vec<Compared> {
        let compare = |id: PageId, body: Arc<[Piece]>| {
            let (inputs, reads) = PageInputs::of(site, id, &body);
            let key = digest::of((self.shared, &inputs));
            let known = &self.pages[id.index()];
            let result = (known.key != Some(key)).then(|| {
                let mut report = Report::default();
                let html = render_page(context, &inputs, &mut report).map(Bytes::from);
                if let Some(html) = &html {
                    output.put(known.path.clone(), html.clone());
                    context.preview(&inputs).into_iter().for_each(|preview| output.draw(preview));
                }
                let offline = html.as_ref().and_then(|html| context.stored_page(site, site.page(id), html));
                Rendered {
                    is_whole: html.is_some(),
                    html: html.filter(|_| !once && offline.is_some()),
                    offline,
                    report,
                }
            });
            let reads = if once { Reads::default() } else { reads };
            Compared { id, key, reads, result }
        };
        // Where this is the only owner of the bodies, each of them is let go with its page.
        match Arc::try_unwrap(bodies) {
            Ok(bodies) if candidates.len() == bodies.len() => {
                candidates.into_par_iter().zip(bodies).map(|(id, body)| compare(id, body)).collect()
            }
            Ok(bodies) => candidates.into_par_iter().map(|id| compare(id, bodies[id.index()].clone())).collect(),
            Err(bodies) => candidates.into_par_iter().map(|id| compare(id, bodies[id.index()].clone())).collect(),
        }
    }

    /// Stores what came of the pages. True if the pages for use without a network are the same.
    fn store(&mut self, compared: Vec<Compared>, once: bool, output: &dyn Output) -> bool {
        let mut same_offline = true;
        for Compared { id, key, reads, result } in compared {
            let page = &mut self.pages[id.index()];
            page.key = Some(key);
            if let Some(result) = result {
                same_offline &= page.result.offline == result.offline;
                if page.result.is_whole && !result.is_whole {
                    output.remove(&page.path);
                }
                page.result = result;
            }
            if !once {
                if reads.site {
                    self.always.insert(id);
                } else {
                    self.always.remove(&id);
                }
                self.readers.record(id, reads.pages);
            }
        }
        same_offline
    }

    /// Puts the worker for use without a network, which lists these files beside pages and assets.
    pub fn put_offline(&self, site: &Site, loaded: &Loaded, today: Date, others: Vec<StoredFile>, output: &dyn Output) {
        let context = RenderContext::new(SharedInputs::of(site, &loaded.assets, loaded.has_bundle, today));
        for (path, bytes) in self.offline_files(site, &context, loaded, others) {
            output.put(path, bytes);
        }
    }

    /// The worker for use without a network, which lists pages as readers get them: with the current styles.
    fn offline_files(
        &self,
        site: &Site,
        context: &RenderContext<'_>,
        loaded: &Loaded,
        others: Vec<StoredFile>,
    ) -> Vec<(OutputPath, Bytes)> {
        let sheet_rewrite = SheetRewrite::new(&self.styles, &loaded.assets.sheets());
        let listed = site.pages.iter().zip(&self.pages).filter_map(|(page, rendered)| {
            let Some(sheet_rewrite) = &sheet_rewrite else { return rendered.result.offline.clone() };
            context.stored_page(site, page, &sheet_rewrite.apply(rendered.result.html.as_ref()?))
        });
        let files = context.offline_files(site, loaded, &listed.chain(others).collect::<Vec<_>>());
        files.into_iter().map(|(path, bytes)| (path, bytes.into())).collect()
    }

    /// Removes the files of earlier builds that are no part of the site any more.
    fn remove_stale(&mut self, site: &Site, loaded: &Loaded, files: &[(OutputPath, Bytes)], output: &dyn Output) {
        let redirects = site.redirects.keys().map(OutputPath::of_route);
        let others = loaded.files.keys().chain(files.iter().map(|(path, _)| path)).cloned();
        let mut paths: BTreeSet<OutputPath> = others.chain(redirects).collect();
        let mut shared = BTreeSet::new();
        for page in self.pages.iter().filter(|page| page.result.is_whole) {
            if !paths.insert(page.path.clone()) {
                shared.insert(page.path.clone());
            }
        }
        // Of two files at one path only one was put. Once the other is gone, this one must be put again.
        for page in self.pages.iter_mut().filter(|page| shared.contains(&page.path)) {
            page.key = None;
        }
        for path in mem::replace(&mut self.paths, paths).difference(&self.paths) {
            output.remove(path);
        }
    }
}

impl RenderedPage {
    fn new(page: &Page) -> Self {
        Self {
            source: page.source.clone(),
            path: OutputPath::of_route(&page.route),
            key: None,
            summary: 0,
            listing: 0,
            result: Rendered::default(),
        }
    }
}
