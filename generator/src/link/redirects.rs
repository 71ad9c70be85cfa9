//! Old addresses: no address that was ever published vanishes without a redirect.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{PageId, Route};
use crate::diagnostic::{Diagnostic, Report, Rule, rules};
use crate::parse::ParsedPage;

/// Every old address with the page it leads to.
pub(super) fn redirects(pages: &[Arc<ParsedPage>], routes: &[Route], report: &mut Report) -> BTreeMap<Route, PageId> {
    let in_use: BTreeSet<&Route> = routes.iter().collect();
    let mut redirects: BTreeMap<Route, PageId> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        for old in &page.front.redirect_from {
            let mut push = |rule: Rule, fault: String, help: &str| {
                report.push(Diagnostic::new(rule, &page.source, old.span.clone(), fault).help(help));
            };
            let plain = old.value.chars().all(|c| c.is_ascii_alphanumeric() || "/-_.".contains(c));
            if !plain || !old.value.starts_with('/') || !old.value.ends_with('/') || old.value.contains("..") {
                push(
                    rules::MALFORMED_REDIRECT,
                    "an old address begins and ends with / and has no special signs".to_owned(),
                    "write \"/old/address/\"",
                );
                continue;
            }
            let route = Route::new(old.value.clone());
            if in_use.contains(&route) {
                push(
                    rules::REDIRECT_CLASH,
                    format!("a page stands at {route}"),
                    "take the old address out, or move that page",
                );
            } else if let Some(first) = redirects.get(&route) {
                push(
                    rules::REDIRECT_CLASH,
                    format!("{} claims {route} too", pages[first.0].source),
                    "let one page have it",
                );
            } else {
                redirects.insert(route, PageId(at));
            }
        }
    }
    redirects
}
