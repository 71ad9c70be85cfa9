//! Finds pages by language and key.

use std::collections::BTreeSet;
use std::sync::Arc;

use foldhash::HashMap;

use super::route::PageId;
use crate::parse::config::Lang;
use crate::parse::step::{self, ParsedStep};
use crate::parse::{Parsed, ParsedPage};
use crate::source::SourcePath;

/// Finds pages by language and key.
pub struct Index<'a> {
    /// A table of all pages, where all of them will be looked for.
    by_key: Option<HashMap<(&'a Lang, &'a str), PageId>>,
    pages: &'a [Arc<ParsedPage>],
    /// The keys of the steps of the walkthrough.
    steps: BTreeSet<&'a str>,
    all_steps: &'a [Arc<ParsedStep>],
    default: &'a Lang,
}

impl<'a> Index<'a> {
    /// The index of a parsed site. A table pays where all pages will be looked for.
    pub fn new(parsed: &'a Parsed, with_table: bool) -> Self {
        let pages = &parsed.pages;
        let entries = pages.iter().enumerate().map(|(at, page)| ((&page.lang, page.key.as_str()), PageId::new(at)));
        let by_key = with_table.then(|| entries.collect());
        let steps = parsed.steps.iter().map(|step| step.key.as_str()).collect();
        Self { by_key, pages, steps, all_steps: &parsed.steps, default: &parsed.config.default_language }
    }

    /// The page in that very language.
    pub(crate) fn exact(&self, lang: &Lang, key: &str) -> Option<PageId> {
        match &self.by_key {
            Some(table) => table.get(&(lang, key)).copied(),
            None => search(self.pages, |page| (&page.lang, &page.key), lang, key),
        }
    }

    /// The page in that language, or in the default one.
    pub(crate) fn with_fallback(&self, lang: &Lang, key: &str) -> Option<PageId> {
        self.exact(lang, key).or_else(|| self.exact(self.default, key))
    }

    /// The page of that key in the default language.
    pub(crate) fn original(&self, key: &str) -> Option<PageId> {
        self.exact(self.default, key)
    }

    /// The page of a file.
    pub(crate) fn of_file(&self, file: &SourcePath) -> Option<PageId> {
        let (lang, key) = file.as_str().strip_prefix("content/")?.split_once('/')?;
        self.exact(&Lang::new(lang), key)
    }

    /// The page that shows the walkthrough, and the id of the step that this key is the file of.
    pub(crate) fn step<'k>(&self, lang: &Lang, key: &'k str) -> Option<(PageId, &'k str)> {
        let id = key.strip_prefix(step::FOLDER)?.strip_suffix(".md")?;
        Some((self.with_fallback(lang, step::PAGE).filter(|_| self.steps.contains(key))?, id))
    }

    /// True if that very language has a step of this name.
    pub(crate) fn has_step(&self, lang: &Lang, id: &str) -> bool {
        self.all_steps.iter().any(|step| step.lang == *lang && step.id == id)
    }

    /// The keys of all steps of the walkthrough.
    pub(crate) fn steps(&self) -> &BTreeSet<&'a str> {
        &self.steps
    }

    /// The keys of all pages of a language, and of the steps, each in order.
    pub(crate) fn keys(&self, lang: &'a Lang) -> impl Iterator<Item = &'a str> + Clone {
        let pages = self.pages.iter().filter(move |page| page.lang == *lang).map(|page| page.key.as_str());
        pages.chain(self.steps.iter().copied())
    }
}

/// Finds a page among all, which are in order of language and key.
pub(super) fn search<T>(pages: &[T], name: impl Fn(&T) -> (&Lang, &String), lang: &Lang, key: &str) -> Option<PageId> {
    let order = |page: &T| {
        let (own_lang, own_key) = name(page);
        (own_lang, own_key.as_str()).cmp(&(lang, key))
    };
    let found = pages.binary_search_by(order).ok();
    // A name that was composed may be out of the order of the files.
    let is_there = |page: &T| name(page) == (lang, &key.to_owned());
    found.or_else(|| if key.is_ascii() { None } else { pages.iter().position(is_there) }).map(PageId::new)
}
