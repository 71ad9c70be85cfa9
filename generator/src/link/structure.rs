//! The structure of the site: addresses, sections, translations, old addresses.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::Index;
use super::position::Position;
use super::route::{PageId, Route};
use super::tree::Relations;
use super::{addresses, redirects, tree};
use crate::diagnostic::Report;
use crate::parse::Parsed;
use crate::parse::config::SiteConfig;

/// Where every page is, and how the pages are related.
#[derive(Default)]
pub struct Structure {
    pub(super) routes: Vec<Route>,
    pub(super) relations: Vec<Arc<Relations>>,
    pub(super) redirects: Arc<BTreeMap<Route, PageId>>,
    /// Addresses that cannot be used, or are used twice.
    pub report: Report,
}

impl Structure {
    /// The structure of a parsed site.
    pub fn of(parsed: &Parsed, index: &Index<'_>) -> Self {
        let pages: Vec<Position<'_>> = parsed.pages.iter().map(|page| Position::from(&**page)).collect();
        Self::from_positions(&pages, index, &parsed.config)
    }

    fn from_positions(pages: &[Position<'_>], index: &Index<'_>, config: &SiteConfig) -> Self {
        let mut report = Report::default();
        let routes = addresses::routes(pages, &config.default_language);
        addresses::check(pages, &routes, &mut report);
        let relations: Vec<_> = tree::relations(pages, index, config, &mut report).into_iter().map(Arc::new).collect();
        let is_listed = |at: usize| relations[at].listed;
        let mut redirects = redirects::of_missing_translations(pages, &routes, is_listed, index, config);
        redirects.extend(redirects::redirects(pages, &routes, &mut report));
        Self { routes, relations, redirects: redirects.into(), report }
    }
}
