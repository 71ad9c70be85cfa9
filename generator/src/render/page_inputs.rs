//! [`PageInputs`]: all that one page is rendered from, beside what is the same for the whole site.
//!
//! Rendering takes this value and no site, so it cannot show what is not in here. The cache
//! compares the hash of the whole value, and takes from [`Reads`] which pages to compare.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

use contract::letter_finder;
use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;
use domain::walkthrough::Script;

use super::indexed_page::{self, IndexedPage};
use super::other_pages::{Destination, Entry, OtherPages, Reads, ResolvedLink, Summary};
use crate::link::{Page, PageId, Route, Site, StepText, Target, Walkthrough};
use crate::parse::ParsedPage;
use crate::parse::body::Piece;
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::parse::step::ParsedStep;

/// A page with all that it shows of others.
#[derive(Clone, Debug, Hash)]
pub struct PageInputs<'s> {
    /// What its own file says.
    pub own: Content<'s>,
    /// Its address.
    pub route: &'s Route,
    /// True if search engines may show it.
    pub indexed: bool,
    /// True if its number tool also reads whole letters.
    pub reads_letters: bool,
    /// The sections from the first page down to the one that the page lies in.
    pub ancestors: Vec<Summary<'s>>,
    /// The guide before it in its section.
    pub previous: Option<Summary<'s>>,
    /// The guide after it in its section.
    pub next: Option<Summary<'s>>,
    /// Pages about nearly the same, the nearest first.
    pub related: Vec<Summary<'s>>,
    /// What its list shows.
    pub children: Vec<Child<'s>>,
    /// The page in every language that has it, itself included.
    pub translations: BTreeMap<&'s Lang, Destination<'s>>,
    /// What its references lead to, in their order.
    pub links: Vec<ResolvedLink<'s>>,
    /// The walkthrough that it shows.
    pub walkthrough: Option<WalkthroughInputs<'s>>,
    /// What its index from A to Z lists; nothing where it has none.
    pub index: Option<Vec<IndexedPage<'s>>>,
}

/// What a file says. Its bytes decide both parts, so it hashes as the digest of its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Content<'s> {
    /// The page by itself.
    pub page: &'s ParsedPage,
    /// The body in order.
    pub pieces: &'s [Piece],
}

impl Hash for Content<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.page.source, &self.page.lang, self.page.digest).hash(state);
    }
}

/// A page in a list, with the list of the page itself.
#[derive(Clone, Debug, Hash)]
pub struct Child<'s> {
    /// The page.
    pub summary: Summary<'s>,
    /// What lies directly below it.
    pub children: Vec<Entry<'s>>,
}

/// The steps of a walkthrough.
#[derive(Clone, Debug)]
pub struct WalkthroughInputs<'s> {
    /// The steps and where they lead.
    pub script: &'s Script,
    /// The text of each step of the script, by its name.
    pub texts: BTreeMap<&'s str, StepInputs<'s>>,
}

impl Hash for WalkthroughInputs<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // A script is the list of its steps and nothing else.
        (self.script.steps(), &self.texts).hash(state);
    }
}

/// The text of a step.
#[derive(Clone, Debug)]
pub struct StepInputs<'s> {
    /// What its file says.
    pub step: &'s ParsedStep,
    /// What its references lead to, in their order.
    pub links: Vec<ResolvedLink<'s>>,
}

impl Hash for StepInputs<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // As of a page: the bytes of the file decide what it says.
        (&self.step.source, &self.step.lang, self.step.digest, &self.links).hash(state);
    }
}

impl<'s> PageInputs<'s> {
    /// The inputs of a page of the site, and which other pages they come from. `pieces` is its body.
    pub fn of(site: &'s Site, id: PageId, pieces: &'s [Piece]) -> (Self, Reads) {
        let mut others = OtherPages::new(site);
        let inputs = Self::gather(site.page(id), pieces, &mut others);
        (inputs, others.into_reads())
    }

    fn gather(page: &'s Page, pieces: &'s [Piece], others: &mut OtherPages<'s>) -> Self {
        let relations = &page.relations;
        let shows_walkthrough = page.body.tools.iter().any(|tool| tool.value == SIGN_UP_WALKTHROUGH);
        let walkthrough = if shows_walkthrough { others.walkthrough(&page.lang) } else { None };
        Self {
            own: Content { page: &page.parsed, pieces },
            route: &page.route,
            indexed: page.is_indexed(),
            reads_letters: page.reads_letters(),
            ancestors: relations.ancestors.iter().map(|id| others.summary(*id)).collect(),
            previous: relations.previous.map(|id| others.summary(id)),
            next: relations.next.map(|id| others.summary(id)),
            related: related(page).into_iter().map(|id| others.summary(id)).collect(),
            children: listed_children(page).into_iter().map(|id| Child::of(id, others)).collect(),
            translations: relations.translations.iter().map(|(lang, id)| (lang, others.destination(*id))).collect(),
            links: page.targets.iter().map(|target| others.link(target)).collect(),
            walkthrough: walkthrough.map(|walkthrough| WalkthroughInputs::of(walkthrough, others)),
            index: page.body.has_site_index.then(|| indexed_page::indexed(others.all(&page.lang))),
        }
    }

    /// The tools that run on the page: its own, those of the steps that it shows, and the letter
    /// reader of its number tool.
    pub fn tools(&self) -> BTreeSet<String> {
        let own = self.own.page.body.tools.iter();
        let steps = self.walkthrough.iter().flat_map(|shown| shown.texts.values());
        let letters = self.reads_letters.then(|| letter_finder::NAME.to_owned());
        own.chain(steps.flat_map(|text| &text.step.body.tools)).map(|tool| tool.value.clone()).chain(letters).collect()
    }

    /// True if the page has a tool of its own.
    pub fn has_tools(&self) -> bool {
        !self.own.page.body.tools.is_empty()
    }
}

impl<'s> Child<'s> {
    fn of(id: PageId, others: &mut OtherPages<'s>) -> Self {
        let below = others.children(id);
        Self { summary: others.summary(id), children: below.iter().map(|id| others.entry(*id)).collect() }
    }
}

impl<'s> WalkthroughInputs<'s> {
    fn of(walkthrough: &'s Walkthrough, others: &mut OtherPages<'s>) -> Self {
        let mut text = |text: &'s StepText| StepInputs {
            step: &text.parsed,
            links: text.targets.iter().map(|target| others.link(target)).collect(),
        };
        let texts = walkthrough.texts.iter().map(|(id, step)| (id.as_str(), text(step))).collect();
        Self { script: &walkthrough.script, texts }
    }
}

/// What the list of a page shows. That of a section leaves out what the section's own text links to, and ends with the
/// pages of other sections that it names as related.
fn listed_children(page: &Page) -> Vec<PageId> {
    let is_section = page.front.layout == Layout::Section;
    let is_linked = |child: &PageId| page.targets.iter().any(|to| matches!(to, Target::Page(id, _) if id == child));
    let named = if is_section { related(page) } else { Vec::new() };
    let children = page.relations.children.iter().copied().chain(named);
    children.filter(|child| !(is_section && is_linked(child))).collect()
}

/// How many related pages a page shows, where it does not name them itself.
const RELATED: usize = 4;

/// The related pages that a page shows: those that its text links to come first.
fn related(page: &Page) -> Vec<PageId> {
    let related = &page.relations.related;
    if related.is_given {
        return related.pages.clone();
    }
    let is_linked = |other: &PageId| page.targets.iter().any(|to| matches!(to, Target::Page(id, _) if id == other));
    let (linked, others): (Vec<PageId>, Vec<PageId>) = related.pages.iter().copied().partition(is_linked);
    linked.into_iter().chain(others).take(RELATED).collect()
}
