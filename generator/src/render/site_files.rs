//! The files that are made of all pages: sitemap, `robots.txt`, `_headers`, what programs read of the site, and the
//! pages at old addresses.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use bytes::Bytes;
use domain::date::Date;

use super::context::RenderContext;
use super::other_pages::{Destination, OtherPages, Summary};
use super::output::OutputPath;
use super::{discovery, offline, policy};
use crate::link::{Page, PageId, Route, Site};
use crate::parse::body::attribute;
use crate::parse::config::{BaseUrl, Lang};

/// All that [`site_files`] show of one page. The cache compares its hash.
#[derive(Clone, Debug, Hash)]
pub struct Listing<'s> {
    route: &'s Route,
    /// True if search engines may show the page.
    indexed: bool,
    /// The day on which it changed.
    changed: Option<Date>,
    translations: BTreeMap<&'s Lang, Destination<'s>>,
    has_tools: bool,
}

impl<'s> Listing<'s> {
    /// What the files show of a page. What they show of other pages than this one is part of that
    /// page's own inputs too, so the caller that compares those need not ask what was read here.
    pub fn of(site: &'s Site, id: PageId) -> Self {
        let page = site.page(id);
        let mut others = OtherPages::new(site);
        Self {
            route: &page.route,
            indexed: page.is_indexed(),
            changed: page.front.changed(),
            translations: page
                .relations
                .translations
                .iter()
                .map(|(lang, id)| (lang, others.destination(*id)))
                .collect(),
            has_tools: !page.body.tools.is_empty(),
        }
    }
}

/// The files for search engines and hosts.
pub fn site_files(render: &RenderContext<'_>, site: &Site) -> Vec<(OutputPath, Bytes)> {
    let pages: Vec<Listing<'_>> = site.numbered().map(|(id, _)| Listing::of(site, id)).collect();
    let shared = &render.shared;
    let base = &shared.resources.config.base_url;
    let policies: Vec<_> = pages
        .iter()
        .map(|page| (page.route, shared.has_bundle && page.has_tools))
        .chain(site.redirects.keys().map(|route| (route, false)))
        .collect();
    let offline = format!("/{}", offline::FILE);
    let worker = shared.assets.get("worker.js").map(|asset| asset.route.as_str());
    let searcher = shared.assets.get(crate::search::WORKER).map(|asset| asset.route.as_str());
    let workers: Vec<&str> =
        worker.into_iter().chain(searcher).chain(shared.has_bundle.then_some(offline.as_str())).collect();
    let files = [
        ("_headers", policy::headers_file(&policies, &workers, base)),
        ("sitemap.xml", sitemap(&pages, site)),
        ("robots.txt", robots(base)),
    ];
    files.map(|(path, text)| (OutputPath::new(path), text.into())).into()
}

/// The files for other programs: they show the [`Summary`] of each page beside its [`Listing`].
pub fn discovery_files(render: &RenderContext<'_>, site: &Site) -> Vec<(OutputPath, Bytes)> {
    discovery::files(render, site).into_iter().map(|(path, text)| (path, text.into())).collect()
}

/// The pages at the old addresses of some pages.
pub fn redirect_pages(
    render: &RenderContext<'_>,
    site: &Site,
    chosen: impl Fn(PageId) -> bool,
) -> Vec<(OutputPath, Bytes)> {
    let redirects = site.redirects.iter().filter(|(_, id)| chosen(**id));
    let page = |(route, id): (&Route, &PageId)| {
        let html = redirect_page(render, &Summary::of(site.page(*id)));
        (OutputPath::of_route(route), html.into())
    };
    redirects.map(page).collect()
}

/// The day of the last change of a page: of its own text, or of a page that its list shows.
fn changed(site: &Site, page: &Page) -> Option<Date> {
    let below = page.relations.children.iter().filter_map(|child| changed(site, site.page(*child)));
    page.front.changed().into_iter().chain(below).max()
}

/// `sitemap.xml`: every page that may be found, with its true date and its translations.
fn sitemap(pages: &[Listing<'_>], site: &Site) -> String {
    let base = &site.config.base_url;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let absolute = |route: &Route| attribute(&base.absolute(route.as_str()));
    for (page, own) in pages.iter().zip(site.pages.iter()).filter(|(page, _)| page.indexed) {
        let _ = write!(out, "<url><loc>{}</loc>", absolute(page.route));
        if let Some(changed) = changed(site, own) {
            let _ = write!(out, "<lastmod>{changed}</lastmod>");
        }
        if page.translations.len() > 1 {
            for (lang, translation) in &page.translations {
                let href = absolute(translation.route);
                let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\"/>");
            }
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// `robots.txt`: everything may be read; the sitemap is where it says.
fn robots(base: &BaseUrl) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", base.absolute("/sitemap.xml"))
}

/// A page at an old address that leads to the new one, on any host and without script.
fn redirect_page(render: &RenderContext<'_>, target: &Summary<'_>) -> String {
    let href = attribute(&render.href(target.route));
    let absolute = attribute(&render.absolute(target.route));
    let title = attribute(target.title);
    let lang = target.lang;
    let policy = attribute(&policy::meta(false));
    let unofficial = attribute(render.word(lang, "unofficial"));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
         <link rel=\"canonical\" href=\"{absolute}\">\n<meta http-equiv=\"refresh\" content=\"0; url={href}\">\n</head>\n<body>\n\
         <p class=\"unofficial\">{unofficial}</p>\n<p><a href=\"{href}\">{title}</a></p>\n</body>\n</html>\n"
    )
}
