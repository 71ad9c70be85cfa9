//! `llms.txt`: every page with its title, address and summary, in the form of <https://llmstxt.org/>.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::link::{Page, PageId, Site};
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::render::context::RenderContext;

pub(super) const FILE: &str = "llms.txt";

/// How many bytes a page takes, about.
const ROOM_FOR_PAGE: usize = 256;

/// The text of the file: the default language first, a heading for each section.
pub(super) fn text(render: &RenderContext<'_>, site: &Site) -> String {
    let default = &site.config.default_language;
    let mut out = String::with_capacity(site.pages.len() * ROOM_FOR_PAGE);
    let _ = writeln!(out, "# {}", site.config.title);
    if let Some(home) = site.homes.get(default) {
        let _ = write!(out, "\n> {}\n", site.page(*home).front.description.value);
    }
    let _ = write!(out, "\n{}\n", render.word(default, "not_official"));
    for (lang, name) in site.config.ordered_languages() {
        let prefix = if lang == default { String::new() } else { format!("{name}: ") };
        for (heading, pages) in sections(site, lang) {
            let _ = write!(out, "\n## {prefix}{heading}\n\n");
            for page in pages {
                write_page(&mut out, site, page);
            }
        }
    }
    out
}

/// The pages of a language below the names of their sections, in the order of the navigation.
fn sections<'s>(site: &'s Site, lang: &Lang) -> Vec<(&'s str, Vec<&'s Page>)> {
    let Some(home) = site.homes.get(lang) else { return Vec::new() };
    let children: Vec<PageId> = site.page(*home).relations.children.to_vec();
    let own = |id: &PageId| site.page(*id).lang == *lang;
    let (sections, single): (Vec<PageId>, Vec<PageId>) =
        children.into_iter().filter(own).partition(|id| site.page(*id).front.layout == Layout::Section);
    let single = single.into_iter().map(|id| site.page(id));
    let home = site.page(*home);
    let first = (home.front.title.value.as_str(), [home].into_iter().chain(single).collect());
    let mut all = vec![first];
    for section in sections {
        let mut pages = Vec::new();
        add_below(site, section, lang, &mut pages);
        all.push((site.page(section).front.title.value.as_str(), pages));
    }
    for (_, pages) in &mut all {
        pages.retain(|page| page.is_indexed());
    }
    all.retain(|(_, pages)| !pages.is_empty());
    all
}

/// Adds a page and all pages of its language below it.
fn add_below<'s>(site: &'s Site, id: PageId, lang: &Lang, pages: &mut Vec<&'s Page>) {
    let page = site.page(id);
    pages.push(page);
    for child in page.relations.children.iter().filter(|child| site.page(**child).lang == *lang) {
        add_below(site, *child, lang, pages);
    }
}

fn write_page(out: &mut String, site: &Site, page: &Page) {
    let mut title = Cow::from(&page.front.title.value);
    if title.contains(['[', ']']) {
        title = title.replace('[', "\\[").replace(']', "\\]").into();
    }
    let address = site.config.base_url.absolute(page.route.as_str());
    for part in ["- [", &title, "](", &address, "): ", &page.front.description.value, "\n"] {
        out.push_str(part);
    }
}
