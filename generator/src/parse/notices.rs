//! `content/data/notices.toml`: notices above the text of all pages, or of some, between two days.

use std::collections::BTreeMap;

use domain::date::Date;

use super::config::Lang;
use super::fields::{At, Fields};
use crate::diagnostic::{Report, rules};
use crate::source::{SourcePath, SourceTree};

/// The kinds of notices, as the component `notice` has them.
const KINDS: [&str; 4] = ["note", "tip", "warning", "stop"];

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteNotice {
    /// Its kind: one of `note`, `tip`, `warning` and `stop`.
    pub kind: String,
    /// The first day on which it is shown.
    pub from: Date,
    /// The last day on which it is shown.
    pub until: Date,
    /// The pages that show it: files below the folder of a language, and folders that end in `/`.
    /// Empty where all pages do.
    pub pages: Vec<At<String>>,
    /// The file of the page that it links to.
    pub page: Option<At<String>>,
    /// What it says, by language.
    pub texts: BTreeMap<Lang, NoticeText>,
}

/// What a notice says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeText {
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub text: String,
    /// The words of the link; empty where there is none.
    pub link: String,
}

impl SiteNotice {
    /// True if it is shown on this day.
    pub fn is_shown(&self, today: Date) -> bool {
        self.from <= today && today <= self.until
    }

    /// True if the page of this file, below the folder of its language, shows it.
    pub fn is_on(&self, key: &str) -> bool {
        let matches =
            |page: &At<String>| key == page.value || page.value.ends_with('/') && key.starts_with(&page.value);
        self.pages.is_empty() || self.pages.iter().any(matches)
    }
}

/// Where the file is.
pub fn path() -> SourcePath {
    SourcePath::new("content/data/notices.toml")
}

/// Reads the notices. Each has its words in each of these languages.
pub fn parse<'l>(
    tree: &SourceTree,
    languages: impl Iterator<Item = &'l Lang> + Clone,
    report: &mut Report,
) -> Vec<SiteNotice> {
    let path = path();
    let Some(text) = super::text(tree, &path, report) else { return Vec::new() };
    let mut fields = Fields::parse(&path, text, 0, report);
    let entries = fields.entries("notice", report);
    fields.finish(report);
    entries.into_iter().filter_map(|entry| notice(&path, entry, languages.clone(), report)).collect()
}

fn notice<'l>(
    path: &SourcePath,
    mut fields: Fields<'_>,
    languages: impl Iterator<Item = &'l Lang>,
    report: &mut Report,
) -> Option<SiteNotice> {
    let kind = fields.required::<String>("kind", report);
    let from = fields.required::<Date>("from", report);
    let until = fields.required::<Date>("until", report);
    let pages = fields.optional::<Vec<At<String>>>("pages", report).map(|at| at.value).unwrap_or_default();
    let page = fields.optional::<String>("page", report);
    let has_link = page.is_some();
    let texts = languages.filter_map(|lang| match fields.named_table(lang.as_str()) {
        Some(table) => Some((lang.clone(), words(table, has_link, report)?)),
        None => {
            let at = kind.as_ref().map_or(0..0, |kind| kind.span.clone());
            report.push(rules::missing_key::notice_text(lang).at(path, at));
            None
        }
    });
    let texts = texts.collect();
    fields.finish(report);
    let (kind, from, until) = (kind?, from?, until?);
    if !KINDS.contains(&kind.value.as_str()) {
        report.push(rules::unknown_value::unknown("kind", &kind.value, KINDS).at(path, kind.span));
        return None;
    }
    if until.value < from.value {
        report.push(rules::data_mistake::notice_dates().at(path, until.span));
    }
    Some(SiteNotice { kind: kind.value, from: from.value, until: until.value, pages, page, texts })
}

fn words(mut fields: Fields<'_>, has_link: bool, report: &mut Report) -> Option<NoticeText> {
    let title = fields.required::<String>("title", report);
    let text = fields.required::<String>("text", report);
    let link = if has_link { fields.required("link", report) } else { fields.optional("link", report) };
    fields.finish(report);
    Some(NoticeText {
        title: title?.value,
        text: text?.value,
        link: link.map(|at: At<String>| at.value).unwrap_or_default(),
    })
}
