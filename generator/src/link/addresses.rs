//! Where pages are: routes from paths, languages and slugs.

use std::collections::BTreeMap;

use super::position::Position;
use super::route::Route;
use crate::address_names::{self, NameFault};
use crate::diagnostic::{Report, rules};
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;

/// The routes of all pages, in their order.
pub(super) fn routes(pages: &[Position<'_>], default: &Lang) -> Vec<Route> {
    routes_among(pages, pages, default)
}

/// The routes that more pages would have, in their order, among those that there are.
pub(super) fn routes_among<'p>(
    more: impl IntoIterator<Item = &'p Position<'p>>,
    pages: &[Position<'_>],
    default: &Lang,
) -> Vec<Route> {
    // A section's slug names its folder, for the section and for all that lies below it.
    let folders: BTreeMap<(&Lang, &str), &str> = pages
        .iter()
        .filter_map(|page| {
            let folder = page.key.strip_suffix("/index.md")?;
            Some(((page.lang, folder), page.slug?))
        })
        .collect();
    more.into_iter().map(|page| route(page, &folders, default)).collect()
}

fn route(page: &Position<'_>, folders: &BTreeMap<(&Lang, &str), &str>, default: &Lang) -> Route {
    let mut route = if page.lang == default { "/".to_owned() } else { format!("/{}/", page.lang) };
    let (folder, file) = page.key.rsplit_once('/').unwrap_or(("", page.key));
    let mut end = 0;
    for part in folder.split('/').filter(|part| !part.is_empty()) {
        end += part.len() + usize::from(end > 0);
        match folders.get(&(page.lang, &folder[..end])) {
            Some(slug) => route.push_str(slug),
            None => route.push_str(&address_names::address_part(part)),
        }
        route.push('/');
    }
    let name = file.strip_suffix(".md").unwrap_or(file);
    if page.layout == Layout::NotFound {
        // Servers look for this very name.
        route.push_str("404.html");
    } else if name != "index" {
        match page.slug {
            Some(slug) => route.push_str(slug),
            None => route.push_str(&address_names::address_part(name)),
        }
        route.push('/');
    }
    Route::new(route)
}

/// What a build writes beside pages, at the root of the site.
const GENERATED: [&str; 9] = [
    "_headers",
    "_redirects",
    "assets",
    "hashes.txt",
    "llms.txt",
    "offline.js",
    "offline.json",
    "robots.txt",
    "sitemap.xml",
];

/// What a build writes in the folder of a page or of a language too.
const GENERATED_IN_FOLDERS: [&str; 4] = ["404.html", "feed.xml", "index.html", "site.webmanifest"];

fn is_search_index(name: &str) -> bool {
    name.starts_with("search-") && name.ends_with(".json")
}

/// The part of a page's address that cannot be there, because the build writes a file of that name; nothing where all are free.
pub(super) fn generated(route: &Route) -> Option<&str> {
    // The page of a missing address is such a file itself.
    let mut parts = route.as_str().strip_suffix('/')?.split('/').skip(1);
    let first = parts.clone().next().filter(|first| GENERATED.contains(first) || is_search_index(first));
    first.or_else(|| parts.find(|part| GENERATED_IN_FOLDERS.contains(part)))
}

/// What is wrong with the parts of an address; the address of the home page has none.
fn fault(route: &Route) -> Option<NameFault> {
    let parts = route.as_str().strip_prefix('/').filter(|parts| !parts.is_empty())?;
    parts.strip_suffix('/').unwrap_or(parts).split('/').find_map(address_names::fault)
}

/// Reports pages at addresses that cannot be asked for or stored, that the build needs itself, or that another page has.
pub(super) fn check(pages: &[Position<'_>], routes: &[Route], report: &mut Report) {
    let mut taken: BTreeMap<String, (&Route, &Position<'_>)> = BTreeMap::new();
    for (page, route) in pages.iter().zip(routes) {
        if let Some(fault) = fault(route) {
            report.push(rules::unsafe_name::file(&fault).in_file(page.source));
        }
        if let Some(name) = generated(route) {
            report.push(rules::address_taken::generated(name).in_file(page.source));
        }
        if let Some((other, first)) = taken.insert(address_names::folded(route.as_str()), (route, page)) {
            let violation = if other == route { rules::address_taken::same } else { rules::address_taken::alike };
            report.push(violation(route, first.source).in_file(page.source));
        }
    }
}
