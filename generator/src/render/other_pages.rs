//! What a page can show of other pages, and which of them it asked for.
//!
//! [`OtherPages`] is the only way from the inputs of a page to another page. It hands out
//! [`Summary`] and [`Destination`] and records which pages were read, so no dependency is listed by hand.

use domain::date::Date;

use crate::link::{Page, PageId, Route, Site, Target, Walkthrough};
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::source::SourcePath;

/// Everything that lists, breadcrumbs and neighbours show of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Summary<'s> {
    /// The address.
    pub route: &'s Route,
    /// The language.
    pub lang: &'s Lang,
    /// What the page is.
    pub layout: Layout,
    /// The title.
    pub title: &'s str,
    /// The short title, where the page has one.
    pub nav_title: Option<&'s str>,
    /// The description.
    pub description: &'s str,
    /// The day of an entry of the news.
    pub date: Option<Date>,
    /// The first tool on the page.
    pub tool: Option<&'s str>,
}

impl<'s> Summary<'s> {
    /// The summary of a page.
    pub fn of(page: &'s Page) -> Self {
        Self {
            route: &page.route,
            lang: &page.lang,
            layout: page.front.layout,
            title: &page.front.title.value,
            nav_title: page.front.nav_title.as_deref(),
            description: &page.front.description.value,
            date: page.front.date.as_ref().map(|at| at.value),
            tool: page.body.tools.first().map(|tool| tool.value.as_str()),
        }
    }

    /// The short title, or the title where there is none.
    pub fn short_title(&self) -> &'s str {
        self.nav_title.unwrap_or(self.title)
    }
}

/// Everything that a list within a larger list shows of a page. A large site has thousands of these in
/// one list, so they hold nothing that is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry<'s> {
    /// The address.
    pub route: &'s Route,
    /// The language.
    pub lang: &'s Lang,
    /// The title.
    pub title: &'s str,
}

/// Everything that a link to a page shows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Destination<'s> {
    /// The address.
    pub route: &'s Route,
    /// The language.
    pub lang: &'s Lang,
}

/// Where a link or an image leads, with what is shown of the page there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResolvedLink<'s> {
    /// A page of the site, perhaps at an anchor.
    Page(Destination<'s>, Option<&'s str>),
    /// An anchor of the page itself.
    Anchor(&'s str),
    /// A file of `content/`.
    Asset(&'s SourcePath),
    /// An address elsewhere; official ones show their host.
    External {
        /// The address as written.
        href: &'s str,
        /// The host, for an official address.
        official: Option<&'s str>,
    },
    /// Nothing: a diagnostic says why.
    Unresolved,
}

/// What, beside itself, a page is rendered from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// The other pages, in order and without repeats.
    pub pages: Vec<PageId>,
    /// True if it shows what is no page, such as the steps of a walkthrough. Its inputs are then
    /// compared in every build.
    pub site: bool,
}

/// The other pages of the site, as one page may read them.
pub struct OtherPages<'s> {
    site: &'s Site,
    reads: Reads,
}

impl<'s> OtherPages<'s> {
    /// The pages of a site, none of them asked for yet.
    pub fn new(site: &'s Site) -> Self {
        Self { site, reads: Reads::default() }
    }

    /// What lists show of a page.
    pub fn summary(&mut self, id: PageId) -> Summary<'s> {
        Summary::of(self.read(id))
    }

    /// What a list within a larger list shows of a page.
    pub fn entry(&mut self, id: PageId) -> Entry<'s> {
        let page = self.read(id);
        Entry { route: &page.route, lang: &page.lang, title: &page.front.title.value }
    }

    /// What links show of a page.
    pub fn destination(&mut self, id: PageId) -> Destination<'s> {
        let page = self.read(id);
        Destination { route: &page.route, lang: &page.lang }
    }

    /// A target with what is shown of the page there.
    pub fn link(&mut self, target: &'s Target) -> ResolvedLink<'s> {
        match target {
            Target::Page(id, anchor) => ResolvedLink::Page(self.destination(*id), anchor.as_deref()),
            Target::Anchor(anchor) => ResolvedLink::Anchor(anchor),
            Target::Asset(path) => ResolvedLink::Asset(path),
            Target::External { href, official } => ResolvedLink::External { href, official: official.as_deref() },
            Target::Unresolved => ResolvedLink::Unresolved,
        }
    }

    /// What lies directly below a page. This is no read: relations change only with the tree of the
    /// site, and then every page is asked for its inputs again.
    pub fn children(&self, id: PageId) -> &'s [PageId] {
        &self.site.page(id).relations.children
    }

    /// The walkthrough of a language.
    pub fn walkthrough(&mut self, lang: &Lang) -> Option<&'s Walkthrough> {
        self.reads.site = true;
        self.site.walkthroughs.get(lang)
    }

    /// Every page of a language, for a list of all of them.
    pub fn all(&mut self, lang: &'s Lang) -> impl Iterator<Item = &'s Page> {
        self.reads.site = true;
        self.site.all_pages().filter(move |page| page.lang == *lang)
    }

    /// Whom it was asked for.
    pub fn into_reads(mut self) -> Reads {
        self.reads.pages.sort_unstable();
        self.reads.pages.dedup();
        self.reads
    }

    fn read(&mut self, id: PageId) -> &'s Page {
        self.reads.pages.push(id);
        self.site.page(id)
    }
}
