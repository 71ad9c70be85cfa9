//! What linking need not find out again after an edit.
//!
//! Two things cost time: the tree of the site (addresses, families, old addresses), which hangs
//! on a few keys of each page, and the targets of links, which hang on that tree, on the files
//! there are, on the headings of the pages pointed at, and on the names of the walkthrough's steps
//! and their headings. Each is taken from the run before
//! unless one of these has changed. The test that an edited site equals one built afresh holds
//! this list to be complete.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::places::Places;
use super::{Family, Index, PageId, Route, Target, addresses, family, redirects, references};
use crate::diagnostic::Report;
use crate::parse::config::SiteConfig;
use crate::parse::step::ParsedStep;
use crate::parse::{Parsed, ParsedPage};
use crate::source::SourcePath;

/// What is kept from one run to the next; empty before the first.
#[derive(Default)]
pub struct Kept {
    pages: Vec<Arc<ParsedPage>>,
    steps: Vec<Arc<ParsedStep>>,
    structure: Option<Arc<Structure>>,
    /// True if the structure is that of the run before.
    same_structure: bool,
    files: Vec<SourcePath>,
    links: Vec<Links>,
}

/// The tree of the site.
pub(super) struct Structure {
    config: Arc<SiteConfig>,
    pub routes: Vec<Route>,
    pub families: Vec<Arc<Family>>,
    pub redirects: Arc<BTreeMap<Route, PageId>>,
    pub report: Report,
}

/// Where the references of one page lead.
#[derive(Clone)]
pub(super) struct Links {
    pub targets: Arc<[Target]>,
    pub report: Report,
}

impl Kept {
    /// The tree of the site.
    pub(super) fn structure(&mut self, parsed: &Parsed, index: &Index<'_>) -> Arc<Structure> {
        let pages = &parsed.pages;
        let same = self.pages.len() == pages.len()
            && self.pages.iter().zip(pages).all(|(old, new)| Arc::ptr_eq(old, new) || same_place(old, new));
        let known = self.structure.take().filter(|known| same && *known.config == *parsed.config);
        self.same_structure = known.is_some();
        let structure = known.unwrap_or_else(|| {
            let mut report = Report::default();
            let routes = addresses::routes(pages, &parsed.config.default_language);
            addresses::check_taken(pages, &routes, &mut report);
            let families = family::families(pages, index, &parsed.config).into_iter().map(Arc::new).collect();
            let redirects = redirects::redirects(pages, &routes, &mut report).into();
            Arc::new(Structure { config: parsed.config.clone(), routes, families, redirects, report })
        });
        self.structure = Some(structure.clone());
        structure
    }

    /// Where the references of all pages lead, in the order of the pages; after [`structure`](Self::structure).
    pub(super) fn links(&mut self, parsed: &Parsed, places: &Places<'_>) -> Vec<Links> {
        let pages = &parsed.pages;
        let same_files = places.tree.len() == self.files.len() && places.tree.paths().eq(&self.files);
        if !same_files {
            self.files = places.tree.paths().cloned().collect();
        }
        let resolve = |page: &Arc<ParsedPage>| {
            let mut report = Report::default();
            let targets = references::targets(page, places, &mut report);
            Links { targets: targets.into(), report }
        };
        let same_steps = self.steps.len() == parsed.steps.len()
            && self.steps.iter().zip(&parsed.steps).all(|(old, new)| Arc::ptr_eq(old, new) || same_anchors(old, new));
        if self.same_structure && same_files && same_steps {
            let moved = self.moved(pages);
            let stale: Vec<usize> = (0..pages.len())
                .filter(|at| {
                    let points_there =
                        |target: &Target| matches!(target, Target::Page(id, Some(_)) if moved.contains(id));
                    !Arc::ptr_eq(&self.pages[*at], &pages[*at])
                        || !moved.is_empty() && self.links[*at].targets.iter().any(points_there)
                })
                .collect();
            for at in stale {
                self.links[at] = resolve(&pages[at]);
            }
        } else {
            self.links = pages.par_iter().map(resolve).collect();
        }
        self.pages = pages.clone();
        self.steps.clone_from(&parsed.steps);
        self.links.clone()
    }

    /// The pages whose headings have changed, and their translations: what is said of a missing
    /// anchor looks at both.
    fn moved(&self, pages: &[Arc<ParsedPage>]) -> HashSet<PageId> {
        let changed = self
            .pages
            .iter()
            .zip(pages)
            .filter(|(old, new)| !Arc::ptr_eq(old, new) && old.body.headings != new.body.headings)
            .map(|(_, new)| new.key.as_str());
        let keys: HashSet<&str> = changed.collect();
        if keys.is_empty() {
            return HashSet::new();
        }
        let moved = pages.iter().enumerate().filter(|(_, page)| keys.contains(page.key.as_str()));
        moved.map(|(at, _)| PageId(at)).collect()
    }
}

/// True if the same links can lead to two states of a step.
fn same_anchors(old: &ParsedStep, new: &ParsedStep) -> bool {
    old.source == new.source && old.body.headings == new.body.headings
}

/// True if two states of a page have the same place in the tree.
fn same_place(old: &ParsedPage, new: &ParsedPage) -> bool {
    let (a, b) = (&old.front, &new.front);
    old.source == new.source
        && old.lang == new.lang
        && a.slug == b.slug
        && a.weight == b.weight
        && a.layout == b.layout
        && a.listed == b.listed
        && a.redirect_from == b.redirect_from
}
