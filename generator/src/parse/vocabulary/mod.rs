//! What markdown may say beside its own words: facts by their names, tables of `content/data`, and
//! the terms that texts are checked against.
//!
//! 1. [`facts`]: `content/data/facts.toml`, values that change, each written once.
//! 2. [`datasets`]: every table of `content/data`, rendered by the templates in `templates/data`.
//! 3. [`terms`]: `content/data/terms.toml`, one term for each thing.
//!
//! All three are read before any page. **The vocabulary knows no page.**

pub mod datasets;
pub mod facts;
mod fill;
mod fill_words;
mod filters;
mod phrases;
pub mod terms;

use std::sync::Arc;

use crate::diagnostic::Report;
use crate::digest;
use crate::parse::config::SiteConfig;
use crate::parse::words::Words;
use crate::source::SourceTree;
use datasets::Datasets;
use facts::FactTable;
use terms::TermTable;

/// Facts, tables and terms of a site.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// The facts by name.
    pub facts: FactTable,
    /// The tables and their templates.
    pub datasets: Datasets,
    /// The terms by language.
    pub terms: TermTable,
    /// Another number wherever a file differs that this was made of.
    digest: u64,
}

/// Two are the same if they were made of the same files.
impl PartialEq for Vocabulary {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest
    }
}

impl Eq for Vocabulary {}

/// Reads the vocabulary of a site, and puts facts into its words.
pub fn parse(tree: &SourceTree, config: &SiteConfig, words: &mut Arc<Words>, report: &mut Report) -> Vocabulary {
    let languages: Vec<_> = config.languages.keys().collect();
    let facts = FactTable::parse(tree, &languages, &config.default_language, report);
    fill_words::words(Arc::make_mut(words), &facts, &config.default_language, tree, report);
    let terms = TermTable::parse(tree, &languages, report);
    terms.check_words(words, tree, report);
    let datasets = Datasets::parse(tree, config, words.clone(), report);
    terms.check_data(&datasets, report);
    let words = languages.iter().map(|lang| format!("content/{lang}/words"));
    let folders: Vec<String> = ["content/data", "templates/data"].map(str::to_owned).into_iter().chain(words).collect();
    let files: Vec<(&str, &[u8])> = folders
        .iter()
        .flat_map(|folder| tree.below(folder))
        .map(|(path, file)| (path.as_str(), file.bytes.as_ref()))
        .collect();
    Vocabulary { facts, datasets, terms, digest: digest::of(files) }
}
