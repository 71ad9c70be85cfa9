//! One table of `content/data`, and its entries in each language.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::{Map, Value};

use crate::parse::config::{Lang, SiteConfig};

/// The field that holds an entry as the file has it, with all languages.
pub(super) const EVERY: &str = "every";

/// The field that has a text only for languages with another name for something.
const IN: &str = "in";

/// A table: read when the first page asks for it, so that a site pays for no table of the program that it does not show.
#[derive(Debug)]
pub(super) struct Dataset {
    /// The text of its file.
    pub(super) text: String,
    /// True where the site has the file, false for a table of the program.
    pub(super) is_own: bool,
    entries: OnceLock<Vec<Value>>,
    by_lang: BTreeMap<Lang, OnceLock<InLang>>,
    default_language: Lang,
}

/// The entries of a table in one language.
#[derive(Debug, Default)]
pub(super) struct InLang {
    /// The entries.
    pub(super) entries: Vec<Value>,
    /// The name of an entry and a field that has no text in the language.
    pub(super) missing: Vec<(String, String)>,
}

impl Dataset {
    /// A table of that text, for the languages of a site.
    pub(super) fn new(text: &str, is_own: bool, config: &SiteConfig) -> Self {
        let by_lang = config.languages.keys().map(|lang| (lang.clone(), OnceLock::new())).collect();
        let default_language = config.default_language.clone();
        Self { text: text.to_owned(), is_own, entries: OnceLock::new(), by_lang, default_language }
    }

    /// Its entries as the file has them; an error where it cannot be read.
    pub(super) fn read(&self) -> Result<&[Value], toml::de::Error> {
        if let Some(entries) = self.entries.get() {
            return Ok(entries);
        }
        let table: Map<String, Value> = toml::from_str(&self.text)?;
        // The entries are its one list of tables.
        let list = table.into_iter().find_map(|(_, value)| match value {
            Value::Array(list) => Some(list),
            _ => None,
        });
        Ok(self.entries.get_or_init(|| list.unwrap_or_default()))
    }

    /// Its entries in a language; none in a language that the site has not.
    pub(super) fn in_lang(&self, lang: &Lang) -> Option<&InLang> {
        let known = self.by_lang.get(lang)?;
        Some(known.get_or_init(|| {
            let mut missing = Vec::new();
            let entries = self.read().unwrap_or_default();
            let entries = entries.iter().map(|entry| self.resolved(entry, lang, &mut missing)).collect();
            InLang { entries, missing }
        }))
    }

    /// An entry in one language; `missing` takes the entry and the field that lack it.
    fn resolved(&self, entry: &Value, lang: &Lang, missing: &mut Vec<(String, String)>) -> Value {
        let Some(fields) = entry.as_object() else { return entry.clone() };
        let name = ["code", "id", "page"].iter().find_map(|key| fields.get(*key)?.as_str()).unwrap_or_default();
        let mut out = Map::new();
        for (key, value) in fields {
            let by_language = value.as_object().filter(|value| key != IN && self.is_by_language(value));
            let value = match by_language {
                Some(texts) => texts.get(lang.as_str()).cloned().unwrap_or_else(|| {
                    missing.push((name.to_owned(), key.clone()));
                    texts.get(self.default_language.as_str()).cloned().unwrap_or(Value::Null)
                }),
                None => value.clone(),
            };
            out.insert(key.clone(), value);
        }
        out.insert(EVERY.to_owned(), entry.clone());
        Value::Object(out)
    }

    /// True for a table of languages: one that has the default language, and nothing but short lower-case keys.
    fn is_by_language(&self, value: &Map<String, Value>) -> bool {
        let is_code = |key: &String| key.len() <= 3 && key.bytes().all(|byte| byte.is_ascii_lowercase());
        value.keys().all(is_code) && value.contains_key(self.default_language.as_str())
    }
}
