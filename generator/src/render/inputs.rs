//! What a page is drawn from, as one number: where it stays the same, the page need not be drawn again.
//!
//! **Whatever [`super::page`] and [`super::body`] read of another page must be in here**: as a
//! [`Card`], where a list, a breadcrumb or a neighbour shows it, or as a place, where a link
//! leads to it. The test that an edited site equals one built afresh holds this to be complete.

use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;

use super::stage::Stage;
use super::view::LinkView;
use crate::digest;
use crate::link::{Page, PageId, Site, StepText, Target, Walkthrough};
use crate::parse::config::Lang;

/// What other pages show of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Where it stands and in which language: all that a link to it needs.
    place: u64,
    /// What lists, breadcrumbs and neighbours show.
    shown: u64,
    /// What the files for search engines and hosts tell.
    told: u64,
}

impl Card {
    /// The card of a page.
    pub fn of(page: &Page) -> Self {
        let place = digest::of((page.route.as_str(), page.lang.as_str()));
        let front = &page.front;
        let texts = (&front.title.value, &front.nav_title, &front.description.value);
        let told = digest::of((front.reviewed.as_ref().map(|at| at.value), page.body.tools.is_empty()));
        Self { place, shown: digest::of((place, front.layout.name(), texts)), told }
    }

    /// True if other pages show the same of both.
    pub fn shows_as(&self, other: &Self) -> bool {
        (self.place, self.shown) == (other.place, other.shown)
    }

    /// True if the files for search engines and hosts tell the same of both.
    pub fn tells_as(&self, other: &Self) -> bool {
        self.told == other.told
    }
}

/// What a page is drawn from, beside what is the same for the whole site.
pub(super) fn of(stage: &Stage<'_>, id: PageId, page: &Page, cards: &[Card]) -> u64 {
    let family = &page.family;
    let place = |id: &PageId| cards[id.index()].place;
    let shown = |id: &PageId| cards[id.index()].shown;
    let mut all = vec![stage.language_digest(&page.lang), page.digest, place(&id), family.listed.into()];
    let mut list = |numbers: &mut dyn Iterator<Item = u64>| {
        // The length goes after each list, so that no two lists can pass for one.
        let before = all.len();
        all.extend(numbers);
        all.push((all.len() - before) as u64);
    };
    list(&mut family.ancestors.iter().map(shown));
    list(&mut family.previous.iter().map(shown));
    list(&mut family.next.iter().map(shown));
    list(&mut family.twins.values().map(place));
    for child in &family.children {
        // A list shows what lies below, and what lies below that.
        list(&mut [child].into_iter().chain(&stage.site.page(*child).family.children).map(shown));
    }
    list(&mut page.targets.iter().map(|target| of_target(target, cards)));
    let has_walkthrough = page.body.tools.iter().any(|tool| tool.value == SIGN_UP_WALKTHROUGH);
    if let Some(walkthrough) = stage.site.walkthroughs.get(&page.lang).filter(|_| has_walkthrough) {
        all.push(of_walkthrough(stage, walkthrough, cards));
    }
    digest::of(all)
}

/// The pages that may show a page otherwise once its [`Card`] shows another text, all in their old
/// places; nothing where they are too many to be told.
pub fn showing(site: &Site, id: PageId) -> Option<Vec<PageId>> {
    let family = &site.page(id).family;
    let page = site.page(id);
    if page.key == "index.md" || page.key.ends_with("/index.md") {
        // Whatever lies below it names it on the way down.
        return None;
    }
    let mut all: Vec<PageId> = family.previous.into_iter().chain(family.next).collect();
    // It stands in the list of its section and in that around it, in its own language and, where it
    // stands in for a page that is missing, in others.
    for above in &family.ancestors {
        for twin in site.page(*above).family.twins.values() {
            all.push(*twin);
            all.extend(&site.page(*twin).family.ancestors);
        }
    }
    Some(all)
}

fn of_target(target: &Target, cards: &[Card]) -> u64 {
    match target {
        Target::Page(id, _) => cards[id.index()].place,
        other => digest::of(other),
    }
}

/// What the walkthrough of a language is drawn from: the script, and the text of every step in the
/// language that it is written in.
fn of_walkthrough(stage: &Stage<'_>, walkthrough: &Walkthrough, cards: &[Card]) -> u64 {
    let text = |text: &StepText| {
        let targets: Vec<u64> = text.targets.iter().map(|target| of_target(target, cards)).collect();
        digest::of((stage.language_digest(&text.lang), &text.source, text.digest, targets))
    };
    let texts: Vec<u64> = walkthrough.texts.values().map(text).collect();
    digest::of((walkthrough.script.steps(), texts))
}

/// What all pages of a language show, beside what is the same for the whole site.
pub(super) fn of_language(stage: &Stage<'_>, lang: &Lang, footer: &[LinkView], sections: &[(PageId, LinkView)]) -> u64 {
    let site = stage.site;
    let homes: Vec<&str> = site.homes.values().map(|id| site.page(*id).route.as_str()).collect();
    let links: Vec<_> =
        site.word_links.keys().filter(|(of, _)| of == lang).map(|(_, file)| stage.links(lang, file)).collect();
    digest::of((homes, links, footer, sections))
}
