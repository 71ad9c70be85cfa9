//! The structure of the site and the targets of links from the build before.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::readers::Readers;
use crate::diagnostic::Report;
use crate::link::{self, Destinations, Index, Page, PageId, Position, ResolvedPage, Site, Structure};
use crate::parse::{Parsed, SiteResources};
use crate::source::SourceTree;

/// What was linked last.
#[derive(Default)]
pub(super) struct LinkCache {
    structure: Option<Arc<Structure>>,
    /// The configuration that the structure was made with, as the digest of its frame.
    resources: u64,
    /// The digest of what links see beside structure and headings.
    destinations: Option<u64>,
    pages: Arc<Vec<Arc<Page>>>,
    /// The links of each page that lead nowhere.
    reports: Vec<Report>,
    /// What is wrong with words, and in which resources.
    words: Option<(u64, Report)>,
    /// Who has read the headings of whom.
    readers: Readers,
}

impl LinkCache {
    /// Links what differs from the build before. `once` says that no other build follows.
    pub fn link(&mut self, parsed: &Parsed, tree: &SourceTree, once: bool, report: &mut Report) -> Site {
        let edited = self.edited(parsed);
        let index = Index::new(parsed, edited.is_none());
        let known = self.structure.take().filter(|_| edited.is_some());
        let structure = known.unwrap_or_else(|| Structure::of(parsed, &index).into());
        let destinations = link::destinations(parsed, index, &structure, tree, report);
        let digest = Some(destinations.digest());
        let edited = edited.filter(|_| self.destinations == digest);
        let changed = match &edited {
            Some(edited) => Some(self.relink(parsed, edited, &structure, &destinations)),
            None => {
                self.link_all(parsed, &structure, &destinations, once);
                None
            }
        };
        for found in &self.reports {
            report.append(found.clone());
        }
        self.check_words(parsed, report);
        let site = link::site(parsed, &structure, &destinations, self.pages.clone(), changed, report);
        (self.structure, self.resources, self.destinations) =
            (Some(structure.clone()), parsed.resources.digest, digest);
        site
    }

    /// Checks the words, unless the resources are those of the build before.
    fn check_words(&mut self, resources: &SiteResources, report: &mut Report) {
        let known = self.words.take().filter(|(digest, _)| *digest == resources.digest);
        let (digest, found) = known.unwrap_or_else(|| {
            let mut found = Report::default();
            link::check_words(resources, &mut found);
            (resources.digest, found)
        });
        report.append(found.clone());
        self.words = Some((digest, found));
    }

    /// The indices of the pages that say something else than before; nothing where the structure may differ.
    fn edited(&self, parsed: &Parsed) -> Option<Vec<usize>> {
        let pages = &parsed.pages;
        if self.structure.is_none() || self.resources != parsed.resources.digest || self.pages.len() != pages.len() {
            return None;
        }
        let edited: Vec<usize> =
            (0..pages.len()).filter(|at| !Arc::ptr_eq(&self.pages[*at].parsed, &pages[*at])).collect();
        let has_same_position = |at: &usize| Position::from(&*self.pages[*at].parsed) == Position::from(&*pages[*at]);
        edited.iter().all(has_same_position).then_some(edited)
    }

    fn link_all(&mut self, parsed: &Parsed, structure: &Structure, destinations: &Destinations<'_>, once: bool) {
        let pages = &parsed.pages;
        let resolved: Vec<ResolvedPage> = pages.par_iter().map(|page| link::resolve(page, destinations)).collect();
        self.readers.reset(if once { 0 } else { pages.len() });
        self.reports.clear();
        let mut linked = Vec::with_capacity(pages.len());
        for (at, ResolvedPage { targets, reads, report }) in resolved.into_iter().enumerate() {
            linked.push(link::page(&pages[at], at, structure, targets).into());
            self.reports.push(report);
            if !once {
                self.readers.record(PageId::new(at), reads);
            }
        }
        self.pages = linked.into();
    }

    /// Links the edited pages again, and those that have read their headings, where these differ.
    fn relink(
        &mut self,
        parsed: &Parsed,
        edited: &[usize],
        structure: &Structure,
        destinations: &Destinations<'_>,
    ) -> Vec<PageId> {
        let mut stale: BTreeSet<PageId> = edited.iter().map(|at| PageId::new(*at)).collect();
        for at in edited {
            if self.pages[*at].body.headings != parsed.pages[*at].body.headings {
                stale.extend(self.readers.of(PageId::new(*at)));
            }
        }
        let pages = Arc::make_mut(&mut self.pages);
        for id in &stale {
            let page = &parsed.pages[id.index()];
            let ResolvedPage { targets, reads, report } = link::resolve(page, destinations);
            pages[id.index()] = link::page(page, id.index(), structure, targets).into();
            self.reports[id.index()] = report;
            self.readers.record(*id, reads);
        }
        stale.into_iter().collect()
    }
}
