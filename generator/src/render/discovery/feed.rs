//! The Atom feed of a language ([RFC 4287](https://www.rfc-editor.org/rfc/rfc4287)): its news, the newest first.
//!
//! The id of an entry is made of the `feed_id` of the site and of the entry's file. It stays the same
//! when the title, the address or the host changes.

use std::fmt::Write as _;

use domain::date::Date;

use crate::link::{Page, Route, Site};
use crate::parse::body::attribute;
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::render::context::RenderContext;
use crate::render::output::OutputPath;

/// The feeds of all languages that have news.
pub(super) fn files<'a>(
    render: &'a RenderContext<'_>,
    site: &'a Site,
) -> impl Iterator<Item = (OutputPath, String)> + 'a {
    site.config.languages.keys().filter_map(move |lang| {
        let route = render.feed_route(lang)?;
        Some((OutputPath::of_route(&route), text(render, site, lang, &route)?))
    })
}

fn text(render: &RenderContext<'_>, site: &Site, lang: &Lang, route: &Route) -> Option<String> {
    let config = &site.config;
    let home = site.page(*site.homes.get(lang)?);
    let absolute = |route: &Route| attribute(&config.base_url.absolute(route.as_str()));
    let id = config.feed_id.clone().unwrap_or_else(|| config.base_url.absolute("/"));
    let entries = entries(site, lang);
    let newest = entries.iter().filter_map(|(page, _)| changed(page)).max()?;
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <id>{id}{lang}/news</id>\n<title>{title}</title>\n<updated>{newest}T00:00:00Z</updated>\n\
         <author><name>{author}</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n",
        id = attribute(&id),
        title = attribute(&format!("{}: {}", config.title, render.word(lang, "feed"))),
        author = attribute(&config.title),
        own = absolute(route),
        home = absolute(&home.route),
    );
    for (page, _) in entries {
        let updated = changed(page)?;
        let name = page.key.trim_end_matches(".md");
        let _ = write!(
            out,
            "<entry>\n<id>{id}{lang}/{name}</id>\n<title>{title}</title>\n<updated>{updated}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{own}\"/>\n<summary>{summary}</summary>\n</entry>\n",
            id = attribute(&id),
            name = attribute(name),
            title = attribute(&page.front.title.value),
            own = absolute(&page.route),
            summary = attribute(&page.front.description.value),
        );
    }
    out.push_str("</feed>\n");
    Some(out)
}

/// The news of a language with their days, the newest first.
fn entries<'s>(site: &'s Site, lang: &Lang) -> Vec<(&'s Page, Date)> {
    let news = site.all_pages().filter(|page| page.lang == *lang && page.front.layout == Layout::News);
    let dated = news.filter(|page| page.is_indexed()).filter_map(|page| Some((page, page.front.date.as_ref()?.value)));
    let mut dated: Vec<_> = dated.collect();
    dated.sort_by(|(one, day), (other, other_day)| other_day.cmp(day).then_with(|| one.key.cmp(&other.key)));
    dated
}

/// The day of the last change of an entry.
fn changed(page: &Page) -> Option<Date> {
    page.front.changed().or_else(|| page.front.date.as_ref().map(|at| at.value))
}
