//! `content/data/terms.toml`: for each thing one term, and the words that do not represent it.
//!
//! Pages, steps, words of tools and texts of tables are checked in each language.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::datasets::Datasets;
use super::phrases::Phrases;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::config::Lang;
use crate::parse::words::Words;
use crate::source::{SourcePath, SourceTree};

/// The file of the terms.
pub const FILE: &str = "content/data/terms.toml";

/// The table whose texts are what readers type, not what the site writes.
const TYPED_BY_READERS: &str = "content/data/other-names.toml";

/// One term of one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The language.
    pub lang: String,
    /// The term to use.
    #[serde(rename = "use")]
    pub right: String,
    /// The words that do not represent it, each form by itself.
    #[serde(rename = "not")]
    pub wrong: Vec<String>,
    /// Longer phrases that may be written although one of those words is in them.
    #[serde(default)]
    pub except: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    term: Vec<Term>,
}

/// The terms of a site; none where the file is only built in.
#[derive(Debug, Default)]
pub struct TermTable {
    terms: Vec<Term>,
    phrases: BTreeMap<Lang, Phrases>,
}

impl TermTable {
    /// Reads the file and reports what is wrong with it.
    pub fn parse(tree: &SourceTree, languages: &[&Lang], report: &mut Report) -> Self {
        let path = SourcePath::new(FILE);
        if tree.get(&path).is_none_or(|file| file.display_path.is_some()) {
            return Self::default();
        }
        let Some(text) = crate::parse::text(tree, &path, report) else { return Self::default() };
        let terms = match toml::from_str::<File>(text) {
            Ok(file) => file.term,
            Err(error) => {
                report.push(rules::data_mistake::unreadable(&error).at(&path, error.span().unwrap_or(0..0)));
                return Self::default();
            }
        };
        let phrases = |lang: &Lang| {
            let own = terms.iter().enumerate().filter(|(_, term)| term.lang == lang.as_str());
            Phrases::new(own.flat_map(|(at, term)| {
                let wrong = term.wrong.iter().map(move |wrong| (wrong.as_str(), Some(at)));
                wrong.chain(term.except.iter().map(|may| (may.as_str(), None)))
            }))
        };
        let phrases = languages.iter().map(|lang| ((*lang).clone(), phrases(lang))).collect();
        Self { terms, phrases }
    }

    /// Reports the unwanted words of a text whose first byte is `at` in its file.
    pub fn check(&self, file: &SourcePath, lang: &Lang, text: &str, at: usize, report: &mut Report) {
        let Some(phrases) = self.phrases.get(lang) else { return };
        for (owner, range) in phrases.find(text) {
            let Some(term) = self.terms.get(owner) else { continue };
            let span = range.start + at..range.end + at;
            rules::unwanted_term::report_written(file, span, &text[range], &term.right, report);
        }
    }

    /// Reports those in the words of the tools and templates.
    pub(super) fn check_words(&self, words: &Words, tree: &SourceTree, report: &mut Report) {
        for (lang, files) in words {
            let own = |path: &SourcePath| tree.get(path).is_some_and(|file| file.display_path.is_none());
            for file in files.values().filter(|file| own(&file.path)) {
                for text in file.texts.values() {
                    // The span begins with the quote in front of the text.
                    self.check(&file.path, lang, &text.value, text.span.start + 1, report);
                }
            }
        }
    }

    /// Reports those in the texts of tables.
    pub(super) fn check_data(&self, datasets: &Datasets, report: &mut Report) {
        for lang in self.phrases.keys() {
            let texts = datasets.texts(lang).filter(|(path, _)| path.as_str() != TYPED_BY_READERS);
            for (path, text) in texts {
                let mut found = Report::default();
                self.check(&path, lang, text, 0, &mut found);
                for reported in found.diagnostics() {
                    let span = datasets.position(&path, text);
                    report.push(Diagnostic { span, ..reported.clone() });
                }
            }
        }
    }
}
