//! Stage 4, `lint`: what is wrong with a page as part of the site.
//!
//! What is wrong with a file by itself is reported by `parse`, what is wrong with a link by `link`.

use std::sync::Arc;

use domain::date::Date;

use crate::diagnostic::{Report, rules};
use crate::link::{Page, PageId, Site, check_walkthrough_page};
use crate::parse::ParsedPage;
use crate::parse::config::Lang;

/// The page in the site's first language that a page is a translation of; the page itself where it is that.
pub fn original(site: &Site, page: &Page) -> Option<PageId> {
    page.relations.translations.get(&site.config.default_language).copied()
}

/// Checks one page: dates, lengths, translations, tools that do not exist or are not allowed there. Of other
/// pages it sees the [`original`], and which translations exist.
pub fn page(page: &Page, original: Option<&ParsedPage>, site: &Site, today: Date, report: &mut Report) {
    let config = &site.config;
    rules::unknown_tool::check(&page.source, &page.body.tools, report);
    rules::past_review::check(page, today, report);
    rules::title_length::check(page, &config.title, report);
    rules::description_length::check(page, report);
    rules::orphan_translation::check(page, &config.default_language, original.is_some(), report);
    if page.relations.listed {
        let lacks = |lang: &Lang| !page.relations.translations.contains_key(lang) && site.homes.contains_key(lang);
        rules::missing_translation::check(page, config, lacks, report);
    }
    if let Some(original) = original {
        rules::stale_translation::check(page, original, report);
    }
    check_walkthrough_page(page, report);
}

/// Looks for titles and descriptions that pages have twice.
pub fn repeated(pages: &[Arc<ParsedPage>], report: &mut Report) {
    rules::repeated_title::check(pages, report);
    rules::repeated_description::check(pages, report);
}
