//! What there is on the site to point at, and where what is missing may have gone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::steps::Anchors;
use super::{Index, PageId, Route};
use crate::diagnostic::Fix;
use crate::diagnostic::nearest::{nearest, surely};
use crate::parse::ParsedPage;
use crate::parse::config::{BaseUrl, Lang};
use crate::source::{SourcePath, SourceTree};

/// The site as links see it.
pub(super) struct Places<'a> {
    pub pages: &'a [Arc<ParsedPage>],
    pub index: &'a Index<'a>,
    pub routes: &'a [Route],
    pub redirects: &'a BTreeMap<Route, PageId>,
    /// The ids that the steps of the walkthrough bring to the pages that show them.
    pub anchors: Anchors<'a>,
    pub base: &'a BaseUrl,
    pub tree: &'a SourceTree,
}

/// A guess at what a wrong name meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess<'a> {
    /// Nothing else can have been meant.
    Sure(&'a str),
    /// Perhaps.
    Near(&'a str),
}

impl<'a> Guess<'a> {
    /// What was meant.
    pub fn name(self) -> &'a str {
        match self {
            Self::Sure(name) | Self::Near(name) => name,
        }
    }
}

impl<'a> Places<'a> {
    /// The page at an address of this site, or the one that an old address leads to.
    pub fn at(&self, route: &str) -> Option<PageId> {
        let folder =
            if route.ends_with('/') || route.ends_with(".html") { route.to_owned() } else { format!("{route}/") };
        let route = Route::new(folder);
        self.routes.iter().position(|known| *known == route).map(PageId).or_else(|| self.redirects.get(&route).copied())
    }

    /// The route of an absolute address, if it lies on this site.
    pub fn own_route(&self, address: &str) -> Option<String> {
        let home = self.base.absolute("/");
        address.strip_prefix(home.trim_end_matches('/')).filter(|rest| rest.starts_with('/')).map(str::to_owned)
    }

    /// The key of the page that was meant by one that a language does not have.
    pub fn meant(&self, lang: &'a Lang, key: &str) -> Option<Guess<'a>> {
        if let Some(moved) = self.moved(lang, key) {
            return Some(Guess::Sure(moved));
        }
        let keys = self.index.keys(lang);
        // The file may have moved to another folder under its old name.
        let name = key.rsplit('/').next().unwrap_or(key);
        let mut same = keys.clone().filter(|other| other.rsplit('/').next() == Some(name) && name != "index.md");
        match (same.next(), same.next()) {
            (Some(only), None) => return Some(Guess::Sure(only)),
            (Some(first), Some(_)) => return Some(Guess::Near(nearest(key, keys).unwrap_or(first))),
            (None, _) => {}
        }
        match surely(key, keys.clone()) {
            Some(sure) => Some(Guess::Sure(sure)),
            None => nearest(key, keys).map(Guess::Near),
        }
    }

    /// The id that a heading of a translation lacks, put in: the original's heading at the same
    /// place has it, and the two pages have the same headings otherwise.
    pub fn untranslated_id(&self, page: &ParsedPage, id: &str) -> Option<Fix> {
        let original = &self.pages[self.index.original(&page.key)?.0];
        let levels = |page: &ParsedPage| page.body.headings.iter().map(|heading| heading.level).collect::<Vec<_>>();
        if original.lang == page.lang || levels(original) != levels(page) {
            return None;
        }
        let at = original.body.headings.iter().position(|heading| *heading.id == *id)?;
        let end = usize::try_from(page.body.headings.get(at)?.bare_end?).ok()?;
        Some(Fix { file: page.source.clone(), span: end..end, old: String::new(), new: format!(" {{#{id}}}") })
    }

    /// Where a page says that it once stood at the address that this key would have: in this
    /// language, or in the first one, whose files have the same names.
    fn moved(&self, lang: &Lang, key: &str) -> Option<&'a str> {
        let path = key.strip_suffix("index.md").map_or_else(|| key.replace(".md", "/"), str::to_owned);
        [format!("/{lang}/{path}"), format!("/{path}")].into_iter().find_map(|route| {
            let page = &self.pages[self.redirects.get(&Route::new(route))?.0];
            self.index.exact(lang, &page.key).map(|_| page.key.as_str())
        })
    }
}

/// The path to a file, as it is written in another one.
pub(super) fn path_between(from: &SourcePath, to: &str) -> String {
    let own: Vec<&str> = from.folder().split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = own.iter().zip(&to).take_while(|(a, b)| a == b).count();
    format!("{}{}", "../".repeat(own.len() - shared), to.get(shared..).unwrap_or_default().join("/"))
}
