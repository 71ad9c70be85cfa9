//! What is written for machines: the sitemap, `robots.txt`, redirect pages.

use std::fmt::Write as _;

use crate::link::{Page, Site};
use crate::parse::body::attribute;
use crate::parse::fields::At;
use crate::parse::front_matter::Layout;

/// True for a page that search engines may show.
pub fn is_indexed(page: &Page) -> bool {
    page.family.listed && page.front.layout != Layout::NotFound
}

/// `sitemap.xml`: every page that may be found, with its true date and its translations.
pub fn sitemap(site: &Site) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let absolute = |page: &Page| attribute(&site.config.base_url.absolute(page.route.as_str()));
    for page in site.pages.iter().filter(|page| is_indexed(page)) {
        let _ = write!(out, "<url><loc>{}</loc>", absolute(page));
        if let Some(At { value: reviewed, .. }) = &page.front.reviewed {
            let _ = write!(out, "<lastmod>{reviewed}</lastmod>");
        }
        if page.family.twins.len() > 1 {
            for (lang, twin) in page.family.twins.iter() {
                let _ = write!(
                    out,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>",
                    absolute(site.page(*twin))
                );
            }
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// `robots.txt`: everything may be read; the sitemap stands where it says.
pub fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", site.config.base_url.absolute("/sitemap.xml"))
}

/// A page at an old address that leads to the new one, on any host and without script.
pub fn redirect_page(site: &Site, target: &Page) -> String {
    let href = attribute(&site.config.base_url.href(target.route.as_str()));
    let absolute = attribute(&site.config.base_url.absolute(target.route.as_str()));
    let title = attribute(&target.front.title.value);
    let lang = &target.lang;
    let policy = attribute(&super::policy::meta(false));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
         <link rel=\"canonical\" href=\"{absolute}\">\n<meta http-equiv=\"refresh\" content=\"0; url={href}\">\n\
         <p><a href=\"{href}\">{title}</a></p>\n</html>\n"
    )
}
