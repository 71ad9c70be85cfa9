//! Words: `content/<lang>/words/<name>.toml`, the sentences of the templates and the tools.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeValue;

use super::config::Lang;
use super::fields::{At, Fields, Kind};
use crate::diagnostic::Report;
use crate::source::{SourcePath, SourceTree};

/// A word file: texts by key, lists by key, links by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordFile {
    /// The file.
    pub path: SourcePath,
    /// Every text; a key within a table is joined to the table's name by a dot.
    pub texts: BTreeMap<String, At<String>>,
    /// Every list of texts, such as the names of the months.
    pub lists: BTreeMap<String, Vec<String>>,
    /// The table `[links]`: a name, and the page's file below the language's folder.
    pub links: BTreeMap<String, At<String>>,
}

/// The word files of every language, by name.
pub type Words = BTreeMap<Lang, BTreeMap<String, WordFile>>;

enum Entry {
    Text(String),
    List(Vec<String>),
    Table(BTreeMap<String, At<Entry>>),
}

impl Kind for Entry {
    const WHAT: &'static str = "a text in quotes, or a list of texts";
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(text) => Some(Self::Text(text.to_string())),
            DeValue::Array(_) => {
                let list = <Vec<At<String>> as Kind>::read(value)?;
                Some(Self::List(list.into_iter().map(|at| at.value).collect()))
            }
            DeValue::Table(_) => Some(Self::Table(Kind::read(value)?)),
            _ => None,
        }
    }
}

/// Reads the word files of every language.
pub fn parse<'l>(tree: &SourceTree, languages: impl Iterator<Item = &'l Lang>, report: &mut Report) -> Words {
    languages.map(|lang| (lang.clone(), of_language(tree, lang, report))).collect()
}

fn of_language(tree: &SourceTree, lang: &Lang, report: &mut Report) -> BTreeMap<String, WordFile> {
    let folder = format!("content/{lang}/words");
    let mut files = BTreeMap::new();
    for (path, _) in tree.below(&folder) {
        let name = path.as_str()[folder.len() + 1..].strip_suffix(".toml");
        if let (Some(name), Some(text)) = (name, super::text(tree, path, report)) {
            files.insert(name.to_owned(), read(path, text, report));
        }
    }
    files
}

fn read(path: &SourcePath, text: &str, report: &mut Report) -> WordFile {
    let mut file =
        WordFile { path: path.clone(), texts: BTreeMap::new(), lists: BTreeMap::new(), links: BTreeMap::new() };
    for (key, at) in Fields::parse(path, text, 0, report).rest::<Entry>(report) {
        match (key.as_str(), at.value) {
            ("links", Entry::Table(table)) => {
                for (name, link) in table {
                    if let Entry::Text(value) = link.value {
                        file.links.insert(name, At { value, span: link.span });
                    }
                }
            }
            (_, value) => flatten(key, At { value, span: at.span }, &mut file),
        }
    }
    file
}

fn flatten(key: String, at: At<Entry>, file: &mut WordFile) {
    match at.value {
        Entry::Text(value) => {
            file.texts.insert(key, At { value, span: at.span });
        }
        Entry::List(values) => {
            file.lists.insert(key, values);
        }
        Entry::Table(table) => {
            for (inner, at) in table {
                flatten(format!("{key}.{inner}"), at, file);
            }
        }
    }
}
