//! Front matter: the TOML between the two `+++` lines at the top of a page.

use std::ops::Range;

use domain::date::Date;

use super::fields::{At, Fields};
use crate::diagnostic::{Report, Violation, rules};
use crate::official_hosts::LAW_HOSTS;
pub use crate::official_hosts::OFFICIAL_HOSTS;
use crate::source::SourcePath;

/// What a page is, and so which layout draws it and which keys it must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layout {
    /// The first page of a language.
    Home,
    /// A folder's own page: a list of what lies below.
    Section,
    /// A task page: reviewed, dated, with sources.
    Guide,
    /// A dated entry of the news.
    News,
    /// A page about the site itself.
    Page,
    /// A page whose main part is a tool.
    Tool,
    /// What a server shows for an address that does not exist.
    NotFound,
    /// The page with the search.
    Search,
}

impl Layout {
    /// Every layout, with the name that front matter and templates use.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Home, "home"),
        (Self::Section, "section"),
        (Self::Guide, "guide"),
        (Self::News, "news"),
        (Self::Page, "page"),
        (Self::Tool, "tool"),
        (Self::NotFound, "not-found"),
        (Self::Search, "search"),
    ];

    /// The name that front matter and templates use.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(layout, _)| *layout == self).map_or("page", |(_, name)| name)
    }
}

/// Front matter as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// The page's only first-level heading, and the start of its browser title.
    pub title: At<String>,
    /// A shorter title for navigation and breadcrumbs.
    pub nav_title: Option<String>,
    /// One or two sentences for search results and lists.
    pub description: At<String>,
    /// The day on which somebody last compared the page with its sources.
    pub reviewed: Option<At<Date>>,
    /// The day on which the text last changed, where that is later than the review.
    pub updated: Option<At<Date>>,
    /// The day of what an entry of the news is about.
    pub date: Option<At<Date>>,
    /// The day after which the page warns its readers.
    pub review_by: Option<At<Date>>,
    /// Addresses of official pages.
    pub sources: Vec<At<String>>,
    /// The last part of the page's address, if it is not the file's name.
    pub slug: Option<String>,
    /// The sort weight among the pages of the section; small ones first.
    pub weight: i64,
    /// Words that related pages share.
    pub tags: Vec<String>,
    /// The files of related pages, in place of those that share tags.
    pub related: Vec<At<String>>,
    /// Old addresses that lead here.
    pub redirect_from: Vec<At<String>>,
    /// Whether the guides of a section are to be read one after another.
    pub sequence: bool,
    /// What the page is.
    pub layout: Layout,
    /// False keeps a page, or a section and all below it, out of navigation and sitemap.
    pub listed: bool,
}

impl FrontMatter {
    /// The title for navigation: `nav_title`, or the whole title where there is none.
    pub fn short_title(&self) -> &str {
        self.nav_title.as_deref().unwrap_or(&self.title.value)
    }

    /// The day on which the page last changed, as far as it says so.
    pub fn changed(&self) -> Option<Date> {
        self.updated.iter().chain(&self.reviewed).map(|at| at.value).max()
    }
}

/// The host of an `https` address, in lower case.
///
/// Nothing for an address that browsers may understand otherwise than it looks: with a backslash, a user name, an encoded or
/// control character in front of the first slash.
pub fn https_host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let is_plain = |c: char| c.is_alphanumeric() || "-.:".contains(c);
    let host = authority.split(':').next()?.trim_end_matches('.').to_lowercase();
    (!host.is_empty() && authority.chars().all(is_plain)).then_some(host)
}

/// True if the host is one of the given ones or lies below one of them.
pub fn is_below(host: &str, hosts: &[&str]) -> bool {
    hosts
        .iter()
        .any(|official| host.strip_suffix(official).is_some_and(|before| before.is_empty() || before.ends_with('.')))
}

/// A file cut into its front matter and its body.
pub struct Cut<'a> {
    /// The TOML between the marks, and the byte it begins at.
    pub front: (&'a str, usize),
    /// The markdown after it, and the byte it begins at.
    pub body: (&'a str, usize),
}

/// Cuts a page's text at its `+++` lines; `None` if it has none, or never closes them.
pub fn cut(text: &str) -> Option<Cut<'_>> {
    let begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = begin;
    let mut open = None;
    for line in text[begin..].split_inclusive('\n') {
        let next = at + line.len();
        match (line.trim_end() == "+++", open) {
            (true, None) if at == begin => open = Some(next),
            (_, None) => return None,
            (true, Some(start)) => {
                return Some(Cut { front: (&text[start..at], start), body: (&text[next..], next) });
            }
            (false, Some(_)) => {}
        }
        at = next;
    }
    None
}

/// Reads front matter. A page whose front matter has mistakes still becomes a page, so that
/// the mistakes in its body are reported in the same run.
pub fn parse(file: &SourcePath, text: &str, offset: usize, is_section: bool, report: &mut Report) -> FrontMatter {
    let mut fields = Fields::parse(file, text, offset, report);
    let title = fields.required::<String>("title", report);
    let description = fields.required::<String>("description", report);
    let layout = layout(file, &mut fields, is_section, report);
    let reviewed = fields.optional::<Date>("reviewed", report);
    let review_by = fields.optional::<Date>("review_by", report);
    let updated = fields.optional::<Date>("updated", report);
    let date = if layout == Layout::News {
        fields.required::<Date>("date", report)
    } else {
        fields.optional::<Date>("date", report)
    };
    let sources = fields.optional::<Vec<At<String>>>("sources", report);
    if layout == Layout::Guide {
        guide_keys(&fields, text, report);
    }
    if let (Some(reviewed), Some(review_by)) = (&reviewed, &review_by)
        && review_by.value < reviewed.value
    {
        report.push(rules::review_order::violation().at(file, review_by.span.clone()));
    }
    if let Some(list) = sources.as_ref().filter(|list| layout == Layout::Guide && list.value.is_empty()) {
        report.push(rules::empty_value::sources().at(file, list.span.clone()));
    }
    let shift = |items: Option<At<Vec<At<String>>>>| -> Vec<At<String>> {
        items
            .map(|list| list.value)
            .unwrap_or_default()
            .into_iter()
            .map(|item| At { span: item.span.start + offset..item.span.end + offset, value: item.value })
            .collect()
    };
    let sources = shift(sources);
    for source in &sources {
        check_source(file, source, report);
    }
    let front = FrontMatter {
        nav_title: fields.optional("nav_title", report).map(|at| at.value),
        slug: slug(file, &mut fields, report),
        weight: fields.optional("weight", report).map_or(i64::MAX, |at| at.value),
        tags: shift(fields.optional("tags", report)).into_iter().map(|tag| tag.value).collect(),
        related: shift(fields.optional("related", report)),
        redirect_from: shift(fields.optional("redirect_from", report)),
        listed: fields.optional("listed", report).is_none_or(|at| at.value),
        sequence: fields.optional("sequence", report).is_some_and(|at| at.value),
        reviewed,
        review_by,
        updated,
        date,
        sources,
        layout,
        title: not_empty("title", file, title, offset, report),
        description: not_empty("description", file, description, offset, report),
    };
    fields.finish(report);
    front
}

fn layout(file: &SourcePath, fields: &mut Fields<'_>, is_section: bool, report: &mut Report) -> Layout {
    let usual = if is_section { Layout::Section } else { Layout::Guide };
    let Some(given) = fields.optional::<String>("layout", report) else { return usual };
    if let Some((layout, _)) = Layout::ALL.iter().find(|(_, name)| *name == given.value) {
        return *layout;
    }
    let known = Layout::ALL.map(|(_, name)| name);
    report.push(rules::unknown_value::unknown("layout", &given.value, known).at(file, given.span));
    usual
}

fn guide_keys(fields: &Fields<'_>, text: &str, report: &mut Report) {
    // A key that is there with a mistake in its value has been reported already.
    let written = |key: &str| text.lines().any(|line| line.trim_start().starts_with(key));
    if !written("reviewed") {
        fields.missing::<Date>("reviewed", report);
    }
    if !written("review_by") {
        fields.missing::<Date>("review_by", report);
    }
    if !written("sources") {
        fields.missing::<Vec<At<String>>>("sources", report);
    }
}

fn not_empty(
    key: &str,
    file: &SourcePath,
    given: Option<At<String>>,
    offset: usize,
    report: &mut Report,
) -> At<String> {
    let given = given.unwrap_or(At { value: String::new(), span: offset..offset });
    if given.value.trim().is_empty() && !given.span.is_empty() {
        report.push(rules::empty_value::of_page(key).at(file, given.span.clone()));
    }
    given
}

fn slug(file: &SourcePath, fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let given = fields.optional::<String>("slug", report)?;
    let right = slug::slugify(&given.value);
    if given.value == right && !right.is_empty() {
        if let Some(fault) = crate::address_names::fault(&given.value) {
            report.push(rules::unsafe_name::slug(&fault).at(file, given.span));
            return None;
        }
        return Some(given.value);
    }
    report.push(rules::unknown_value::slug(&right).at(file, given.span));
    (!right.is_empty()).then_some(right)
}

fn check_source(file: &SourcePath, source: &At<String>, report: &mut Report) {
    let violation = match https_host(&source.value) {
        None => Some(rules::unofficial_source::no_address()),
        Some(host) if is_below(&host, &OFFICIAL_HOSTS) || is_below(&host, &LAW_HOSTS) => None,
        Some(_) => Some(rules::unofficial_source::elsewhere()),
    };
    if let Some(violation) = violation {
        report.push(violation.at(file, source.span.clone()));
    }
}

/// Where a file begins like front matter and its marks are not the right ones: the line, and what is wrong with it.
///
/// People write `++++` or `---`, and look for half an hour.
pub fn wrong_mark(text: &str) -> Option<(Range<usize>, Violation)> {
    let is_mark = |line: &str| {
        line.len() >= 2 && (line.bytes().all(|byte| byte == b'+') || line.bytes().all(|byte| byte == b'-'))
    };
    let mut at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut is_open = None;
    for line in text[at..].split_inclusive('\n') {
        let bare = line.trim_end();
        let span = at..at + bare.len();
        at += line.len();
        match is_open {
            None if is_mark(bare) && bare != "+++" => {
                return Some((span, rules::missing_front_matter::wrong_opening(bare)));
            }
            None if bare == "+++" => is_open = Some(span),
            None => return None,
            Some(_) if is_mark(bare) => {
                return Some((span, rules::missing_front_matter::wrong_closing(bare)));
            }
            Some(_) => {}
        }
    }
    is_open.map(|span| (span, rules::missing_front_matter::unclosed()))
}

/// The span of a whole front matter block, for diagnostics about a key that is not there.
pub fn first_line(text: &str) -> Range<usize> {
    0..text.find('\n').unwrap_or(text.len())
}
