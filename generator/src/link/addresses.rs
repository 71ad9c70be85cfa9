//! Where pages stand: routes from paths, languages and slugs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Route;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::ParsedPage;
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;

/// The routes of all pages, in their order.
pub(super) fn routes(pages: &[Arc<ParsedPage>], default: &Lang) -> Vec<Route> {
    // A section's slug names its folder, for the section and for all that lies below it.
    let folders: BTreeMap<(&Lang, &str), &str> = pages
        .iter()
        .filter_map(|page| {
            let folder = page.key.strip_suffix("/index.md")?;
            Some(((&page.lang, folder), page.front.slug.as_deref()?))
        })
        .collect();
    pages.iter().map(|page| route(page, &folders, default)).collect()
}

fn route(page: &ParsedPage, folders: &BTreeMap<(&Lang, &str), &str>, default: &Lang) -> Route {
    let mut route = if page.lang == *default { "/".to_owned() } else { format!("/{}/", page.lang) };
    let (folder, file) = page.key.rsplit_once('/').unwrap_or(("", &page.key));
    let mut end = 0;
    for part in folder.split('/').filter(|part| !part.is_empty()) {
        end += part.len() + usize::from(end > 0);
        route.push_str(folders.get(&(&page.lang, &folder[..end])).unwrap_or(&part));
        route.push('/');
    }
    let name = file.strip_suffix(".md").unwrap_or(file);
    if page.front.layout == Layout::NotFound {
        // Servers look for this very name.
        route.push_str("404.html");
    } else if name != "index" {
        route.push_str(page.front.slug.as_deref().unwrap_or(name));
        route.push('/');
    }
    Route::new(route)
}

/// Reports pages that would stand at an address another page has.
pub(super) fn check_taken(pages: &[Arc<ParsedPage>], routes: &[Route], report: &mut Report) {
    let mut taken: BTreeMap<&Route, &ParsedPage> = BTreeMap::new();
    for (page, route) in pages.iter().zip(routes) {
        if let Some(first) = taken.insert(route, page) {
            report.push(
                Diagnostic::whole_file(
                    rules::ADDRESS_TAKEN,
                    &page.source,
                    format!("{} already stands at {route}", first.source),
                )
                .help("rename one of the files, or give one of them another slug"),
            );
        }
    }
}
