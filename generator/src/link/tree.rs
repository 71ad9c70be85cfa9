//! The relations of each page to the others: above, below, beside, and in other languages.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::Index;
use super::position::Position;
use super::related::{Related, related};
use super::route::PageId;
use crate::diagnostic::Report;
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::front_matter::Layout;

/// The relations of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relations {
    /// The sections from the first page down to the one that the page lies in.
    pub ancestors: Vec<PageId>,
    /// What lies directly below, in order; other languages' pages stand in where one is missing.
    pub children: Vec<PageId>,
    /// The page before it in its section.
    pub previous: Option<PageId>,
    /// The page after it in its section.
    pub next: Option<PageId>,
    /// The same page in every language that has it, itself included.
    pub translations: Arc<BTreeMap<Lang, PageId>>,
    /// The pages that are about nearly the same.
    pub related: Related,
    /// False if it, or a section above it, stays out of navigation and sitemap.
    pub listed: bool,
}

/// The relations of all pages, in their order.
pub(super) fn relations(
    pages: &[Position<'_>],
    index: &Index<'_>,
    config: &SiteConfig,
    report: &mut Report,
) -> Vec<Relations> {
    let parents: Vec<Option<PageId>> = pages.iter().map(|page| parent(page.lang, page.key, index)).collect();
    let ancestors: Vec<Vec<PageId>> = parents.iter().map(|parent| ancestors(*parent, &parents)).collect();
    let listed: Vec<bool> = pages
        .iter()
        .zip(&ancestors)
        .map(|(page, above)| page.listed && above.iter().all(|id| pages[id.index()].listed))
        .collect();
    let mut children: Vec<Vec<PageId>> = vec![Vec::new(); pages.len()];
    for (at, parent) in parents.iter().enumerate() {
        let Some(parent) = *parent else { continue };
        let page = &pages[at];
        // An unlisted page shows only among unlisted ones.
        if page.layout == Layout::NotFound || (!listed[at] && listed[parent.index()]) {
            continue;
        }
        children[parent.index()].push(PageId::new(at));
        if *page.lang == config.default_language && listed[at] {
            fall_back(page, PageId::new(at), pages, index, config, &mut children);
        }
    }
    for list in &mut children {
        list.sort_by_key(|id| {
            let page = &pages[id.index()];
            (page.weight, Reverse(page.date), page.key)
        });
    }
    let translations = translations(pages);
    pages
        .iter()
        .enumerate()
        .zip(related(pages, index, report))
        .map(|((at, page), related)| {
            let (previous, next) = neighbours(PageId::new(at), parents[at], &children, pages);
            Relations {
                ancestors: ancestors[at].clone(),
                children: children[at].clone(),
                previous,
                next,
                translations: translations.get(page.key).cloned().unwrap_or_default(),
                related,
                listed: listed[at],
            }
        })
        .collect()
}

/// The section that a page lies in: the nearest `index.md` above it.
fn parent(lang: &Lang, key: &str, index: &Index<'_>) -> Option<PageId> {
    let mut folder = key;
    if let Some(own) = folder.strip_suffix("index.md") {
        folder = own.trim_end_matches('/');
        if folder.is_empty() {
            return None;
        }
    }
    loop {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        let key = if folder.is_empty() { "index.md".to_owned() } else { format!("{folder}/index.md") };
        if let Some(found) = index.exact(lang, &key) {
            return Some(found);
        }
        if folder.is_empty() {
            return None;
        }
    }
}

fn ancestors(parent: Option<PageId>, parents: &[Option<PageId>]) -> Vec<PageId> {
    let mut above = Vec::new();
    let mut next = parent;
    while let Some(id) = next {
        above.push(id);
        next = parents[id.index()];
    }
    above.reverse();
    above
}

/// Lets a page of the default language stand in the lists of every language that lacks it.
fn fall_back(
    page: &Position<'_>,
    id: PageId,
    pages: &[Position<'_>],
    index: &Index<'_>,
    config: &SiteConfig,
    children: &mut [Vec<PageId>],
) {
    for lang in config.languages.keys().filter(|lang| *lang != page.lang) {
        if index.exact(lang, page.key).is_some() {
            continue;
        }
        // Below a section that falls back as a whole, its own list is enough.
        if let Some(section) = parent(lang, page.key, index)
            && parent(page.lang, page.key, index)
                .is_some_and(|own| pages[own.index()].key == pages[section.index()].key)
        {
            children[section.index()].push(id);
        }
    }
}

fn translations<'a>(pages: &[Position<'a>]) -> BTreeMap<&'a str, Arc<BTreeMap<Lang, PageId>>> {
    let mut translations: BTreeMap<&str, BTreeMap<Lang, PageId>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        translations.entry(page.key).or_default().insert(page.lang.clone(), PageId::new(at));
    }
    translations.into_iter().map(|(key, translations)| (key, Arc::new(translations))).collect()
}

/// The guides before and after a guide among the children of its section.
fn neighbours(
    id: PageId,
    parent: Option<PageId>,
    children: &[Vec<PageId>],
    pages: &[Position<'_>],
) -> (Option<PageId>, Option<PageId>) {
    let own = &pages[id.index()];
    let (Some(parent), Layout::Guide) = (parent, own.layout) else { return (None, None) };
    if !pages[parent.index()].sequence {
        return (None, None);
    }
    let beside: Vec<PageId> = children[parent.index()]
        .iter()
        .copied()
        .filter(|other| {
            let page = &pages[other.index()];
            page.lang == own.lang && page.layout == Layout::Guide
        })
        .collect();
    let Some(at) = beside.iter().position(|other| *other == id) else { return (None, None) };
    (at.checked_sub(1).and_then(|before| beside.get(before).copied()), beside.get(at + 1).copied())
}
