//! What of a page decides where it is on the site.

use domain::date::Date;

use crate::parse::ParsedPage;
use crate::parse::config::Lang;
use crate::parse::fields::At;
use crate::parse::front_matter::Layout;
use crate::source::SourcePath;

/// All of a page that the structure of the site depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position<'a> {
    /// The file.
    pub source: &'a SourcePath,
    /// The language.
    pub lang: &'a Lang,
    /// The path below the language's folder.
    pub key: &'a str,
    /// The last part of the address, where it is not the file's name.
    pub slug: Option<&'a str>,
    /// The order among the pages of the section.
    pub weight: i64,
    /// What the page is.
    pub layout: Layout,
    /// False for a page that is hidden from navigation.
    pub listed: bool,
    /// The day of an entry of the news: the newest comes first.
    pub date: Option<Date>,
    /// Whether the guides of a section are linked to those before and after them.
    pub sequence: bool,
    /// Words that related pages share.
    pub tags: &'a [String],
    /// The files of related pages, where the page names them.
    pub related: &'a [At<String>],
    /// Old addresses that lead to the page.
    pub redirect_from: &'a [At<String>],
}

impl<'a> From<&'a ParsedPage> for Position<'a> {
    fn from(page: &'a ParsedPage) -> Self {
        let front = &page.front;
        Self {
            source: &page.source,
            lang: &page.lang,
            key: &page.key,
            slug: front.slug.as_deref(),
            weight: front.weight,
            layout: front.layout,
            listed: front.listed,
            date: front.date.as_ref().map(|at| at.value),
            sequence: front.sequence,
            tags: &front.tags,
            related: &front.related,
            redirect_from: &front.redirect_from,
        }
    }
}
