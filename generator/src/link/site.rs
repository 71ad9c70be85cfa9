//! The whole site, resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::ops::Deref;
use std::sync::Arc;

use contract::letter_finder;
use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;

use super::index::search;
use super::page::Page;
use super::route::{PageId, Route};
use super::steps::Walkthrough;
use super::words::WordLinks;
use crate::parse::SiteResources;
use crate::parse::body::Body;
use crate::parse::config::Lang;

/// The whole site, resolved. Its [`SiteResources`] can be read through it.
#[derive(Clone)]
pub struct Site {
    /// Configuration, words, facts and templates.
    pub resources: SiteResources,
    /// Every page, in order of language and path.
    pub pages: Arc<Vec<Arc<Page>>>,
    /// The pages that say something else, or lead elsewhere, than in the run before; nothing where
    /// all may, or may be elsewhere.
    pub changed: Option<Vec<PageId>>,
    /// The first page of each language.
    pub homes: BTreeMap<Lang, PageId>,
    /// Old addresses and the pages that they lead to.
    pub redirects: Arc<BTreeMap<Route, PageId>>,
    /// Where the links in the words files lead.
    pub word_links: WordLinks,
    /// The walkthrough of each language that has its page.
    pub walkthroughs: BTreeMap<Lang, Walkthrough>,
}

impl Deref for Site {
    type Target = SiteResources;

    fn deref(&self) -> &SiteResources {
        &self.resources
    }
}

impl Site {
    /// A page by its number. Numbers come from this site, so there always is one.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.index()]
    }

    /// The tools of a page; on that of the walkthrough those of its steps too, and on the page that is
    /// about the number tool its letter reader.
    pub fn tools_of(&self, page: &Page) -> BTreeSet<String> {
        let letters = page.reads_letters().then(|| letter_finder::NAME.to_owned());
        self.bodies_of(page).flat_map(|body| &body.tools).map(|tool| tool.value.clone()).chain(letters).collect()
    }

    /// The body of a page, and those of the steps that it shows.
    pub fn bodies_of<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = &'a Body> {
        let is_walkthrough = page.body.tools.iter().any(|tool| tool.value == SIGN_UP_WALKTHROUGH);
        let walkthrough = self.walkthroughs.get(&page.lang).filter(|_| is_walkthrough);
        let steps = walkthrough.into_iter().flat_map(|shown| shown.texts.values());
        iter::once(&page.body).chain(steps.map(|step| &step.body))
    }

    /// All pages, in order of language and path.
    pub fn all_pages(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().map(Arc::as_ref)
    }

    /// All pages with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.all_pages().enumerate().map(|(index, page)| (PageId::new(index), page))
    }

    /// A page by its language and key, or the default language's where that one is missing.
    pub fn find(&self, lang: &Lang, key: &str) -> Option<PageId> {
        [lang, &self.config.default_language]
            .into_iter()
            .find_map(|lang| search(&self.pages, |page| (&page.lang, &page.key), lang, key))
    }
}
