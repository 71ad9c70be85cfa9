//! What there is on the site to link to, and what was meant by a link to something that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::index::Index;
use super::route::{PageId, Route};
use super::structure::Structure;
use crate::diagnostic::Fix;
use crate::diagnostic::nearest::{certain_match, nearest};
use crate::digest;
use crate::parse::body::Heading;
use crate::parse::config::{BaseUrl, Lang};
use crate::parse::{Parsed, ParsedPage};
use crate::source::{SourcePath, SourceTree};

/// The ids that steps bring to the page that shows them.
pub(super) type Anchors<'a> = BTreeMap<PageId, BTreeSet<&'a str>>;

/// The pages whose headings a result depends on.
pub type HeadingReads = Vec<PageId>;

/// The site as links see it.
///
/// Of other pages a link sees what the structure of the site depends on too, and their
/// [`headings`](Self::headings), which are handed out with a record of who was asked.
pub struct Destinations<'a> {
    pages: &'a [Arc<ParsedPage>],
    pub(super) index: Index<'a>,
    routes: &'a [Route],
    redirects: &'a BTreeMap<Route, PageId>,
    /// The ids that the steps of the walkthrough bring to the pages that show them.
    pub(super) anchors: Anchors<'a>,
    base: &'a BaseUrl,
    pub(super) tree: &'a SourceTree,
    resources: u64,
}

/// A guess at what a wrong name meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess<'a> {
    /// Nothing else can have been meant.
    Certain(&'a str),
    /// Perhaps.
    Near(&'a str),
}

impl<'a> Guess<'a> {
    /// What was meant.
    pub fn name(self) -> &'a str {
        match self {
            Self::Certain(name) | Self::Near(name) => name,
        }
    }
}

impl<'a> Destinations<'a> {
    /// The destinations of a site with this structure.
    pub(super) fn new(
        parsed: &'a Parsed,
        index: Index<'a>,
        structure: &'a Structure,
        anchors: Anchors<'a>,
        tree: &'a SourceTree,
    ) -> Self {
        Self {
            pages: &parsed.pages,
            index,
            routes: &structure.routes,
            redirects: &structure.redirects,
            anchors,
            base: &parsed.config.base_url,
            tree,
            resources: parsed.digest,
        }
    }

    /// A digest of all that links see beside the structure and the headings of pages.
    pub fn digest(&self) -> u64 {
        digest::of((self.resources, self.tree.names(), self.index.steps(), &self.anchors))
    }

    /// The headings of a page, which the result of `reads` depends on from now on.
    pub(super) fn headings(&self, id: PageId, reads: &mut HeadingReads) -> &'a [Heading] {
        reads.push(id);
        &self.pages[id.index()].body.headings
    }

    /// The file of a page.
    pub(super) fn source(&self, id: PageId) -> &'a SourcePath {
        &self.pages[id.index()].source
    }

    /// The page at an address of this site, or the one that an old address leads to.
    pub(super) fn at(&self, route: &str) -> Option<PageId> {
        let folder =
            if route.ends_with('/') || route.ends_with(".html") { route.to_owned() } else { format!("{route}/") };
        let route = Route::new(folder);
        self.routes
            .iter()
            .position(|known| *known == route)
            .map(PageId::new)
            .or_else(|| self.redirects.get(&route).copied())
    }

    /// The route of an absolute address, if it lies on this site.
    pub(super) fn own_route(&self, address: &str) -> Option<String> {
        let home = self.base.absolute("/");
        address.strip_prefix(home.trim_end_matches('/')).filter(|rest| rest.starts_with('/')).map(str::to_owned)
    }

    /// The key of the page that was meant by one that a language does not have.
    pub(super) fn meant(&self, lang: &'a Lang, key: &str) -> Option<Guess<'a>> {
        if let Some(moved) = self.moved(lang, key) {
            return Some(Guess::Certain(moved));
        }
        let keys = self.index.keys(lang);
        // The file may have moved to another folder under its old name.
        let name = key.rsplit('/').next().unwrap_or(key);
        let mut same = keys.clone().filter(|other| other.rsplit('/').next() == Some(name) && name != "index.md");
        match (same.next(), same.next()) {
            (Some(only), None) => return Some(Guess::Certain(only)),
            (Some(first), Some(_)) => return Some(Guess::Near(nearest(key, keys).unwrap_or(first))),
            (None, _) => {}
        }
        match certain_match(key, keys.clone()) {
            Some(certain) => Some(Guess::Certain(certain)),
            None => nearest(key, keys).map(Guess::Near),
        }
    }

    /// The id that a heading of a translation lacks, put in: the original's heading at the same
    /// position has it, and the two pages have the same headings otherwise.
    pub(super) fn untranslated_id(&self, page: PageId, id: &str, reads: &mut HeadingReads) -> Option<Fix> {
        let translated = &self.pages[page.index()];
        let original = self.index.original(&translated.key)?;
        if original == page {
            return None;
        }
        let (own, first) = (self.headings(page, reads), self.headings(original, reads));
        if !own.iter().map(|heading| heading.level).eq(first.iter().map(|heading| heading.level)) {
            return None;
        }
        let at = first.iter().position(|heading| *heading.id == *id)?;
        let end = usize::try_from(own.get(at)?.bare_end?).ok()?;
        let file = translated.source.clone();
        Some(Fix { file, span: end..end, old: String::new(), new: format!(" {{#{id}}}") })
    }

    /// Where a page says that it once was at the address that this key would have: in this
    /// language, or in the first one, whose files have the same names.
    fn moved(&self, lang: &Lang, key: &str) -> Option<&'a str> {
        let path = key.strip_suffix("index.md").map_or_else(|| key.replace(".md", "/"), str::to_owned);
        [format!("/{lang}/{path}"), format!("/{path}")].into_iter().find_map(|route| {
            let page = &self.pages[self.redirects.get(&Route::new(route))?.index()];
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
