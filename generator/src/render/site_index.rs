//! `::site-index`: every page of a language from A to Z, with its other names; or every heading.
//!
//! A heading that several pages have, or of three words at most, says nothing in a list and is left out. The other names are the
//! table `content/data/other-names.toml`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::context::RenderContext;
use super::indexed_page::IndexedPage;
use crate::alphabet::folded;
use crate::diagnostic::{Report, rules};
use crate::parse::body::IndexKind;
use crate::parse::config::Lang;
use crate::parse::templates;
use crate::source::SourcePath;

/// The table of other names.
const NAMES: &str = "other-names";

/// A heading of fewer words, such as "Before you call", says nothing away from its page.
const SHORTEST: usize = 4;

/// The template of the index.
const TEMPLATE: &str = "layouts/frame/site-index.html";

/// The entries of one first letter.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Letter {
    letter: String,
    entries: Vec<Entry>,
}

/// One line of the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Entry {
    text: String,
    href: String,
    /// The page's short title, where the text is not its own.
    of: Option<String>,
}

/// Writes the index of a language into a page.
pub(super) fn write(
    render: &RenderContext<'_>,
    lang: &Lang,
    (kind, pages): (IndexKind, &[IndexedPage<'_>]),
    out: &mut String,
    report: &mut Report,
) {
    let mut context = render.implicits(lang).clone();
    let entries = match kind {
        IndexKind::Pages => titles(render, pages).chain(other_names(render, lang, pages, report)).collect(),
        IndexKind::Headings => headings(render, pages),
    };
    context.insert("letters", &letters(entries));
    match render.shared.resources.templates.tera.render(TEMPLATE, &context) {
        Ok(html) => out.push_str(&html),
        Err(error) => report.push(templates::diagnostic(&error, TEMPLATE)),
    }
}

fn titles<'r>(render: &'r RenderContext<'_>, pages: &'r [IndexedPage<'_>]) -> impl Iterator<Item = Entry> {
    pages.iter().map(|page| Entry {
        text: page.summary.title.to_owned(),
        href: render.href(page.summary.route),
        of: None,
    })
}

fn headings(render: &RenderContext<'_>, pages: &[IndexedPage<'_>]) -> Vec<Entry> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for (text, _) in pages.iter().flat_map(|page| &page.headings) {
        *times.entry(folded(text)).or_default() += 1;
    }
    let says_something = |text: &str| {
        let key = folded(text);
        times.get(&key) == Some(&1) && key.split_whitespace().count() >= SHORTEST
    };
    let mut entries = Vec::new();
    for page in pages {
        let href = render.href(page.summary.route);
        let shown = page.headings.iter().filter(|(text, _)| says_something(text));
        entries.extend(shown.map(|(text, id)| Entry {
            text: (*text).to_owned(),
            href: format!("{href}#{id}"),
            of: Some(page.summary.short_title().to_owned()),
        }));
    }
    entries
}

fn other_names(render: &RenderContext<'_>, lang: &Lang, pages: &[IndexedPage<'_>], report: &mut Report) -> Vec<Entry> {
    let mut entries = Vec::new();
    let datasets = &render.shared.resources.templates.components.vocabulary.datasets;
    for other in datasets.entries(lang, NAMES) {
        let Some(target) = other.get("page").and_then(|page| page.as_str()) else { continue };
        let (key, anchor) = target.split_once('#').map_or((target, None), |(key, anchor)| (key, Some(anchor)));
        let Some(page) = pages.iter().find(|page| page.key == key) else {
            report_missing(render, lang, key, report);
            continue;
        };
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        let href = format!("{}{anchor}", render.href(page.summary.route));
        let texts = other.get("names").and_then(|names| names.as_array()).into_iter().flatten();
        entries.extend(texts.filter_map(|text| text.as_str()).map(|text| Entry {
            text: text.to_owned(),
            href: href.clone(),
            of: Some(page.summary.short_title().to_owned()),
        }));
    }
    entries
}

/// Reports a page in the table of other names that the site does not have.
fn report_missing(render: &RenderContext<'_>, lang: &Lang, key: &str, report: &mut Report) {
    // Once, for the first language; a translation that is missing is reported elsewhere.
    if *lang == render.shared.resources.config.default_language {
        let path = SourcePath::new(format!("content/data/{NAMES}.toml"));
        report.push(rules::missing_page::in_index(key).in_file(&path));
    }
}

/// Sorted by what readers look for: without accents, capitals and signs in front.
fn letters(mut entries: Vec<Entry>) -> Vec<Letter> {
    entries.sort_by_cached_key(|entry| (folded(&entry.text), entry.href.clone()));
    entries.dedup();
    let mut letters: Vec<Letter> = Vec::new();
    for entry in entries {
        let first = folded(&entry.text).chars().next().filter(char::is_ascii_lowercase);
        let letter = first.map_or_else(|| "0–9".to_owned(), |first| first.to_ascii_uppercase().to_string());
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.entries.push(entry),
            None => letters.push(Letter { letter, entries: vec![entry] }),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str], expected: &[(&str, &[&str])]) {
        let entry = |text: &&str| Entry { text: (*text).to_owned(), href: format!("/{text}/"), of: None };
        let found = letters(texts.iter().map(entry).collect());
        let found: Vec<(String, Vec<String>)> = found
            .into_iter()
            .map(|letter| (letter.letter, letter.entries.into_iter().map(|entry| entry.text).collect()))
            .collect();
        let expected: Vec<(String, Vec<String>)> = expected
            .iter()
            .map(|(letter, texts)| ((*letter).to_owned(), texts.iter().map(|text| (*text).to_owned()).collect()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn entries_are_sorted_without_accents_capitals_and_signs() {
        check(
            &["¿Qué hacer?", "Ábrala", "abogado", "Quién", "2FA", "Último día"],
            &[
                ("0–9", &["2FA"]),
                ("A", &["abogado", "Ábrala"]),
                ("Q", &["¿Qué hacer?", "Quién"]),
                ("U", &["Último día"]),
            ],
        );
    }
}
