//! Stage 3, `link`: from pages by themselves to a site.
//!
//! Every page gets its address, its place in the tree, its translations, and the real
//! targets of what it points at. **Linking knows nothing of HTML or templates.**

mod addresses;
mod family;
mod places;
mod redirects;
mod references;
mod words;

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::{Report, rules};
use crate::parse::body::Body;
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::data::Facts;
use crate::parse::front_matter::FrontMatter;
use crate::parse::templates::Templates;
use crate::parse::words::Words;
use crate::parse::{Parsed, ParsedPage};
use crate::source::{SourcePath, SourceTree};
use domain::date::Date;
use places::Places;

pub use family::Family;
pub use references::Target;
pub use words::WordLinks;

/// A page's place in [`Site::pages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(usize);

/// A page's address on the site, without origin and base folder: `/accounts/reset-password/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(String);

impl Route {
    /// Takes an address that begins with `/`.
    pub fn new(route: impl Into<String>) -> Self {
        Self(route.into())
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A page in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The file.
    pub source: SourcePath,
    /// The language.
    pub lang: Lang,
    /// The path below the language's folder.
    pub key: String,
    /// The front matter.
    pub front: FrontMatter,
    /// The body.
    pub body: Body,
    /// The address.
    pub route: Route,
    /// What the body's references lead to, in their order.
    pub targets: Vec<Target>,
    /// Its place among the others.
    pub family: Family,
}

/// The whole site, resolved.
#[derive(Clone)]
pub struct Site {
    /// Name, address, languages.
    pub config: SiteConfig,
    /// The words of templates and tools.
    pub words: Words,
    /// The tables of facts.
    pub facts: Facts,
    /// The templates.
    pub templates: Templates,
    /// Every page.
    pub pages: Vec<Page>,
    /// The first page of each language.
    pub homes: BTreeMap<Lang, PageId>,
    /// Old addresses and the pages that they lead to.
    pub redirects: BTreeMap<Route, PageId>,
    /// Where the links in the words files lead.
    pub word_links: WordLinks,
}

impl Site {
    /// A page by its number. Numbers come from this site, so there always is one.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    /// All pages with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages.iter().enumerate().map(|(index, page)| (PageId(index), page))
    }

    /// A page by its language and key, or the default language's where that one is missing.
    pub fn find(&self, lang: &Lang, key: &str) -> Option<PageId> {
        [lang, &self.config.default_language]
            .into_iter()
            .find_map(|lang| self.numbered().find(|(_, page)| page.lang == *lang && page.key == key).map(|(id, _)| id))
    }
}

/// Links a parsed site. `today` decides which pages are past their review.
pub fn link(parsed: Parsed, tree: &SourceTree, today: Date, report: &mut Report) -> Site {
    let routes = addresses::routes(&parsed.pages, &parsed.config.default_language);
    addresses::check_taken(&parsed.pages, &routes, report);
    let index = Index::new(&parsed.pages, &parsed.config.default_language);
    let families = family::families(&parsed.pages, &index, &parsed.config);
    let redirects = redirects::redirects(&parsed.pages, &routes, report);
    let places = Places {
        pages: &parsed.pages,
        index: &index,
        routes: &routes,
        redirects: &redirects,
        base: &parsed.config.base_url,
        tree,
    };
    let targets: Vec<Vec<Target>> =
        parsed.pages.iter().map(|page| references::targets(page, &places, report)).collect();
    words::check(&parsed, report);
    let word_links = words::word_links(&parsed, &places, report);
    check_pages(&parsed, &families, &index, today, report);
    let homes = parsed
        .config
        .languages
        .keys()
        .filter_map(|lang| Some((lang.clone(), index.exact(lang, "index.md")?)))
        .collect();
    let pages = parsed
        .pages
        .into_iter()
        .zip(routes)
        .zip(targets)
        .zip(families)
        .map(|(((page, route), targets), family)| Page {
            source: page.source,
            lang: page.lang,
            key: page.key,
            front: page.front,
            body: page.body,
            route,
            targets,
            family,
        })
        .collect();
    Site {
        config: parsed.config,
        words: parsed.words,
        facts: parsed.facts,
        templates: parsed.templates,
        pages,
        homes,
        redirects,
        word_links,
    }
}

/// Finds pages by language and key.
pub(crate) struct Index<'a> {
    by_key: BTreeMap<(&'a Lang, &'a str), PageId>,
    default: &'a Lang,
}

impl<'a> Index<'a> {
    fn new(pages: &'a [ParsedPage], default: &'a Lang) -> Self {
        let by_key = pages.iter().enumerate().map(|(at, page)| ((&page.lang, page.key.as_str()), PageId(at))).collect();
        Self { by_key, default }
    }

    /// The page in that very language.
    pub(crate) fn exact(&self, lang: &Lang, key: &str) -> Option<PageId> {
        self.by_key.get(&(lang, key)).copied()
    }

    /// The page in that language, or in the default one.
    pub(crate) fn with_fallback(&self, lang: &Lang, key: &str) -> Option<PageId> {
        self.exact(lang, key).or_else(|| self.exact(self.default, key))
    }

    /// The page of that key in the default language.
    pub(crate) fn original(&self, key: &str) -> Option<PageId> {
        self.exact(self.default, key)
    }

    /// The keys of all pages of a language.
    pub(crate) fn keys(&self, lang: &Lang) -> impl Iterator<Item = &'a str> + Clone {
        self.by_key.keys().filter(move |(of, _)| *of == lang).map(|(_, key)| *key).collect::<Vec<_>>().into_iter()
    }
}

/// What is wrong with pages as members of the site: dates, lengths, what they have twice, twins.
fn check_pages(parsed: &Parsed, families: &[Family], index: &Index<'_>, today: Date, report: &mut Report) {
    let config = &parsed.config;
    for (page, family) in parsed.pages.iter().zip(families) {
        rules::past_review::check(page, today, report);
        rules::title_length::check(page, &config.title, report);
        rules::description_length::check(page, report);
        rules::orphan_translation::check(page, &config.default_language, index, report);
        rules::missing_translation::check(page, family.listed, config, index, report);
        if let Some(original) = index.exact(&config.default_language, &page.key) {
            rules::stale_translation::check(page, &parsed.pages[original.0], report);
        }
    }
    rules::repeated_title::check(&parsed.pages, report);
    rules::repeated_description::check(&parsed.pages, report);
}
