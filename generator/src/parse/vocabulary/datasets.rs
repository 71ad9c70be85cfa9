//! Every table of `content/data` as pages show it: `::data{name="statuses" group="received"}`.
//!
//! A table becomes markdown by the template of its name in `templates/data`, or by the one that
//! `view` names. `sort` names the field that the entries are in the order of, such as `every.term.es`;
//! other arguments choose entries by their fields. In an entry, a table of languages
//! (`meaning.en`, `meaning.es`) represents its text in the language of the page; one that a language
//! lacks is a diagnostic.

mod dataset;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

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
use dataset::{Dataset, EVERY};

/// Where the tables are.
const FOLDER: &str = "content/data";

/// Where their templates are.
const TEMPLATES: &str = "templates/data";

/// The arguments that choose no entries.
const OWN_ARGUMENTS: [&str; 3] = ["name", "view", "sort"];

/// The tables of a site and how they are rendered.
#[derive(Debug, Default)]
pub struct Datasets {
    tera: Tera,
    /// The tables by name.
    tables: BTreeMap<String, Dataset>,
    words: Arc<Words>,
    /// What templates see in each language, made for the first table that a page shows.
    variables: BTreeMap<Lang, OnceLock<Variables>>,
}

/// What templates see beside the entries that they render.
#[derive(Clone, Debug)]
struct Variables {
    /// The words of a language, by file and key.
    words: tera::Value,
    /// All entries of a language, by table.
    data: tera::Value,
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
    pub fn parse(tree: &SourceTree, config: &SiteConfig, words: Arc<Words>, report: &mut Report) -> Self {
        let mut tables = BTreeMap::new();
        for (path, file) in tree.below(FOLDER).filter(|(path, _)| path.extension() == "toml") {
            let name = path.as_str()[FOLDER.len() + 1..].trim_end_matches(".toml").to_owned();
            // What cannot be read is reported by the caller that knows the kind of the table, or here where nobody does.
            let Some(text) = std::str::from_utf8(&file.bytes).ok() else { continue };
            let table = Dataset::new(text, file.display_path.is_none(), config);
            if table.is_own {
                if let Err(error) = table.read() {
                    if !TYPED.contains(&name.as_str()) {
                        report.push(rules::data_mistake::unreadable(&error).at(path, error.span().unwrap_or(0..0)));
                    }
                    continue;
                }
                check_languages(&table, &name, path, config, report);
            }
            tables.insert(name, table);
        }
        let variables = config.languages.keys().map(|lang| (lang.clone(), OnceLock::new())).collect();
        Self { tera: templates(tree, &words, report), tables, words, variables }
    }

    /// The entries of a table in a language.
    pub fn entries(&self, lang: &Lang, name: &str) -> &[Value] {
        self.table(lang, name).unwrap_or_default()
    }

    fn table(&self, lang: &Lang, name: &str) -> Option<&[Value]> {
        Some(&self.tables.get(name)?.in_lang(lang)?.entries)
    }

    /// What templates see in a language that the site has.
    fn variables(&self, lang: &Lang) -> Option<&Variables> {
        let known = self.variables.get(lang)?;
        Some(known.get_or_init(|| {
            let files = self.words.get(lang).into_iter().flatten().map(|(name, file)| {
                let texts = file.texts.iter().map(|(key, at)| (key.as_str(), at.value.as_str()));
                (name.as_str(), texts.collect())
            });
            let files: BTreeMap<&str, BTreeMap<&str, &str>> = files.collect();
            let tables = self.tables.iter().map(|(name, table)| (name.as_str(), table.in_lang(lang)));
            let tables: BTreeMap<&str, &[Value]> =
                tables.filter_map(|(name, table)| Some((name, table?.entries.as_slice()))).collect();
            Variables { words: tera::Value::from_serializable(&files), data: tera::Value::from_serializable(&tables) }
        }))
    }

    /// The names of all tables.
    fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.tables.keys().map(String::as_str)
    }

    /// The markdown that a call represents, on the page of that file.
    pub fn draw(&self, call: &Call, file: &SourcePath, lang: &Lang) -> Result<String, Fault> {
        let Some(name) = call.args.get("name") else {
            return Err(Fault { span: None, violation: rules::missing_argument::data() });
        };
        let Some(all) = self.table(lang, &name.value) else {
            return Err(Fault {
                span: Some(name.span.clone()),
                violation: rules::unknown_value::unknown("table", &name.value, self.names()),
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
        if let Some(variables) = self.variables(lang).cloned() {
            context.insert_value("words", variables.words);
            context.insert_value("data", variables.data);
        }
        self.tera.render(&template, &context).map_err(|error| {
            let reported = templates::diagnostic(&error, &template);
            Fault { span: None, violation: rules::template_mistake::of_table(&template, &reported.message) }
        })
    }

    /// Every text of a table that is written for one language.
    pub(super) fn texts<'d>(&'d self, lang: &'d Lang) -> impl Iterator<Item = (SourcePath, &'d str)> {
        self.tables.iter().filter(|(_, table)| table.is_own).flat_map(move |(name, table)| {
            let path = SourcePath::new(format!("{FOLDER}/{name}.toml"));
            let mut texts = Vec::new();
            table.read().unwrap_or_default().iter().for_each(|entry| texts_of(entry, lang, &mut texts));
            texts.into_iter().map(move |text| (path.clone(), text))
        })
    }

    /// The byte range of a text in the file of a table.
    pub(super) fn position(&self, path: &SourcePath, text: &str) -> Range<usize> {
        let name = path.as_str().trim_start_matches(FOLDER).trim_matches('/').trim_end_matches(".toml");
        let quoted = format!("\"{text}\"");
        let at = self.tables.get(name).and_then(|table| table.text.find(&quoted));
        at.map_or(0..0, |at| at..at + quoted.len())
    }
}

/// The table of values that change.
const FACTS: &str = "facts";

/// Tables whose mistakes are reported elsewhere, with their kind.
const TYPED: [&str; 6] = ["prefixes", "posts", "statuses", "deadlines", FACTS, "terms"];

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

/// Reports entries of a table of the site that lack a text in one of its languages.
fn check_languages(table: &Dataset, name: &str, path: &SourcePath, config: &SiteConfig, report: &mut Report) {
    // Facts are checked where they are read.
    if name == FACTS {
        return;
    }
    for lang in config.languages.keys() {
        for (entry, field) in table.in_lang(lang).into_iter().flat_map(|table| &table.missing) {
            let quoted = format!("\"{entry}\"");
            let span = table.text.find(&quoted).map_or(0..0, |at| at..at + quoted.len());
            report.push(rules::missing_word::of_entry(entry, field, lang).at(path, span));
        }
    }
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

/// The texts of one language in an entry.
fn texts_of<'v>(value: &'v Value, lang: &Lang, texts: &mut Vec<&'v str>) {
    for (key, inner) in value.as_object().into_iter().flatten() {
        match inner {
            Value::String(text) if key == lang.as_str() => texts.push(text),
            Value::Array(list) if key == lang.as_str() => texts.extend(list.iter().filter_map(Value::as_str)),
            other => texts_of(other, lang, texts),
        }
    }
}

#[cfg(test)]
mod tests;
