//! What linking need not find out again after an edit.
//!
//! Three things cost time: the tree of the site (addresses, families, old addresses), which hangs
//! on a few keys of each page; the targets of links, which hang on that tree, on the files there
//! are, on the headings of the pages pointed at, and on the names of the walkthrough's steps and
//! their headings; and what is said of pages as members of the site, which hangs on the tree, the
//! day, and the page and its original. Each is taken from the run before unless one of these has
//! changed, and nothing is done for a page that nothing of this has happened to. The test that an
//! edited site equals one built afresh holds this list to be complete.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::date::Date;
use foldhash::{HashMap, HashMapExt as _};
use rayon::prelude::*;

use super::places::Places;
use super::{Family, Index, Page, PageId, Route, Target, addresses, check_page, family, redirects, references};
use crate::diagnostic::{Report, rules};
use crate::digest;
use crate::parse::config::SiteConfig;
use crate::parse::step::ParsedStep;
use crate::parse::{Parsed, ParsedPage};

/// What is kept from one run to the next; empty before the first.
#[derive(Default)]
pub struct Kept {
    pages: Arc<Vec<Page>>,
    /// What was told of each page.
    told: Vec<Told>,
    /// What was told of titles and descriptions that pages have twice.
    repeated: Report,
    /// How many pages have each title and each description; made at the first edit of one.
    names: Option<HashMap<u64, usize>>,
    steps: Arc<Vec<Arc<ParsedStep>>>,
    structure: Option<Arc<Structure>>,
    /// The names of all files, as a digest.
    files: u64,
    today: Option<Date>,
}

/// The tree of the site.
pub(super) struct Structure {
    config: Arc<SiteConfig>,
    pub routes: Vec<Route>,
    pub families: Vec<Arc<Family>>,
    pub redirects: Arc<BTreeMap<Route, PageId>>,
    pub report: Report,
}

/// What is wrong with a page beyond what it says of itself.
#[derive(Clone, Default)]
struct Told {
    links: Report,
    place: Report,
}

/// What became of the pages since the run before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Edits {
    /// Another tree.
    Many,
    /// The same tree; these pages alone say something else.
    Few(Vec<usize>),
}

impl Kept {
    /// What became of the pages since the run before.
    pub(super) fn edits(&self, parsed: &Parsed) -> Edits {
        let pages = &parsed.pages;
        let known = self.structure.as_ref().filter(|known| *known.config == *parsed.config);
        if known.is_none() || self.pages.len() != pages.len() {
            return Edits::Many;
        }
        let edited: Vec<usize> =
            (0..pages.len()).filter(|at| !Arc::ptr_eq(&self.pages[*at].parsed, &pages[*at])).collect();
        let same = edited.iter().all(|at| same_place(&self.pages[*at].parsed, &pages[*at]));
        if same { Edits::Few(edited) } else { Edits::Many }
    }

    /// The tree of the site.
    pub(super) fn structure(&mut self, parsed: &Parsed, index: &Index<'_>, edits: &Edits) -> Arc<Structure> {
        let known = self.structure.take().filter(|_| *edits != Edits::Many);
        let structure = known.unwrap_or_else(|| {
            let pages = &parsed.pages;
            let mut report = Report::default();
            let routes = addresses::routes(pages, &parsed.config.default_language);
            addresses::check(pages, &routes, &mut report);
            let families = family::families(pages, index, &parsed.config).into_iter().map(Arc::new).collect();
            let redirects = redirects::redirects(pages, &routes, &mut report).into();
            Arc::new(Structure { config: parsed.config.clone(), routes, families, redirects, report })
        });
        self.structure = Some(structure.clone());
        structure
    }

    /// The pages in their places, and which of them are others than before or lead elsewhere:
    /// nothing where all may be. After [`structure`](Self::structure).
    pub(super) fn pages(
        &mut self,
        parsed: &Parsed,
        structure: &Structure,
        places: &Places<'_>,
        edits: &Edits,
    ) -> (Arc<Vec<Page>>, Option<Vec<PageId>>) {
        let pages = &parsed.pages;
        let resolve = |page: &ParsedPage| {
            let mut report = Report::default();
            let targets: Arc<[Target]> = references::targets(page, places, &mut report).into();
            (targets, report)
        };
        let same_steps = self.steps.len() == parsed.steps.len()
            && self
                .steps
                .iter()
                .zip(parsed.steps.iter())
                .all(|(old, new)| Arc::ptr_eq(old, new) || same_anchors(old, new));
        let same_files = self.files == places.tree.names();
        self.files = places.tree.names();
        self.steps.clone_from(&parsed.steps);
        let changed = match edits {
            Edits::Few(edited) if same_steps && same_files => {
                let stale = self.stale(pages, edited);
                let all = Arc::make_mut(&mut self.pages);
                for at in &stale {
                    let (targets, links) = resolve(&pages[*at]);
                    all[*at] = Page { parsed: pages[*at].clone(), targets, ..all[*at].clone() };
                    self.told[*at].links = links;
                }
                Some(stale.into_iter().map(PageId).collect())
            }
            _ => {
                let resolved: Vec<(Arc<[Target]>, Report)> = pages.par_iter().map(|page| resolve(page)).collect();
                let (mut all, mut told) = (Vec::with_capacity(pages.len()), Vec::with_capacity(pages.len()));
                let places = structure.routes.iter().zip(&structure.families);
                for ((parsed, (route, family)), (targets, links)) in pages.iter().zip(places).zip(resolved) {
                    let (parsed, route, family) = (parsed.clone(), route.clone(), family.clone());
                    all.push(Page { parsed, route, targets, family });
                    told.push(Told { links, place: Report::default() });
                }
                (self.pages, self.told, self.names) = (all.into(), told, None);
                // All of them have to be looked at again.
                self.today = None;
                None
            }
        };
        (self.pages.clone(), changed)
    }

    /// Tells what is wrong with pages as members of the site: links, dates, lengths, what they have
    /// twice, twins. `before` are the pages as they were; after [`pages`](Self::pages).
    pub(super) fn check(
        &mut self,
        before: &[(usize, Arc<ParsedPage>)],
        parsed: &Parsed,
        index: &Index<'_>,
        today: Date,
        report: &mut Report,
    ) {
        let same_day = self.today == Some(today);
        let stale: BTreeSet<usize> = if same_day {
            // What is said of a translation looks at its original.
            let twins = before.iter().flat_map(|(at, _)| self.pages[*at].family.twins.values().map(|id| id.0));
            before.iter().map(|(at, _)| *at).chain(twins).collect()
        } else {
            (0..self.pages.len()).collect()
        };
        for at in stale {
            let mut found = Report::default();
            check_page(&self.pages[at], &parsed.config, index, today, &mut found);
            self.told[at].place = found;
        }
        if self.may_repeat(before, &parsed.pages) || !same_day {
            self.repeated = Report::default();
            rules::repeated_title::check(&parsed.pages, &mut self.repeated);
            rules::repeated_description::check(&parsed.pages, &mut self.repeated);
        }
        self.today = Some(today);
        for told in &self.told {
            report.append(told.links.clone());
            report.append(told.place.clone());
        }
        report.append(self.repeated.clone());
    }

    /// True if what is told of titles and descriptions may be another after an edit of these pages:
    /// a name that no other page had or has leaves it as it is.
    fn may_repeat(&mut self, before: &[(usize, Arc<ParsedPage>)], pages: &[Arc<ParsedPage>]) -> bool {
        // The bytes at which they stand are told too.
        let is_other = |(at, old): &&(usize, Arc<ParsedPage>)| {
            let (old, new) = (&old.front, &pages[*at].front);
            old.title != new.title || old.description != new.description
        };
        let edited: Vec<_> = before.iter().filter(is_other).collect();
        if edited.is_empty() {
            return false;
        }
        let Some(counts) = &mut self.names else {
            self.names = Some(counted(pages));
            return true;
        };
        let mut may_repeat = false;
        for (at, old) in edited {
            for name in names(old) {
                let count = counts.entry(name).or_default();
                may_repeat |= *count > 1;
                *count = count.saturating_sub(1);
            }
            for name in names(&pages[*at]) {
                let count = counts.entry(name).or_default();
                *count += 1;
                may_repeat |= *count > 1;
            }
        }
        may_repeat
    }

    /// The pages that an edit leaves others than before.
    pub(super) fn before(&self, edits: &Edits) -> Vec<(usize, Arc<ParsedPage>)> {
        let Edits::Few(edited) = edits else { return Vec::new() };
        edited.iter().map(|at| (*at, self.pages[*at].parsed.clone())).collect()
    }

    /// The pages whose links must be followed again: those that say something else, and those that
    /// point at an anchor of a page whose headings have changed, or of one of its translations:
    /// what is said of a missing anchor looks at both.
    fn stale(&self, pages: &[Arc<ParsedPage>], edited: &[usize]) -> Vec<usize> {
        let moved: BTreeSet<PageId> = edited
            .iter()
            .filter(|at| self.pages[**at].body.headings != pages[**at].body.headings)
            .flat_map(|at| self.pages[*at].family.twins.values().copied().chain([PageId(*at)]))
            .collect();
        if moved.is_empty() {
            return edited.to_vec();
        }
        let points_there = |target: &Target| matches!(target, Target::Page(id, Some(_)) if moved.contains(id));
        let edited: BTreeSet<usize> = edited.iter().copied().collect();
        (0..pages.len()).filter(|at| edited.contains(at) || self.pages[*at].targets.iter().any(points_there)).collect()
    }
}

/// The title and the description of a page, as numbers.
fn names(page: &ParsedPage) -> [u64; 2] {
    let front = &page.front;
    [digest::of((0, &page.lang, &front.title.value)), digest::of((1, &page.lang, &front.description.value))]
}

/// How many pages have each title and each description.
fn counted(pages: &[Arc<ParsedPage>]) -> HashMap<u64, usize> {
    let mut counts = HashMap::with_capacity(2 * pages.len());
    for name in pages.iter().flat_map(|page| names(page)) {
        *counts.entry(name).or_default() += 1;
    }
    counts
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
