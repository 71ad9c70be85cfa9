//! Stage 3, `link`: from pages by themselves to a site.
//!
//! Every page gets its address, its place in the tree, its translations, and the real
//! targets of what it points at. **Linking knows nothing of HTML or templates.**

mod addresses;
mod family;
mod redirects;
mod references;
mod steps;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::Parsed;
use crate::parse::body::Body;
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::data::Facts;
use crate::parse::front_matter::FrontMatter;
use crate::parse::step;
use crate::parse::templates::Templates;
use crate::parse::words::Words;
use crate::source::{SourcePath, SourceTree};
use domain::date::Date;

pub use family::Family;
pub use references::Target;
pub use steps::{StepText, Walkthrough};
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
    /// The walkthrough of each language that has its page.
    pub walkthroughs: BTreeMap<Lang, Walkthrough>,
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
pub fn link(mut parsed: Parsed, tree: &SourceTree, today: Date, report: &mut Report) -> Site {
    steps::announce(&mut parsed, report);
    let routes = addresses::routes(&parsed.pages, &parsed.config.default_language);
    addresses::check_taken(&parsed.pages, &routes, report);
    let index = Index::new(&parsed);
    let families = family::families(&parsed.pages, &index, &parsed.config);
    let redirects = redirects::redirects(&parsed.pages, &routes, report);
    let targets: Vec<Vec<Target>> =
        parsed.pages.iter().map(|page| references::targets(page, &parsed.pages, &index, tree, report)).collect();
    words::check(&parsed, report);
    let word_links = words::word_links(&parsed, &index, tree, report);
    let walkthroughs = steps::walkthroughs(&parsed, &index, tree, report);
    check_pages(&parsed, &index, today, report);
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
        walkthroughs,
    }
}

/// Finds pages by language and key.
pub(crate) struct Index<'a> {
    by_key: BTreeMap<(&'a Lang, &'a str), PageId>,
    /// The keys of the steps of the walkthrough.
    steps: BTreeSet<&'a str>,
    default: &'a Lang,
}

impl<'a> Index<'a> {
    fn new(parsed: &'a Parsed) -> Self {
        let pages = parsed.pages.iter().enumerate();
        let by_key = pages.map(|(at, page)| ((&page.lang, page.key.as_str()), PageId(at))).collect();
        let steps = parsed.steps.iter().map(|step| step.key.as_str()).collect();
        Self { by_key, steps, default: &parsed.config.default_language }
    }

    /// The page in that very language.
    pub(crate) fn exact(&self, lang: &Lang, key: &str) -> Option<PageId> {
        self.by_key.get(&(lang, key)).copied()
    }

    /// The page in that language, or in the default one.
    pub(crate) fn with_fallback(&self, lang: &Lang, key: &str) -> Option<PageId> {
        self.exact(lang, key).or_else(|| self.exact(self.default, key))
    }

    /// The page that shows the walkthrough, and the id of the step that this key is the file of.
    pub(crate) fn step<'k>(&self, lang: &Lang, key: &'k str) -> Option<(PageId, &'k str)> {
        let id = key.strip_prefix(step::FOLDER)?.strip_suffix(".md")?;
        Some((self.with_fallback(lang, step::PAGE).filter(|_| self.steps.contains(key))?, id))
    }

    /// The keys of all pages of a language, and of the steps.
    pub(crate) fn keys(&self, lang: &Lang) -> impl Iterator<Item = &'a str> + Clone {
        let pages = self.by_key.keys().filter(move |(of, _)| *of == lang).map(|(_, key)| *key);
        pages.chain(self.steps.iter().copied()).collect::<Vec<_>>().into_iter()
    }
}

/// What is wrong with pages as members of the site: dates, lengths, repeated titles.
fn check_pages(parsed: &Parsed, index: &Index<'_>, today: Date, report: &mut Report) {
    let mut titles: BTreeMap<(&Lang, &str), &SourcePath> = BTreeMap::new();
    let suffix = parsed.config.title.chars().count() + 3;
    for page in &parsed.pages {
        let front = &page.front;
        if let Some(due) = front.review_by.as_ref().filter(|due| due.value < today) {
            report.push(
                Diagnostic::new(
                    rules::PAST_REVIEW,
                    &page.source,
                    due.span.clone(),
                    format!("this page was to be reviewed by {}", due.value),
                )
                .help("hold it against its sources, then set `reviewed` and `review_by` anew"),
            );
        }
        let length = front.title.value.chars().count();
        if length + suffix > 65 {
            report.push(
                Diagnostic::new(
                    rules::TITLE_LENGTH,
                    &page.source,
                    front.title.span.clone(),
                    format!(
                        "with the site's name this title has {} characters; search results cut at about 65",
                        length + suffix
                    ),
                )
                .help("say it in fewer words"),
            );
        }
        let length = front.description.value.chars().count();
        if length > 0 && !(50..=165).contains(&length) {
            report.push(
                Diagnostic::new(
                    rules::DESCRIPTION_LENGTH,
                    &page.source,
                    front.description.span.clone(),
                    format!("this description has {length} characters; 50 to 165 are shown whole"),
                )
                .help("say in one or two sentences what the page solves"),
            );
        }
        if !front.title.value.is_empty()
            && let Some(other) = titles.insert((&page.lang, &front.title.value), &page.source)
        {
            report.push(
                Diagnostic::new(
                    rules::REPEATED_TITLE,
                    &page.source,
                    front.title.span.clone(),
                    format!("{other} has the same title"),
                )
                .help("give each page a title of its own"),
            );
        }
        if page.lang != parsed.config.default_language
            && index.exact(&parsed.config.default_language, &page.key).is_none()
        {
            report.push(
                Diagnostic::whole_file(
                    rules::ORPHAN_TRANSLATION,
                    &page.source,
                    format!("content/{}/{} does not exist", parsed.config.default_language, page.key),
                )
                .help("translations have the same path; rename this file, or write the other one"),
            );
        }
    }
}
