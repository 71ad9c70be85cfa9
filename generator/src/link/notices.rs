//! The pages that the notices of the site name.

use std::sync::Arc;

use super::Index;
use crate::diagnostic::{Report, rules};
use crate::parse::ParsedPage;
use crate::parse::config::SiteConfig;
use crate::parse::fields::At;
use crate::parse::notices;

/// Reports each file and each folder that the site does not have.
pub(super) fn check(pages: &[Arc<ParsedPage>], config: &SiteConfig, index: &Index<'_>, report: &mut Report) {
    let keys = || pages.iter().map(|page| page.key.as_str());
    let is_there = |page: &At<String>| match page.value.strip_suffix('/') {
        Some(_) => keys().any(|key| key.starts_with(&page.value)),
        None => index.original(&page.value).is_some(),
    };
    let named = config.notices.iter().flat_map(|notice| notice.pages.iter().chain(&notice.page));
    for page in named.filter(|page| !is_there(page)) {
        report.push(rules::missing_page::in_notice(&page.value).at(&notices::path(), page.span.clone()));
    }
}
