//! The structure of the site: addresses, sections, translations, old addresses.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::Index;
use super::route::{PageId, Route};
use super::tree::Relations;
use super::{addresses, redirects, tree};
use crate::diagnostic::Report;
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::fields::At;
use crate::parse::front_matter::Layout;
use crate::parse::{Parsed, ParsedPage};
use crate::source::SourcePath;

/// All of a page that the structure of the site depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position<'a> {
    /// The file.
    pub source: &'a SourcePath,
    /// The language.
    pub lang: &'a Lang,
    /// The path below the language's folder.
    pub key: &'a str,
    /// The last part of the address, where it is not the file's name.
    pub slug: Option<&'a str>,
    /// The order among the pages of the section.
    pub weight: i64,
    /// What the page is.
    pub layout: Layout,
    /// False for a page that is hidden from navigation.
    pub listed: bool,
    /// Old addresses that lead to the page.
    pub redirect_from: &'a [At<String>],
}

impl<'a> From<&'a ParsedPage> for Position<'a> {
    fn from(page: &'a ParsedPage) -> Self {
        let front = &page.front;
        Self {
            source: &page.source,
            lang: &page.lang,
            key: &page.key,
            slug: front.slug.as_deref(),
            weight: front.weight,
            layout: front.layout,
            listed: front.listed,
            redirect_from: &front.redirect_from,
        }
    }
}

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
        let relations = tree::relations(pages, index, config).into_iter().map(Arc::new).collect();
        let redirects = redirects::redirects(pages, &routes, &mut report).into();
        Self { routes, relations, redirects, report }
    }
}
