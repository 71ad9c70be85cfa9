//! Related pages: those with the same tags, or those that a page names itself.

use std::collections::BTreeMap;

use super::index::Index;
use super::position::Position;
use super::route::PageId;
use crate::diagnostic::{Report, rules};
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;

/// How many related pages are stored for a page; it shows fewer.
const MOST: usize = 8;

/// A tag of more pages than this says nothing about any of them.
const COMMON: usize = 40;

/// The pages that are related to one page, the nearest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// The pages.
    pub pages: Vec<PageId>,
    /// True if the page names them itself, so that nothing is added.
    pub is_given: bool,
}

/// The related pages of all pages, in their order. What a page names and is not there is reported.
pub(super) fn related(pages: &[Position<'_>], index: &Index<'_>, report: &mut Report) -> Vec<Related> {
    let mut tagged: BTreeMap<(&Lang, &str), Vec<PageId>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate().filter(|(_, page)| can_be_related(page)) {
        for tag in page.tags {
            tagged.entry((page.lang, tag)).or_default().push(PageId::new(at));
        }
    }
    pages
        .iter()
        .enumerate()
        .map(|(at, page)| match page.related {
            [] => Related { pages: by_tags(PageId::new(at), pages, &tagged), is_given: false },
            _ => Related { pages: given(page, index, report), is_given: true },
        })
        .collect()
}

/// Whether a page is one that readers come to for an answer.
fn can_be_related(page: &Position<'_>) -> bool {
    page.listed && matches!(page.layout, Layout::Guide | Layout::Tool)
}

/// The pages that share tags with a page. A tag that few pages have counts more; a page of the same section counts more than
/// one of another with the same tags.
fn by_tags(id: PageId, pages: &[Position<'_>], tagged: &BTreeMap<(&Lang, &str), Vec<PageId>>) -> Vec<PageId> {
    let page = &pages[id.index()];
    if !can_be_related(page) {
        return Vec::new();
    }
    let mut scores: BTreeMap<PageId, usize> = BTreeMap::new();
    let groups = page.tags.iter().filter_map(|tag| tagged.get(&(page.lang, tag.as_str())));
    for group in groups.filter(|group| group.len() <= COMMON) {
        for other in group.iter().filter(|other| **other != id) {
            *scores.entry(*other).or_default() += 1_000 / group.len();
        }
    }
    let mut found: Vec<(PageId, usize)> = scores.into_iter().collect();
    // Sorting keeps the order of the site among equals.
    found.sort_by_key(|(other, score)| {
        let other = &pages[other.index()];
        (std::cmp::Reverse(*score), section(other) != section(page), other.weight.abs_diff(page.weight))
    });
    found.into_iter().take(MOST).map(|(other, _)| other).collect()
}

/// The folder of a page.
fn section<'a>(page: &Position<'a>) -> Option<&'a str> {
    page.key.rsplit_once('/').map(|(section, _)| section)
}

/// The pages that a page names.
fn given(page: &Position<'_>, index: &Index<'_>, report: &mut Report) -> Vec<PageId> {
    let folder = format!("content/{}/", page.lang);
    let mut found = Vec::new();
    for path in page.related {
        let joined = page.source.join(&path.value);
        let key = joined.as_ref().and_then(|joined| joined.as_str().strip_prefix(folder.as_str()));
        match key.and_then(|key| index.with_fallback(page.lang, key)) {
            Some(other) => found.push(other),
            None => report.push(rules::missing_page::no_file(&path.value, None).at(page.source, path.span.clone())),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::build::{BuildOptions, build};
    use crate::diagnostic::rules::testing::{body, reported, tree};
    use crate::render::output::OutputPath;

    /// A site of guides: the name of each, and a line of front matter beside what each guide needs.
    fn site(guides: &[(&str, &str)]) -> String {
        let guide = |(name, front): &(&str, &str)| {
            format!(
                "\n//- content/en/{name}.md\n+++\ntitle = \"The guide named {name}\"\n{front}\ndescription = \"What the guide named {name} is for, and what to do first with it.\"\nreviewed = 2026-11-01\nreview_by = 2027-02-01\nsources = [\"https://www.uscis.gov/\"]\n+++\n\nText.\n"
            )
        };
        body("Text.") + &guides.iter().map(guide).collect::<String>()
    }

    /// The pages in a list of the page `a`; the list begins and ends with these marks.
    fn listed(site: &str, (start, end): (&str, &str)) -> Vec<String> {
        let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
        let built = build(&tree(site), BuildOptions { bundle: None, base_url: None, today });
        let page = String::from_utf8(built.output[&OutputPath::new("a/index.html")].to_vec()).expect("text");
        let list = page.split(start).nth(1).and_then(|rest| rest.split(end).next()).unwrap_or_default();
        list.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    }

    /// The related pages that the guide `a` shows.
    #[track_caller]
    fn check(guides: &[(&str, &str)], expected: &[&str]) {
        let names = listed(&site(guides), ("class=\"related\"", "</nav>"));
        assert_eq!(names, expected.iter().map(|name| format!("{name}/")).collect::<Vec<_>>());
    }

    #[test]
    fn a_section_lists_the_pages_that_it_names_after_its_own() {
        let guides = [("a/index", "layout = \"section\"\nrelated = [\"../c.md\"]"), ("a/b", ""), ("c", "")];
        assert_eq!(listed(&site(&guides), ("class=\"below\"", "</section>")), ["a/b/", "c/"]);
    }

    #[test]
    fn pages_with_the_same_tags_are_related_and_rare_tags_count_more() {
        let guides = [
            ("a", "tags = [\"account\", \"codes\"]"),
            ("b", "tags = [\"account\"]"),
            ("c", "tags = [\"account\", \"codes\"]"),
            ("d", "tags = [\"cases\"]"),
            ("e", "tags = [\"codes\"]"),
            ("f", "tags = [\"account\"]"),
        ];
        check(&guides, &["c", "e", "b", "f"]);
        check(&[("a", "tags = [\"x\"]"), ("b", "tags = [\"y\"]")], &[]);
    }

    #[test]
    fn a_page_can_name_its_related_pages() {
        check(&[("a", "tags = [\"x\"]\nrelated = [\"c.md\"]"), ("b", "tags = [\"x\"]"), ("c", "")], &["c"]);
        assert_eq!(
            reported(&site(&[("a", "related = [\"gone.md\"]")])),
            [
                "error[missing-page] content/en/a.md:3:12 there is no page `gone.md` (check the path; it begins at the folder of this file)"
            ]
        );
    }
}
