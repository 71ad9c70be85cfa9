//! Islands: the mount point of a tool, its props, and what it leaves standing without script.

use std::collections::BTreeMap;

use domain::case::PaperKind;
use domain::deadline::Length;
use domain::island::case_tracker::{OFFLINE, TITLES, Titles};
use domain::island::{
    self, CaseTracker, LetterFinder, PasswordStrength, ReceiptValidator, Record, SignUpWalkthrough, Tables,
};

use super::{Stage, walkthrough};
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::link::Site;
use crate::parse::config::Lang;
use crate::parse::fields::At;
use crate::parse::templates;
use crate::parse::words::WordFile;
use crate::source::SourcePath;

/// Writes the place of a tool into a page; `nested` tells that it is part of another tool.
pub(super) fn write(stage: &Stage<'_>, lang: &Lang, name: &str, nested: bool, out: &mut String, report: &mut Report) {
    let mut context = stage.implicits(lang).clone();
    let Some(words) = stage.site.words.get(lang).and_then(|files| files.get(name)) else { return };
    let words: BTreeMap<String, String> = words.texts.iter().map(|(key, at)| (key.clone(), at.value.clone())).collect();
    let links: BTreeMap<String, String> =
        stage.links(lang, name).into_iter().map(|(key, href)| (key, href.unwrap_or_default())).collect();
    let prefixes = &stage.site.facts.prefixes;
    let posts = prefixes.posts.to_record(lang.as_str());
    if name == island::RECEIPT_VALIDATOR {
        let props = ReceiptValidator::props(&words, links.clone(), prefixes, posts.clone());
        context.insert("props", &script_json(&props));
        context.insert("table", &prefixes.prefix);
    }
    if name == island::LETTER_FINDER {
        let props = LetterFinder::props(&words, links.clone(), prefixes, posts, module_files(stage, "exchange"));
        context.insert("props", &script_json(&props));
    }
    if name == island::CASE_TRACKER {
        let tables = stage.site.facts.tables();
        let props = CaseTracker::props(&words, links.clone(), tables, tracker_files(stage, lang));
        context.insert("props", &script_json(&props));
        let papers = PaperKind::ALL.iter().map(|kind| BTreeMap::from([("code", kind.code()), ("word", kind.word())]));
        context.insert("papers", &papers.collect::<Vec<_>>());
        context.insert("rules", &counted(tables));
    }
    if name == island::PASSWORD_STRENGTH {
        context.insert("props", &script_json(&PasswordStrength::props(&words, password_files(stage, lang))));
    }
    if name == island::SIGN_UP_WALKTHROUGH {
        let Some(walkthrough) = stage.site.walkthroughs.get(lang) else { return };
        context.insert("props", &script_json(&SignUpWalkthrough::props(&words, &walkthrough.script)));
        context.insert("steps", &walkthrough::steps(stage, lang, walkthrough, &words, report));
    }
    context.insert("name", name);
    context.insert("nested", &nested);
    // Without the bundle no place is kept for what will not come.
    context.insert("live", &stage.has_bundle);
    context.insert("tool", &words);
    context.insert("links", &links);
    let file = format!("islands/{name}.html");
    match stage.site.templates.tera.render(&file, &context) {
        Ok(html) => out.push_str(&html),
        Err(error) => report.push(templates::diagnostic(&error, &file)),
    }
}

/// The rules that count days from a date, for the page without script: each with the number of its days.
fn counted(tables: Tables<'_>) -> Vec<BTreeMap<&str, String>> {
    let row = |rule: &domain::deadline::Rule| match rule.length() {
        Some(Length::Days(days)) if days > 0 => {
            Some(BTreeMap::from([("code", rule.code.clone()), ("days", days.to_string())]))
        }
        _ => None,
    };
    tables.deadlines.rule.iter().filter_map(row).collect()
}

/// The addresses and sums of a module of its own, with its glue and the worker that loads it.
fn module_files(stage: &Stage<'_>, name: &str) -> Record {
    let files = [
        (island::WORKER, "worker.js".to_owned()),
        (island::GLUE, format!("{name}.js")),
        (island::MODULE, format!("{name}.wasm")),
    ];
    let mut record = Record::new();
    for (name, file) in files {
        let Some(asset) = stage.asset(&file) else { continue };
        if name == island::MODULE {
            record.insert(format!("{name}-integrity"), asset.integrity);
        }
        record.insert(name.to_owned(), asset.href);
    }
    record
}

/// The files that the case tracker asks for by itself.
fn tracker_files(stage: &Stage<'_>, lang: &Lang) -> Record {
    let worker = stage.site.config.base_url.href(&format!("/{}", super::offline::FILE));
    let mut record = module_files(stage, "exchange");
    record.insert(OFFLINE.to_owned(), worker);
    if let Some(asset) = stage.asset(&titles_name(lang)) {
        record.insert(TITLES.to_owned(), asset.href);
        record.insert(format!("{TITLES}-integrity"), asset.integrity);
    }
    record
}

/// The name of the file of titles for a language.
fn titles_name(lang: &Lang) -> String {
    format!("{}-{lang}.json", island::CASE_TRACKER)
}

/// The files that tools fetch and that are made of content, with the names that people know.
pub(super) fn content_files(site: &Site) -> Vec<(String, String)> {
    let tracked = site.words.iter().filter_map(|(lang, files)| Some((lang, files.get(island::CASE_TRACKER)?)));
    let file = |(lang, words): (&Lang, &WordFile)| {
        let words = words.texts.iter().map(|(key, at)| (key.clone(), at.value.clone())).collect();
        (titles_name(lang), script_json(&Titles::of(&site.facts.statuses, &words)))
    };
    tracked.map(file).collect()
}

/// The files that the password tool fetches when they are wanted.
fn password_files(stage: &Stage<'_>, own: &Lang) -> Record {
    let list = |lang: &Lang| stage.asset(&format!("passphrase-{lang}.txt"));
    let mut record = module_files(stage, "strength");
    if let Some(asset) = list(own).or_else(|| list(&stage.site.config.default_language)) {
        record.insert(format!("{}-integrity", island::LIST), asset.integrity);
        record.insert(island::LIST.to_owned(), asset.href);
    }
    record
}

/// Reports tools that do not exist, once for each marker.
pub(super) fn check(file: &SourcePath, tools: &[At<String>], report: &mut Report) {
    for tool in tools.iter().filter(|tool| !island::NAMES.contains(&tool.value.as_str())) {
        report.push(
            Diagnostic::new(rules::UNKNOWN_TOOL, file, tool.span.clone(), format!("there is no tool `{}`", tool.value))
                .help(crate::diagnostic::nearest::suggestion(&tool.value, island::NAMES.iter().copied())),
        );
    }
}

/// JSON that may stand within a script element: no `<` can end it there.
pub(super) fn script_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().replace('<', "\\u003c")
}
