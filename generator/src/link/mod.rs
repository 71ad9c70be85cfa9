//! Stage 3, `link`: from pages by themselves to a site.
//!
//! Every page gets its address, its place in the tree, its translations, and the real
//! targets of what it points at. **Linking knows nothing of HTML or templates.**

mod addresses;
mod family;
mod kept;
pub mod names;
mod places;
mod redirects;
mod references;
mod steps;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;
use contract::{letter_finder, receipt_validator};
use foldhash::HashMap;

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::config::{self, Lang, SiteConfig};
use crate::parse::front_matter::Layout;
use crate::parse::step::{self, ParsedStep};
use crate::parse::{Frame, Parsed, ParsedPage};
use crate::source::{SourcePath, SourceTree};
use domain::date::Date;
use places::Places;

pub use family::Family;
use kept::Edits;
pub use kept::Kept;
pub use references::Target;
pub use steps::{StepText, Walkthrough};
pub use words::WordLinks;

/// A page's place in [`Site::pages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(usize);

impl PageId {
    /// The place as a number.
    pub fn index(self) -> usize {
        self.0
    }
}

/// A page's address on the site, without origin and base folder: `/accounts/reset-password/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// Takes an address that begins with `/`.
    pub fn new(route: impl Into<String>) -> Self {
        Self(route.into().into())
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

/// A page in its place. What the page says of itself can be asked of it as of a [`ParsedPage`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The page by itself.
    pub parsed: Arc<ParsedPage>,
    /// The address.
    pub route: Route,
    /// What the body's references lead to, in their order.
    pub targets: Arc<[Target]>,
    /// Its place among the others.
    pub family: Arc<Family>,
}

impl Page {
    /// True if the page, whose number is `own`, is the given section or lies in it.
    pub fn is_below(&self, own: PageId, section: PageId) -> bool {
        own == section || self.family.ancestors.contains(&section)
    }

    /// True if search engines may show the page.
    pub fn is_indexed(&self) -> bool {
        self.family.listed && self.front.layout != Layout::NotFound
    }

    /// True if the number tool of this page also reads whole letters: where the page is about that tool.
    pub fn reads_letters(&self) -> bool {
        self.front.layout == Layout::Tool && self.body.tools.iter().any(|tool| tool.value == receipt_validator::NAME)
    }
}

impl Deref for Page {
    type Target = ParsedPage;

    fn deref(&self) -> &ParsedPage {
        &self.parsed
    }
}

/// The whole site, resolved. Its [`Frame`] can be read through it.
#[derive(Clone)]
pub struct Site {
    /// Configuration, words, facts and templates.
    pub frame: Frame,
    /// Every page, in order of language and path.
    pub pages: Arc<Vec<Page>>,
    /// The pages that say something else, or lead elsewhere, than in the run before; nothing where
    /// all may, or may stand elsewhere.
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
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.frame
    }
}

impl Site {
    /// A page by its number. Numbers come from this site, so there always is one.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    /// The tools of a page; on that of the walkthrough those of its steps too, and on the page that is
    /// about the number tool its letter reader.
    pub fn tools_of(&self, page: &Page) -> BTreeSet<String> {
        let own = page.body.tools.iter();
        let is_walkthrough = own.clone().any(|tool| tool.value == SIGN_UP_WALKTHROUGH);
        let walkthrough = self.walkthroughs.get(&page.lang).filter(|_| is_walkthrough);
        let steps = walkthrough.into_iter().flat_map(|shown| shown.texts.values());
        let letters = page.reads_letters().then(|| letter_finder::NAME.to_owned());
        own.chain(steps.flat_map(|step| &step.body.tools)).map(|tool| tool.value.clone()).chain(letters).collect()
    }

    /// Every set of tools that pages have together, with the layouts of these pages. The empty set is
    /// one of them, with every layout.
    pub fn tool_sets(&self) -> BTreeMap<BTreeSet<String>, BTreeSet<Layout>> {
        let all = BTreeSet::from(Layout::ALL.map(|(layout, _)| layout));
        let mut sets = BTreeMap::from([(BTreeSet::new(), all)]);
        for page in self.pages.iter().filter(|page| !page.body.tools.is_empty()) {
            sets.entry(self.tools_of(page)).or_default().insert(page.front.layout);
        }
        sets
    }

    /// All pages with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages.iter().enumerate().map(|(index, page)| (PageId(index), page))
    }

    /// A page by its language and key, or the default language's where that one is missing.
    pub fn find(&self, lang: &Lang, key: &str) -> Option<PageId> {
        [lang, &self.config.default_language]
            .into_iter()
            .find_map(|lang| search(&self.pages, |page| (&page.lang, &page.key), lang, key))
    }
}

/// Links a parsed site. `today` decides which pages are past their review.
///
/// What `kept` holds of an earlier run is taken where nothing that it was made of has changed.
pub fn link(parsed: &Parsed, tree: &SourceTree, today: Date, kept: &mut Kept, report: &mut Report) -> Site {
    let edits = kept.edits(parsed);
    let index = Index::new(parsed, edits == Edits::Many);
    let structure = kept.structure(parsed, &index, &edits);
    report.append(structure.report.clone());
    let places = Places {
        pages: &parsed.pages,
        index: &index,
        routes: &structure.routes,
        redirects: &structure.redirects,
        anchors: steps::anchors(parsed, &index, report),
        base: &parsed.config.base_url,
        tree,
    };
    let before = kept.before(&edits);
    let (pages, changed) = kept.pages(parsed, &structure, &places, &edits);
    kept.check(&before, parsed, &index, today, report);
    check_footer(&parsed.config, &index, report);
    words::check(parsed, report);
    let word_links = words::word_links(parsed, &places, report);
    let walkthroughs = steps::walkthroughs(parsed, &places, report);
    let homes = parsed
        .config
        .languages
        .keys()
        .filter_map(|lang| Some((lang.clone(), index.exact(lang, "index.md")?)))
        .collect();
    Site {
        frame: parsed.frame.clone(),
        pages,
        changed,
        homes,
        redirects: structure.redirects.clone(),
        word_links,
        walkthroughs,
    }
}

/// Finds pages by language and key.
pub(crate) struct Index<'a> {
    /// A table of all pages, where all of them will be looked for.
    by_key: Option<HashMap<(&'a Lang, &'a str), PageId>>,
    pages: &'a [Arc<ParsedPage>],
    /// The keys of the steps of the walkthrough.
    steps: BTreeSet<&'a str>,
    all_steps: &'a [Arc<ParsedStep>],
    default: &'a Lang,
}

impl<'a> Index<'a> {
    fn new(parsed: &'a Parsed, with_table: bool) -> Self {
        let pages = &parsed.pages;
        let entries = pages.iter().enumerate().map(|(at, page)| ((&page.lang, page.key.as_str()), PageId(at)));
        let by_key = with_table.then(|| entries.collect());
        let steps = parsed.steps.iter().map(|step| step.key.as_str()).collect();
        Self { by_key, pages, steps, all_steps: &parsed.steps, default: &parsed.config.default_language }
    }

    /// The page in that very language.
    pub(crate) fn exact(&self, lang: &Lang, key: &str) -> Option<PageId> {
        match &self.by_key {
            Some(table) => table.get(&(lang, key)).copied(),
            None => search(self.pages, |page| (&page.lang, &page.key), lang, key),
        }
    }

    /// The page in that language, or in the default one.
    pub(crate) fn with_fallback(&self, lang: &Lang, key: &str) -> Option<PageId> {
        self.exact(lang, key).or_else(|| self.exact(self.default, key))
    }

    /// The page of that key in the default language.
    pub(crate) fn original(&self, key: &str) -> Option<PageId> {
        self.exact(self.default, key)
    }

    /// The page of a file.
    pub(crate) fn of_file(&self, file: &SourcePath) -> Option<PageId> {
        let (lang, key) = file.as_str().strip_prefix("content/")?.split_once('/')?;
        self.exact(&Lang::new(lang), key)
    }

    /// The page that shows the walkthrough, and the id of the step that this key is the file of.
    pub(crate) fn step<'k>(&self, lang: &Lang, key: &'k str) -> Option<(PageId, &'k str)> {
        let id = key.strip_prefix(step::FOLDER)?.strip_suffix(".md")?;
        Some((self.with_fallback(lang, step::PAGE).filter(|_| self.steps.contains(key))?, id))
    }

    /// True if that very language has a step of this name.
    pub(crate) fn has_step(&self, lang: &Lang, id: &str) -> bool {
        self.all_steps.iter().any(|step| step.lang == *lang && step.id == id)
    }

    /// The keys of all pages of a language, and of the steps, each in order.
    pub(crate) fn keys(&self, lang: &'a Lang) -> impl Iterator<Item = &'a str> + Clone {
        let pages = self.pages.iter().filter(move |page| page.lang == *lang).map(|page| page.key.as_str());
        pages.chain(self.steps.iter().copied())
    }
}

/// Finds a page among all, which are in order of language and key.
fn search<T>(pages: &[T], name: impl Fn(&T) -> (&Lang, &String), lang: &Lang, key: &str) -> Option<PageId> {
    let order = |page: &T| {
        let (own_lang, own_key) = name(page);
        (own_lang, own_key.as_str()).cmp(&(lang, key))
    };
    let found = pages.binary_search_by(order).ok();
    // A name that was composed may be out of the order of the files.
    let is_there = |page: &T| name(page) == (lang, &key.to_owned());
    found.or_else(|| if key.is_ascii() { None } else { pages.iter().position(is_there) }).map(PageId)
}

/// The foot of every page links only to pages that there are.
fn check_footer(config: &SiteConfig, index: &Index<'_>, report: &mut Report) {
    for key in config.footer.iter().filter(|key| !key.span.is_empty() && index.original(&key.value).is_none()) {
        let fault = format!("there is no page `{}`", key.value);
        report.push(
            Diagnostic::new(rules::MISSING_PAGE, &config::path(), key.span.clone(), fault)
                .help("write the path of its file below the folder of the language, such as about.md"),
        );
    }
}

/// What is wrong with a page as a member of the site: dates, lengths, twins, tools out of place.
fn check_page(page: &Page, config: &SiteConfig, index: &Index<'_>, today: Date, report: &mut Report) {
    rules::past_review::check(page, today, report);
    rules::title_length::check(page, &config.title, report);
    rules::description_length::check(page, report);
    rules::orphan_translation::check(page, &config.default_language, index, report);
    rules::missing_translation::check(page, page.family.listed, config, index, report);
    if let Some(original) = page.family.twins.get(&config.default_language) {
        rules::stale_translation::check(page, &index.pages[original.0], report);
    }
    steps::check_place(page, report);
}
