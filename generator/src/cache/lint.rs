//! What was wrong with pages in the build before.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::date::Date;
use foldhash::{HashMap, HashMapExt as _};
use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::digest;
use crate::link::{PageId, Site};
use crate::lint;
use crate::parse::{Parsed, ParsedPage};

/// What was found last.
#[derive(Default)]
pub(super) struct LintCache {
    /// What all pages were checked with: the configuration, as the digest of its frame, and the day.
    shared: Option<(u64, Date)>,
    pages: Vec<Arc<ParsedPage>>,
    reports: Vec<Report>,
    /// Titles and descriptions that pages have twice.
    repeated: Report,
    /// How many pages have each title and each description; counted at the first edit of one.
    counts: Option<HashMap<u64, usize>>,
}

impl LintCache {
    /// Checks what differs from the build before.
    pub fn lint(&mut self, parsed: &Parsed, site: &Site, today: Date, report: &mut Report) {
        let same_shared = self.shared.replace((site.resources.digest, today)) == Some((site.resources.digest, today));
        match site.changed.as_ref().filter(|_| same_shared && self.pages.len() == parsed.pages.len()) {
            Some(changed) => self.lint_few(parsed, site, changed, today),
            None => self.lint_all(parsed, site, today),
        }
        for found in self.reports.iter().chain([&self.repeated]) {
            report.append(found.clone());
        }
    }

    fn lint_all(&mut self, parsed: &Parsed, site: &Site, today: Date) {
        let ids: Vec<PageId> = site.numbered().map(|(id, _)| id).collect();
        self.reports = ids.into_par_iter().map(|id| check(site, id, today)).collect();
        self.repeat(parsed);
        self.pages.clone_from(&parsed.pages);
        self.counts = None;
    }

    fn lint_few(&mut self, parsed: &Parsed, site: &Site, changed: &[PageId], today: Date) {
        // A page and its translations have the same original.
        let translations = changed.iter().flat_map(|id| site.page(*id).relations.translations.values());
        let stale: BTreeSet<PageId> = changed.iter().chain(translations).copied().collect();
        for id in stale {
            self.reports[id.index()] = check(site, id, today);
        }
        if self.may_repeat(parsed, changed) {
            self.repeat(parsed);
        }
        for id in changed {
            self.pages[id.index()] = parsed.pages[id.index()].clone();
        }
    }

    fn repeat(&mut self, parsed: &Parsed) {
        self.repeated = Report::default();
        lint::repeated(&parsed.pages, &mut self.repeated);
    }

    /// True if other titles or descriptions than before may be there twice. A name that no other
    /// page had or has changes nothing.
    fn may_repeat(&mut self, parsed: &Parsed, changed: &[PageId]) -> bool {
        let pairs = changed.iter().map(|id| (&self.pages[id.index()], &parsed.pages[id.index()]));
        // The bytes that they are at are reported too.
        let edited: Vec<_> = pairs
            .filter(|(old, new)| old.front.title != new.front.title || old.front.description != new.front.description)
            .collect();
        if edited.is_empty() {
            return false;
        }
        let Some(counts) = &mut self.counts else {
            self.counts = Some(counted(&parsed.pages));
            return true;
        };
        let mut may_repeat = false;
        for (old, new) in edited {
            for name in names(old) {
                let count = counts.entry(name).or_default();
                may_repeat |= *count > 1;
                *count = count.saturating_sub(1);
            }
            for name in names(new) {
                let count = counts.entry(name).or_default();
                *count += 1;
                may_repeat |= *count > 1;
            }
        }
        may_repeat
    }
}

/// What is wrong with a page.
fn check(site: &Site, id: PageId, today: Date) -> Report {
    let mut report = Report::default();
    let page = site.page(id);
    let original = lint::original(site, page).map(|id| &*site.page(id).parsed);
    lint::page(page, original, site, today, &mut report);
    report
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
