//! Islands: the mount point of a tool, its props, and the fallback that is useful without script.

use std::collections::BTreeMap;

use contract::case_tracker::{self, CaseTrackerPageProps, Titles};
use contract::letter_finder::{self, LetterFinderPageProps};
use contract::password_strength::{self, PasswordStrengthPageProps};
use contract::receipt_validator::{self, ReceiptValidatorPageProps};
use contract::sign_up_walkthrough::{self, SignUpWalkthroughPageProps};
use contract::worker::Files;
use contract::{File, Texts};
use domain::case::PaperKind;
use domain::deadline::{DeadlineRule, Length, RuleTable};
use domain::message::RequiredMessage;
use tera::Context;

use super::context::RenderContext;
use super::offline;
use super::script_json::script_json;
use super::text::Text;
use super::walkthrough_view::RenderedWalkthrough;
use crate::diagnostic::Report;
use crate::parse::SiteResources;
use crate::parse::config::Lang;
use crate::parse::templates;
use crate::parse::words::WordFile;

/// Writes the mount point of a tool with its props and its fallback into a page.
pub(super) fn write(render: &RenderContext<'_>, page: Text<'_>, name: &str, out: &mut String, report: &mut Report) {
    let mut context = render.implicits(page.lang).clone();
    let island = Island { render, lang: page.lang, reads_letters: page.reads_letters, walkthrough: page.walkthrough };
    let Some(words) = island.words(name) else { return };
    let links = island.links(name);
    if island.insert_props(name, &words, &mut context).is_none() {
        return;
    }
    context.insert("name", name);
    context.insert("nested", &page.nested);
    // Without the compiled tools no space is reserved for what will not come.
    context.insert("live", &render.shared.has_bundle);
    context.insert("tool", &words);
    context.insert("links", &links);
    let file = format!("islands/{name}.html");
    match render.shared.resources.templates.tera.render(&file, &context) {
        Ok(html) => out.push_str(&html),
        Err(error) => report.push(templates::diagnostic(&error, &file)),
    }
}

/// Where an island is written.
#[derive(Clone, Copy)]
struct Island<'a> {
    render: &'a RenderContext<'a>,
    lang: &'a Lang,
    /// Whether the number tool of this page also reads letters.
    reads_letters: bool,
    walkthrough: Option<&'a RenderedWalkthrough<'a>>,
}

impl Island<'_> {
    /// All words of a words file; nothing where the language has no such file.
    fn words(&self, name: &str) -> Option<Texts> {
        self.render.shared.resources.words.get(self.lang)?.get(name).map(texts)
    }

    /// The links of a words file by their names; an empty address where the site lacks the page.
    fn links(&self, name: &str) -> Texts {
        let links = self.render.links(self.lang, name).into_iter();
        links.map(|(key, href)| (key, href.unwrap_or_default())).collect()
    }

    /// Gives the template of a tool the props, and what else it shows; nothing where the tool cannot be shown.
    fn insert_props(&self, name: &str, words: &Texts, context: &mut Context) -> Option<()> {
        let SiteResources { facts, .. } = self.render.shared.resources;
        match name {
            receipt_validator::NAME => {
                context.insert("props", &script_json(&self.receipt_validator(words)));
                context.insert("table", &facts.prefixes.prefix);
                if self.reads_letters {
                    context.insert("letter", &self.words(letter_finder::NAME)?);
                }
            }
            password_strength::NAME => context.insert("props", &script_json(&self.password_strength(words))),
            case_tracker::NAME => {
                context.insert("props", &script_json(&self.case_tracker(words)));
                let paper = |kind: &PaperKind| BTreeMap::from([("code", kind.code()), ("word", kind.word())]);
                context.insert("papers", &PaperKind::ALL.iter().map(paper).collect::<Vec<_>>());
                context.insert("rules", &counted(&facts.deadlines));
            }
            sign_up_walkthrough::NAME => {
                let walkthrough = self.walkthrough?;
                let props = SignUpWalkthroughPageProps {
                    words: live(words, sign_up_walkthrough::messages()),
                    script: walkthrough.script.to_record().into(),
                    checklist: self.links(name).remove(sign_up_walkthrough::LINK_CHECKLIST).unwrap_or_default(),
                };
                context.insert("props", &script_json(&props));
                context.insert("steps", &walkthrough.steps);
            }
            _ => {}
        }
        Some(())
    }

    fn receipt_validator(&self, words: &Texts) -> ReceiptValidatorPageProps {
        let prefixes = &self.render.shared.resources.facts.prefixes;
        let letter = || {
            let words = live(&self.words(letter_finder::NAME)?, letter_finder::messages());
            Some(LetterFinderPageProps { words, links: self.links(letter_finder::NAME) })
        };
        ReceiptValidatorPageProps {
            words: live(words, receipt_validator::messages(prefixes)),
            links: self.links(receipt_validator::NAME),
            prefixes: prefixes.clone(),
            posts: prefixes.posts.to_record(self.lang.as_str()).into(),
            letter: if self.reads_letters { letter() } else { None },
        }
    }

    fn password_strength(&self, words: &Texts) -> PasswordStrengthPageProps {
        let list = |lang: &Lang| self.render.asset(&format!("passphrase-{lang}.txt"));
        let list = list(self.lang).or_else(|| list(&self.render.shared.resources.config.default_language));
        PasswordStrengthPageProps {
            words: live(words, password_strength::messages()),
            estimator: Files {
                worker: self.file("worker.js"),
                bindings: self.file("strength.js"),
                module: self.file("strength.wasm"),
            },
            passphrase_words: list.map(File::from).unwrap_or_default(),
        }
    }

    fn case_tracker(&self, words: &Texts) -> CaseTrackerPageProps {
        let SiteResources { facts, config, .. } = self.render.shared.resources;
        CaseTrackerPageProps {
            words: live(words, case_tracker::messages(&facts.deadlines)),
            links: self.links(case_tracker::NAME),
            prefixes: facts.prefixes.clone(),
            deadlines: facts.deadlines.clone(),
            titles: self.file(&titles_name(self.lang)),
            offline: if self.render.works_offline() { config.base_url.href(offline::FILE) } else { String::new() },
        }
    }

    /// A file of the site by its name without the fingerprint; without an address where the site lacks it.
    fn file(&self, name: &str) -> File {
        self.render.asset(name).map(File::from).unwrap_or_default()
    }
}

/// Of all words those that the running tool shows.
fn live(words: &Texts, messages: Vec<RequiredMessage>) -> Texts {
    messages
        .into_iter()
        .filter_map(|RequiredMessage { key, .. }| words.get(&key).cloned().map(|text| (key, text)))
        .collect()
}

fn texts(file: &WordFile) -> Texts {
    file.texts.iter().map(|(key, at)| (key.clone(), at.value.clone())).collect()
}

/// The rules that count days from a date, for the fallback: each with the number of its days.
fn counted(deadlines: &RuleTable) -> Vec<BTreeMap<&str, String>> {
    let row = |rule: &DeadlineRule| match rule.length() {
        Some(Length::Days(days)) if days > 0 => {
            Some(BTreeMap::from([("code", rule.code.clone()), ("days", days.to_string())]))
        }
        _ => None,
    };
    deadlines.rule.iter().filter_map(row).collect()
}

/// The name of the file of official titles for a language.
fn titles_name(lang: &Lang) -> String {
    format!("{}-{lang}.json", case_tracker::NAME)
}

/// The files that tools fetch and that are made of content, by their names without fingerprints.
pub(super) fn content_files(resources: &SiteResources) -> Vec<(String, String)> {
    let tracked = resources.words.iter().filter_map(|(lang, files)| Some((lang, files.get(case_tracker::NAME)?)));
    let file = |(lang, words): (&Lang, &WordFile)| {
        (titles_name(lang), script_json(&Titles::new(&resources.facts.statuses, &texts(words))))
    };
    tracked.map(file).collect()
}
