//! What the index of the site shows of its pages.

use super::other_pages::Summary;
use crate::link::Page;
use crate::parse::front_matter::Layout;

/// The folder of the pages that are not for readers.
const MAINTAIN: &str = "maintain/";

/// What the index shows of a page.
#[derive(Clone, Debug, Hash)]
pub struct IndexedPage<'s> {
    /// The titles and the address.
    pub summary: Summary<'s>,
    /// The path below the language's folder.
    pub key: &'s str,
    /// The headings of the second level, each with its anchor.
    pub headings: Vec<(&'s str, &'s str)>,
}

/// The pages for readers among some.
pub(super) fn indexed<'s>(pages: impl Iterator<Item = &'s Page>) -> Vec<IndexedPage<'s>> {
    let shown = pages.filter(|page| {
        page.front.listed
            && !page.key.starts_with(MAINTAIN)
            && !matches!(page.front.layout, Layout::Home | Layout::NotFound)
    });
    let headings = |page: &'s Page| {
        let second = page.body.headings.iter().filter(|heading| heading.level == 2);
        second.map(|heading| (&*heading.text, &*heading.id)).collect()
    };
    shown.map(|page| IndexedPage { summary: Summary::of(page), key: &page.key, headings: headings(page) }).collect()
}
