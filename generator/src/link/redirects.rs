//! Old addresses: every address that was ever published has a redirect.

use std::collections::{BTreeMap, BTreeSet};

use super::addresses;
use super::index::Index;
use super::position::Position;
use super::route::{PageId, Route};
use crate::address_names;
use crate::diagnostic::{Report, Violation, rules};
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::front_matter::Layout;

/// Every old address with the page it leads to.
pub(super) fn redirects(pages: &[Position<'_>], routes: &[Route], report: &mut Report) -> BTreeMap<Route, PageId> {
    let in_use: BTreeSet<&Route> = routes.iter().collect();
    let mut redirects: BTreeMap<Route, PageId> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        for old in page.redirect_from {
            let mut push = |violation: Violation| report.push(violation.at(page.source, old.span.clone()));
            let Some(route) = old_route(&old.value) else {
                push(rules::malformed_redirect::violation());
                continue;
            };
            if let Some(name) = addresses::generated(&route) {
                push(rules::redirect_clash::generated(name));
            } else if let Some(inside) = in_use.iter().find(|page| is_inside(page, &route) || is_inside(&route, page)) {
                push(rules::redirect_clash::nested(&route, inside));
            } else if in_use.contains(&route) {
                push(rules::redirect_clash::in_use(&route));
            } else if let Some(first) = redirects.get(&route) {
                push(rules::redirect_clash::claimed_twice(&route, pages[first.index()].source));
            } else {
                redirects.insert(route, PageId::new(at));
            }
        }
    }
    redirects
}

/// The addresses that missing translations would have. Each leads to the page in the first language,
/// which says so in the language of the reader; see `untranslated` of the words of the templates.
pub(super) fn of_missing_translations(
    pages: &[Position<'_>],
    routes: &[Route],
    is_listed: impl Fn(usize) -> bool,
    index: &Index<'_>,
    config: &SiteConfig,
) -> BTreeMap<Route, PageId> {
    let in_use: BTreeSet<&Route> = routes.iter().collect();
    let has_pages = |lang: &&Lang| **lang != config.default_language && index.exact(lang, "index.md").is_some();
    let mut missing = Vec::new();
    for lang in config.languages.keys().filter(has_pages) {
        for (at, page) in pages.iter().enumerate() {
            let is_original = *page.lang == config.default_language && page.layout != Layout::NotFound;
            if is_original && is_listed(at) && index.exact(lang, page.key).is_none() {
                missing.push((Position { lang, ..*page }, PageId::new(at)));
            }
        }
    }
    let addresses =
        addresses::routes_among(missing.iter().map(|(position, _)| position), pages, &config.default_language);
    let found = addresses.into_iter().zip(missing.iter().map(|(_, id)| *id));
    found.filter(|(route, _)| !in_use.contains(route) && addresses::generated(route).is_none()).collect()
}

/// The route of an old address as written: a folder, or a file that ends in `.html`.
fn old_route(written: &str) -> Option<Route> {
    let route = address_names::decoded(written);
    let path = route.strip_prefix('/')?;
    if path.is_empty() {
        return Some(Route::new("/"));
    }
    let path = path.strip_suffix('/').or_else(|| path.ends_with(".html").then_some(path))?;
    let is_sound = !path.is_empty() && path.split('/').all(|part| address_names::fault(part).is_none());
    is_sound.then(|| Route::new(route.clone().into_owned()))
}

/// Whether an address lies below an old one that is a file.
fn is_inside(inner: &Route, file: &Route) -> bool {
    file.as_str().ends_with(".html")
        && inner.as_str().strip_prefix(file.as_str()).is_some_and(|rest| rest.starts_with('/'))
}
