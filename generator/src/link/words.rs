//! Words against what needs them: no sentence missing, none unused, none with a hole that nothing fills.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use contract::{
    ISLANDS, case_tracker, letter_finder, password_strength, receipt_validator, search, sign_up_walkthrough,
};
use domain::message::RequiredMessage;

use super::destinations::{Destinations, HeadingReads};
use super::references::{Resolve, Target, scheme};
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::config::Lang;
use crate::parse::fields::At;
use crate::parse::templates::TemplateWords;
use crate::parse::words::WordFile;
use crate::parse::{Parsed, SiteResources};
use crate::source::SourcePath;

/// Where the links in words files lead: by language, words file and name.
pub type WordLinks = BTreeMap<(Lang, String), BTreeMap<String, Target>>;

/// What the words file of a tool must hold: a text for each message that the running tool shows and for
/// each word that its template shows, and its links.
struct Needs<'a> {
    tool: &'a str,
    messages: Vec<RequiredMessage>,
    template_words: Cow<'a, TemplateWords>,
    links: Vec<&'static str>,
}

impl<'a> Needs<'a> {
    fn new(tool: &'a str, resources: &'a SiteResources) -> Self {
        let facts = &resources.facts;
        let (messages, links) = match tool {
            receipt_validator::NAME => (receipt_validator::messages(&facts.prefixes), receipt_validator::links()),
            letter_finder::NAME => (letter_finder::messages(), letter_finder::links()),
            search::NAME => (search::messages(), search::links()),
            password_strength::NAME => (password_strength::messages(), Vec::new()),
            sign_up_walkthrough::NAME => (sign_up_walkthrough::messages(), sign_up_walkthrough::links()),
            case_tracker::NAME => {
                let titles = case_tracker::title_messages(&facts.statuses);
                let all = case_tracker::messages(&facts.deadlines).into_iter().chain(titles);
                (all.collect(), case_tracker::links())
            }
            _ => (Vec::new(), Vec::new()),
        };
        let template_words = resources.templates.template_words.get(tool).map(Cow::Borrowed).unwrap_or_default();
        Self { tool, messages, template_words, links }
    }

    /// Every key that must be there, and the placeholders that are filled in its text.
    fn keys(&self) -> BTreeMap<&str, Vec<&str>> {
        let template_words = self.template_words.keys.iter();
        let template_words =
            template_words.map(|(key, filled)| (key.as_str(), filled.iter().map(String::as_str).collect()));
        // What the running tool fills counts, where the template shows the same text.
        template_words
            .chain(self.messages.iter().map(|message| (message.key.as_str(), message.placeholders.to_vec())))
            .collect()
    }
}

/// Checks the words of the tools, and that every language has the template words of the first.
pub(super) fn check(resources: &SiteResources, report: &mut Report) {
    let default = &resources.config.default_language;
    for (lang, files) in resources.words.iter() {
        let has_tools = ISLANDS.iter().any(|tool| files.contains_key(*tool));
        if lang != default && !has_tools {
            let folder = SourcePath::new(format!("content/{lang}/words/site.toml"));
            report.push(rules::missing_translation::of_tools(lang, default).in_file(&folder));
            check_messages(resources, lang, default, report);
            continue;
        }
        for tool in ISLANDS.iter().chain(&[letter_finder::NAME, search::NAME]) {
            match files.get(*tool) {
                Some(file) => check_tool(file, &Needs::new(tool, resources), report),
                None => {
                    let file = SourcePath::new(format!("content/{lang}/words/{tool}.toml"));
                    report.push(rules::missing_word::whole_tool(tool, default).in_file(&file));
                }
            }
        }
        if lang != default {
            check_messages(resources, lang, default, report);
        }
    }
}

fn check_tool(file: &WordFile, needs: &Needs<'_>, report: &mut Report) {
    let keys = needs.keys();
    for (key, placeholders) in &keys {
        match file.texts.get(*key) {
            Some(text) => check_placeholders(file, key, text, placeholders, report),
            None => report.push(missing(file, needs, key, &keys)),
        }
    }
    let is_needed = |key: &str| keys.contains_key(key) || needs.template_words.contains(key);
    for (key, text) in file.texts.iter().filter(|(key, _)| !is_needed(key)) {
        let violation = rules::unknown_word::of_tool(needs.tool, key, keys.keys().copied());
        report.push(violation.at(&file.path, text.span.clone()));
    }
    check_links(file, needs, report);
}

/// A word that the file lacks.
fn missing(file: &WordFile, needs: &Needs<'_>, key: &str, keys: &BTreeMap<&str, Vec<&str>>) -> Diagnostic {
    let tool = needs.tool;
    let unused = file.texts.keys().map(String::as_str).filter(|key| !keys.contains_key(key));
    let by_template =
        needs.template_words.keys.contains_key(key) && needs.messages.iter().all(|message| message.key != key);
    rules::missing_word::of_tool(tool, key, nearest(key, unused), by_template).in_file(&file.path)
}

/// Finds placeholders that nothing fills.
fn check_placeholders(file: &WordFile, key: &str, text: &At<String>, filled: &[&str], report: &mut Report) {
    for name in domain::message::placeholders(&text.value).filter(|name| !filled.contains(name)) {
        report.push(rules::wrong_placeholder::violation(name, key, filled).at(&file.path, text.span.clone()));
    }
}

fn check_links(file: &WordFile, Needs { tool, links, .. }: &Needs<'_>, report: &mut Report) {
    for name in links.iter().filter(|name| !file.links.contains_key(**name)) {
        report.push(rules::missing_word::link(tool, name).in_file(&file.path));
    }
    for (name, link) in file.links.iter().filter(|(name, _)| !links.contains(&name.as_str())) {
        report.push(rules::unknown_word::link(tool, name, links).at(&file.path, link.span.clone()));
    }
}

/// The words files of the templates: of layouts and components, and of tables.
const TEMPLATE_WORDS: [&str; 2] = ["site", "pages"];

/// The words of the templates: the default language's files say which there are.
fn check_messages(resources: &SiteResources, lang: &Lang, default: &Lang, report: &mut Report) {
    for name in TEMPLATE_WORDS {
        check_message_file(resources, name, lang, default, report);
    }
}

fn check_message_file(resources: &SiteResources, name: &str, lang: &Lang, default: &Lang, report: &mut Report) {
    let of = |lang: &Lang| resources.words.get(lang).and_then(|files| files.get(name));
    let (Some(first), Some(file)) = (of(default), of(lang)) else { return };
    // Texts, lists such as the months, and links.
    let keys = |file: &WordFile| -> BTreeSet<String> {
        file.texts.keys().chain(file.lists.keys()).chain(file.links.keys()).cloned().collect()
    };
    for key in keys(first).difference(&keys(file)) {
        report.push(rules::missing_word::of_templates(key, &first.path).in_file(&file.path));
    }
    for (key, text) in file.texts.iter().filter(|(key, _)| !first.texts.contains_key(*key)) {
        let violation = rules::unknown_word::of_templates(key, first.texts.keys().map(String::as_str));
        report.push(violation.at(&file.path, text.span.clone()));
    }
}

/// Resolves the links of every words file in every language.
///
/// A site of its own need not have the pages that built-in words point at: only what its own
/// words files name must be there.
pub(super) fn word_links(parsed: &Parsed, destinations: &Destinations<'_>, report: &mut Report) -> WordLinks {
    let mut out = WordLinks::new();
    for (lang, files) in parsed.words.iter() {
        // Links are written from the language's folder, where they read the same in every language.
        let base = SourcePath::new(format!("content/{lang}/index.md"));
        for (name, file) in files {
            let own = destinations.tree.get(&file.path).is_some_and(|source| source.display_path.is_none());
            let mut found = Report::default();
            // These links are resolved in every build, so nobody asks whose headings were read.
            let reads = &mut HeadingReads::new();
            let mut resolve = Resolve { file: &base, lang, destinations, reads, report: &mut found };
            let links = file
                .links
                .iter()
                .map(|(key, link)| {
                    let target = if let Some(scheme) = scheme(&link.value) {
                        resolve.external(&link.value, &scheme, link.span.clone())
                    } else {
                        let (path, anchor) = link
                            .value
                            .split_once('#')
                            .map_or((link.value.as_str(), None), |(path, id)| (path, Some(id)));
                        if !own && destinations.index.with_fallback(lang, path).is_none() {
                            return (key.clone(), Target::Unresolved);
                        }
                        resolve.page(path, anchor, link.span.clone())
                    };
                    (key.clone(), target)
                })
                .collect();
            if own {
                for diagnostic in found.diagnostics() {
                    // The path is written from another folder than that of this file.
                    report.push(Diagnostic { file: file.path.clone(), fix: None, ..diagnostic.clone() });
                }
            }
            out.insert((lang.clone(), name.clone()), links);
        }
    }
    out
}
