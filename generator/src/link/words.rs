//! Words against what needs them: no sentence missing, none unused, none with a hole that nothing fills.

use std::collections::{BTreeMap, BTreeSet};

use contract::{ISLANDS, case_tracker, letter_finder, password_strength, receipt_validator, sign_up_walkthrough};
use domain::word::Demand;

use super::Parsed;
use super::places::Places;
use super::references::{Resolve, Target};
use crate::diagnostic::nearest::{nearest, suggestion};
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::config::Lang;
use crate::parse::front_matter::https_host;
use crate::parse::words::WordFile;
use crate::source::SourcePath;

/// Where the links in words files lead: by language, words file and name.
pub type WordLinks = BTreeMap<(Lang, String), BTreeMap<String, Target>>;

/// What the words file of a tool must hold: its sentences and the names of its links.
fn needs(tool: &str, parsed: &Parsed) -> Option<(Vec<Demand>, Vec<&'static str>)> {
    let facts = &parsed.facts;
    match tool {
        receipt_validator::NAME => Some((receipt_validator::messages(&facts.prefixes), receipt_validator::links())),
        letter_finder::NAME => Some((letter_finder::messages(), letter_finder::links())),
        password_strength::NAME => Some((password_strength::messages(), Vec::new())),
        sign_up_walkthrough::NAME => Some((sign_up_walkthrough::messages(), Vec::new())),
        case_tracker::NAME => {
            let titles = case_tracker::title_messages(&facts.statuses);
            let all = case_tracker::messages(&facts.deadlines).into_iter().chain(titles);
            Some((all.collect(), case_tracker::links()))
        }
        _ => None,
    }
}

/// Checks the words of the tools, and that every language has the template words of the first.
pub(super) fn check(parsed: &Parsed, report: &mut Report) {
    let default = &parsed.config.default_language;
    for (lang, files) in parsed.words.iter() {
        for tool in ISLANDS.iter().chain(&[letter_finder::NAME]) {
            let Some((needed, links)) = needs(tool, parsed) else { continue };
            match files.get(*tool) {
                Some(file) => check_tool(tool, file, &needed, &links, report),
                None => report.push(
                    Diagnostic::whole_file(
                        rules::MISSING_WORD,
                        &SourcePath::new(format!("content/{lang}/words/{tool}.toml")),
                        format!("the tool `{tool}` has no words in this language"),
                    )
                    .help(format!("copy content/{default}/words/{tool}.toml here and translate it")),
                ),
            }
        }
        if lang != default {
            check_twin(parsed, lang, default, report);
        }
    }
}

fn check_tool(tool: &str, file: &WordFile, needed: &[Demand], links: &[&str], report: &mut Report) {
    let keys: BTreeSet<&str> = needed.iter().map(|word| word.key.as_str()).collect();
    for word in needed {
        let Some(text) = file.texts.get(word.key.as_str()) else {
            let near = nearest(&word.key, file.texts.keys().map(String::as_str).filter(|key| !keys.contains(key)));
            let help = near.map_or_else(
                || format!("add `{} = \"…\"`", word.key),
                |near| format!("did you mean it by `{near}`? Rename that key"),
            );
            report.push(
                Diagnostic::whole_file(
                    rules::MISSING_WORD,
                    &file.path,
                    format!("`{tool}` needs the word `{}`", word.key),
                )
                .help(help),
            );
            continue;
        };
        for name in domain::word::placeholders(&text.value) {
            if !word.placeholders.contains(&name) {
                let help = if word.placeholders.is_empty() {
                    "take the braces out; nothing fills them here".to_owned()
                } else {
                    suggestion(name, word.placeholders.iter().copied())
                };
                report.push(
                    Diagnostic::new(
                        rules::WRONG_PLACEHOLDER,
                        &file.path,
                        text.span.clone(),
                        format!("nothing fills {{{name}}} in `{}`", word.key),
                    )
                    .help(help),
                );
            }
        }
    }
    for (key, text) in file.texts.iter().filter(|(key, _)| !keys.contains(key.as_str())) {
        report.push(
            Diagnostic::new(
                rules::UNKNOWN_WORD,
                &file.path,
                text.span.clone(),
                format!("`{tool}` uses no word `{key}`"),
            )
            .help(suggestion(key, keys.iter().copied())),
        );
    }
    for name in links.iter().filter(|name| !file.links.contains_key(**name)) {
        report.push(
            Diagnostic::whole_file(rules::MISSING_WORD, &file.path, format!("`{tool}` needs the link `{name}`"))
                .help(format!("add `{name} = \"path/to/page.md\"` below [links]")),
        );
    }
    for (name, link) in file.links.iter().filter(|(name, _)| !links.contains(&name.as_str())) {
        report.push(
            Diagnostic::new(
                rules::UNKNOWN_WORD,
                &file.path,
                link.span.clone(),
                format!("`{tool}` uses no link `{name}`"),
            )
            .help(suggestion(name, links.iter().copied())),
        );
    }
}

/// The words of the templates: the default language's file says which there are.
fn check_twin(parsed: &Parsed, lang: &Lang, default: &Lang, report: &mut Report) {
    let of = |lang: &Lang| parsed.words.get(lang).and_then(|files| files.get("site"));
    let (Some(first), Some(file)) = (of(default), of(lang)) else { return };
    // Texts, lists such as the months, and links.
    let keys = |file: &WordFile| -> BTreeSet<String> {
        file.texts.keys().chain(file.lists.keys()).chain(file.links.keys()).cloned().collect()
    };
    for key in keys(first).difference(&keys(file)) {
        report.push(
            Diagnostic::whole_file(rules::MISSING_WORD, &file.path, format!("the templates need the word `{key}`"))
                .help(format!("translate it from {}", first.path)),
        );
    }
    for (key, text) in file.texts.iter().filter(|(key, _)| !first.texts.contains_key(*key)) {
        report.push(
            Diagnostic::new(rules::UNKNOWN_WORD, &file.path, text.span.clone(), format!("no template uses `{key}`"))
                .help(suggestion(key, first.texts.keys().map(String::as_str))),
        );
    }
}

/// Resolves the links of every words file in every language.
///
/// A site of its own need not have the pages that built-in words point at: only what its own
/// words files name must be there.
pub(super) fn word_links(parsed: &Parsed, places: &Places<'_>, report: &mut Report) -> WordLinks {
    let mut out = WordLinks::new();
    for (lang, files) in parsed.words.iter() {
        // Links are written from the language's folder, where they read the same in every language.
        let base = SourcePath::new(format!("content/{lang}/index.md"));
        for (name, file) in files {
            let own = places.tree.get(&file.path).is_some_and(|source| source.shown_as.is_none());
            let mut found = Report::default();
            let mut resolve = Resolve { file: &base, lang, places, report: &mut found };
            let links = file
                .links
                .iter()
                .map(|(key, link)| {
                    let target = if let Some(host) = https_host(&link.value) {
                        Target::External { href: link.value.clone(), official: Some(host) }
                    } else {
                        let (path, anchor) = link
                            .value
                            .split_once('#')
                            .map_or((link.value.as_str(), None), |(path, id)| (path, Some(id)));
                        if !own && places.index.with_fallback(lang, path).is_none() {
                            return (key.clone(), Target::Nowhere);
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
