//! Every table of `content/data` as pages show it: `::data{name="statuses" group="received"}`.
//!
//! A table becomes markdown by the template of its name in `templates/data`, or by the one that
//! `view` names. `sort` names the field that the entries are in the order of, such as `every.term.es`;
//! other arguments choose entries by their fields. In an entry, a table of languages
//! (`meaning.en`, `meaning.es`) represents its text in the language of the page; one that a language
//! lacks is a diagnostic.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Map, Value};
use tera::{Context, Tera};

use super::filters;
use crate::alphabet::folded;
use crate::diagnostic::{Report, Violation, rules};
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::directive::Call;
use crate::parse::templates;
use crate::parse::words::Words;
use crate::source::{SourcePath, SourceTree};

/// Where the tables are.
const FOLDER: &str = "content/data";

/// Where their templates are.
const TEMPLATES: &str = "templates/data";

/// The arguments that choose no entries.
const OWN_ARGUMENTS: [&str; 3] = ["name", "view", "sort"];

/// The field that holds an entry as the file has it, with all languages.
const EVERY: &str = "every";

/// The field that has a text only for languages with another name for something.
const IN: &str = "in";

/// The tables of a site and how they are rendered.
#[derive(Debug, Default)]
pub struct Datasets {
    tera: Tera,
    /// The entries of each table, in each language.
    by_lang: BTreeMap<Lang, BTreeMap<String, Value>>,
    /// The words of each language, by file and key.
    words: BTreeMap<Lang, tera::Value>,
    /// All entries of each language as templates see them.
    data: BTreeMap<Lang, tera::Value>,
    /// The text of each file, where the site has its own.
    sources: BTreeMap<String, String>,
}

/// Why a table cannot be rendered.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The bytes of the argument that is at fault; the whole marker where there is none.
    pub span: Option<Range<usize>>,
    /// What is wrong.
    pub violation: Violation,
}

impl Datasets {
    /// Reads all tables and templates.
    pub fn parse(tree: &SourceTree, config: &SiteConfig, words: &Words, report: &mut Report) -> Self {
        let mut datasets = Self { tera: templates(tree, words, report), ..Self::default() };
        for (path, file) in tree.below(FOLDER).filter(|(path, _)| path.extension() == "toml") {
            let name = path.as_str()[FOLDER.len() + 1..].trim_end_matches(".toml").to_owned();
            // What cannot be read is reported by the caller that knows the kind of the table, or here where nobody does.
            let Some(text) = std::str::from_utf8(&file.bytes).ok() else { continue };
            let entries = match toml::from_str::<toml::Table>(text) {
                Ok(table) => entries(&table),
                Err(error) => {
                    if !TYPED.contains(&name.as_str()) {
                        report.push(rules::data_mistake::unreadable(&error).at(path, error.span().unwrap_or(0..0)));
                    }
                    continue;
                }
            };
            let own = file.display_path.is_none();
            for lang in config.languages.keys() {
                let mut missing = Vec::new();
                let resolved = entries.iter().map(|entry| resolved(entry, lang, config, &mut missing)).collect();
                datasets.by_lang.entry(lang.clone()).or_default().insert(name.clone(), Value::Array(resolved));
                for (entry, field) in missing.iter().filter(|_| own && name != "facts") {
                    let quoted = format!("\"{entry}\"");
                    let span = text.find(&quoted).map_or(0..0, |at| at..at + quoted.len());
                    report.push(rules::missing_word::of_entry(entry, field, lang).at(path, span));
                }
            }
            if own {
                datasets.sources.insert(name, text.to_owned());
            }
        }
        for lang in config.languages.keys() {
            let files = words.get(lang).into_iter().flatten().map(|(name, file)| {
                let texts: BTreeMap<&str, &str> =
                    file.texts.iter().map(|(key, at)| (key.as_str(), at.value.as_str())).collect();
                (name.as_str(), texts)
            });
            let files: BTreeMap<&str, BTreeMap<&str, &str>> = files.collect();
            datasets.words.insert(lang.clone(), tera::Value::from_serializable(&files));
            let data = tera::Value::from_serializable(&datasets.by_lang.get(lang));
            datasets.data.insert(lang.clone(), data);
        }
        datasets
    }

    /// The entries of a table in a language.
    pub fn entries(&self, lang: &Lang, name: &str) -> &[Value] {
        let table = self.by_lang.get(lang).and_then(|tables| tables.get(name)).and_then(Value::as_array);
        table.map(Vec::as_slice).unwrap_or_default()
    }

    /// The names of all tables.
    fn names(&self, lang: &Lang) -> impl Iterator<Item = &str> + Clone {
        self.by_lang.get(lang).into_iter().flat_map(|tables| tables.keys().map(String::as_str))
    }

    /// The markdown that a call represents, on the page of that file.
    pub fn draw(&self, call: &Call, file: &SourcePath, lang: &Lang) -> Result<String, Fault> {
        let Some(name) = call.args.get("name") else {
            return Err(Fault { span: None, violation: rules::missing_argument::data() });
        };
        let all = self.by_lang.get(lang).and_then(|tables| tables.get(&name.value)).and_then(Value::as_array);
        let Some(all) = all else {
            return Err(Fault {
                span: Some(name.span.clone()),
                violation: rules::unknown_value::unknown("table", &name.value, self.names(lang)),
            });
        };
        let mut chosen = chosen(call, all)?;
        if let Some(field) = call.args.get("sort") {
            sort(&mut chosen, &field.value).ok_or_else(|| Fault {
                span: Some(field.span.clone()),
                violation: rules::unknown_value::sort(&field.value),
            })?;
        }
        let view = call.args.get("view").unwrap_or(name);
        let template = format!("data/{}.md.tera", view.value);
        if !self.tera.get_template_names().any(|known| known == template) {
            let known = self.tera.get_template_names();
            let known = known.filter_map(|name| name.strip_prefix("data/")?.strip_suffix(".md.tera"));
            let known: Vec<&str> = known.filter(|name| !name.contains('/')).collect();
            return Err(Fault {
                span: Some(view.span.clone()),
                violation: rules::unknown_value::view(&view.value, known.iter().copied()),
            });
        }
        let args: BTreeMap<&str, &str> = call.args.iter().map(|(key, at)| (key.as_str(), at.value.as_str())).collect();
        let below = file.as_str().matches('/').count().saturating_sub(2);
        let mut context = Context::new();
        context.insert("entries", &chosen);
        context.insert("args", &args);
        context.insert("lang", lang.as_str());
        context.insert("root", &"../".repeat(below));
        context.insert_value("words", self.words.get(lang).cloned().unwrap_or_else(tera::Value::none));
        context.insert_value("data", self.data.get(lang).cloned().unwrap_or_else(tera::Value::none));
        self.tera.render(&template, &context).map_err(|error| {
            let reported = templates::diagnostic(&error, &template);
            Fault { span: None, violation: rules::template_mistake::of_table(&template, &reported.message) }
        })
    }

    /// Every text of a table that is written for one language.
    pub(super) fn texts<'d>(&'d self, lang: &'d Lang) -> impl Iterator<Item = (SourcePath, &'d str)> {
        let own = self.by_lang.get(lang).into_iter().flatten().filter(|(name, _)| self.sources.contains_key(*name));
        own.flat_map(move |(name, entries)| {
            let path = SourcePath::new(format!("{FOLDER}/{name}.toml"));
            let entries = entries.as_array().into_iter().flatten().filter_map(|entry| entry.get(EVERY));
            let mut texts = Vec::new();
            entries.for_each(|entry| in_lang(entry, lang, &mut texts));
            texts.into_iter().map(move |text| (path.clone(), text))
        })
    }

    /// The byte range of a text in the file of a table.
    pub(super) fn position(&self, path: &SourcePath, text: &str) -> Range<usize> {
        let name = path.as_str().trim_start_matches(FOLDER).trim_matches('/').trim_end_matches(".toml");
        let quoted = format!("\"{text}\"");
        let at = self.sources.get(name).and_then(|source| source.find(&quoted));
        at.map_or(0..0, |at| at..at + quoted.len())
    }
}

/// Tables whose mistakes are reported elsewhere, with their kind.
const TYPED: [&str; 6] = ["prefixes", "posts", "statuses", "deadlines", "facts", "terms"];

fn templates(tree: &SourceTree, words: &Words, report: &mut Report) -> Tera {
    let mut tera = Tera::new();
    filters::register(&mut tera, words);
    let files: Vec<_> = tree.below(TEMPLATES).filter(|(path, _)| path.extension() == "tera").collect();
    let name = |path: &SourcePath| path.as_str()["templates/".len()..].to_owned();
    let sources: Vec<(String, &str)> =
        files.iter().filter_map(|(path, _)| Some((name(path), crate::parse::text(tree, path, report)?))).collect();
    if let Err(error) = tera.add_raw_templates(sources.iter().map(|(name, text)| (name.as_str(), *text))) {
        report.push(templates::diagnostic(&error, "data"));
    }
    tera
}

/// The entries of a table: its one list of tables.
fn entries(table: &toml::Table) -> Vec<Value> {
    let list = table.values().find_map(toml::Value::as_array).cloned().unwrap_or_default();
    list.into_iter().filter_map(|entry| serde_json::to_value(entry).ok()).collect()
}

/// Puts entries in the order of a field, such as `title` or `every.term.es`; nothing where no entry has that text.
fn sort(entries: &mut [&Value], field: &str) -> Option<()> {
    let pointer = format!("/{}", field.replace('.', "/"));
    let text = |entry: &Value| entry.pointer(&pointer).and_then(Value::as_str).map(folded);
    entries.iter().find_map(|entry| text(entry))?;
    entries.sort_by_cached_key(|entry| text(entry));
    Some(())
}

/// Those entries whose fields are as the arguments say.
fn chosen<'a>(call: &Call, all: &'a [Value]) -> Result<Vec<&'a Value>, Fault> {
    let mut chosen: Vec<&Value> = all.iter().collect();
    for (key, at) in call.args.iter().filter(|(key, _)| !OWN_ARGUMENTS.contains(&key.as_str())) {
        let known: Vec<&str> = all.iter().filter_map(|entry| entry.get(key)?.as_str()).collect();
        if known.is_empty() {
            let fields = all.first().and_then(Value::as_object).into_iter().flat_map(Map::keys).map(String::as_str);
            let fields: Vec<&str> = fields.filter(|field| *field != EVERY).collect();
            return Err(Fault {
                span: Some(at.span.clone()),
                violation: rules::unknown_argument::field(key, fields.iter().copied()),
            });
        }
        chosen.retain(|entry| entry.get(key).and_then(Value::as_str) == Some(at.value.as_str()));
        if chosen.is_empty() {
            return Err(Fault {
                span: Some(at.span.clone()),
                violation: rules::unknown_value::filter(key, &at.value, known.iter().copied()),
            });
        }
    }
    Ok(chosen)
}

/// True for a table of languages: one that has the default language, and nothing but short lower-case keys.
fn is_by_language(value: &Map<String, Value>, config: &SiteConfig) -> bool {
    let is_code = |key: &String| key.len() <= 3 && key.bytes().all(|byte| byte.is_ascii_lowercase());
    value.keys().all(is_code) && value.contains_key(config.default_language.as_str())
}

/// An entry in one language; `missing` takes the entry and the field that lack it.
fn resolved(entry: &Value, lang: &Lang, config: &SiteConfig, missing: &mut Vec<(String, String)>) -> Value {
    let Some(fields) = entry.as_object() else { return entry.clone() };
    let name = ["code", "id", "page"].iter().find_map(|key| fields.get(*key)?.as_str()).unwrap_or_default();
    let mut out = Map::new();
    for (key, value) in fields {
        let by_language = value.as_object().filter(|value| key != IN && is_by_language(value, config));
        let value = match by_language {
            Some(texts) => texts.get(lang.as_str()).cloned().unwrap_or_else(|| {
                missing.push((name.to_owned(), key.clone()));
                texts.get(config.default_language.as_str()).cloned().unwrap_or(Value::Null)
            }),
            None => value.clone(),
        };
        out.insert(key.clone(), value);
    }
    out.insert(EVERY.to_owned(), entry.clone());
    Value::Object(out)
}

/// The texts of one language in an entry.
fn in_lang<'v>(value: &'v Value, lang: &Lang, texts: &mut Vec<&'v str>) {
    for (key, inner) in value.as_object().into_iter().flatten() {
        match inner {
            Value::String(text) if key == lang.as_str() => texts.push(text),
            Value::Array(list) if key == lang.as_str() => texts.extend(list.iter().filter_map(Value::as_str)),
            other => in_lang(other, lang, texts),
        }
    }
}

#[cfg(test)]
mod tests;
