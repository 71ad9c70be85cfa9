//! Stage 2, `parse`: from bytes to what they say, file by file.
//!
//! **Parsing knows nothing of other files.** Where a link leads, which page is whose
//! translation, and what stands at which address is for the link stage.

pub mod body;
pub mod components;
pub mod config;
pub mod data;
pub mod directive;
pub mod fields;
mod footnotes;
pub mod front_matter;
mod markdown;
pub mod templates;
pub mod words;

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::source::{SourcePath, SourceTree};
use body::Body;
use config::{BaseUrl, Lang, SiteConfig};
use data::Facts;
use front_matter::FrontMatter;
use templates::Templates;
use words::Words;

/// The largest page that is read, in bytes: far more than anybody can read on a phone.
pub const LARGEST_PAGE: usize = 4 * 1024 * 1024;

/// One page as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedPage {
    /// The file.
    pub source: SourcePath,
    /// The language that its folder says.
    pub lang: Lang,
    /// The path below the language's folder: what translations have in common.
    pub key: String,
    /// The front matter.
    pub front: FrontMatter,
    /// The body.
    pub body: Body,
}

/// Everything that was read.
#[derive(Clone)]
pub struct Parsed {
    /// The site's name, address and languages.
    pub config: SiteConfig,
    /// The words of the templates and the tools.
    pub words: Words,
    /// The tables of facts that the tools use.
    pub facts: Facts,
    /// The templates.
    pub templates: Templates,
    /// Every page, in order of language and path.
    pub pages: Vec<ParsedPage>,
}

/// Parses a tree. `base_url`, where given, wins over the one in `content/site.toml`.
///
/// The bytes of each page are let go as soon as they are parsed: ten thousand pages need not
/// be held twice.
pub fn parse(tree: &mut SourceTree, base_url: Option<&BaseUrl>, report: &mut Report) -> Parsed {
    let config = config::parse(tree, base_url, report);
    let templates = templates::parse(tree, report);
    let words = words::parse(tree, config.languages.keys(), report);
    let facts = data::parse(tree, report);
    let mut pages = Vec::new();
    for lang in config.languages.keys() {
        let folder = format!("content/{lang}");
        let paths: Vec<SourcePath> = tree.below(&folder).map(|(path, _)| path.clone()).collect();
        for path in paths.iter().filter(|path| path.extension() == "md") {
            pages.extend(page(tree, path, lang, &templates, report));
            tree.release(path);
        }
    }
    strangers(tree, &config, report);
    if pages.is_empty() && report.errors() == 0 {
        report.push(
            Diagnostic::whole_file(rules::NO_CONTENT, &SourcePath::new("content"), "there is no page in this folder")
                .help(format!("write content/{}/index.md", config.default_language)),
        );
    }
    Parsed { config, words, facts, templates, pages }
}

fn page(
    tree: &SourceTree,
    path: &SourcePath,
    lang: &Lang,
    templates: &Templates,
    report: &mut Report,
) -> Option<ParsedPage> {
    let text = text(tree, path, report)?;
    if text.len() > LARGEST_PAGE {
        report.push(
            Diagnostic::whole_file(rules::HUGE_FILE, path, "this page is larger than 4 MiB")
                .help("cut it into several pages; a guide has some 10 kB"),
        );
        return None;
    }
    if text.trim().is_empty() {
        report.push(
            Diagnostic::whole_file(rules::EMPTY_FILE, path, "this page is empty")
                .help("write front matter and text, or delete the file"),
        );
        return None;
    }
    let Some(cut) = front_matter::cut(text) else {
        report.push(
            Diagnostic::new(
                rules::MISSING_FRONT_MATTER,
                path,
                front_matter::first_line(text),
                "this page has no front matter",
            )
            .help("begin with a line +++, then title and description, then another line +++"),
        );
        return None;
    };
    let key = path.as_str()["content/".len() + lang.as_str().len() + 1..].to_owned();
    let is_section = key == "index.md" || key.ends_with("/index.md");
    let front = front_matter::parse(path, cut.front.0, cut.front.1, is_section, report);
    let (body, prose) = markdown::parse(path, lang, cut.body.0, cut.body.1, &templates.components, report);
    rules::long_sentence::check(path, &prose, report);
    rules::reading_grade::check(path, lang, &prose, front.title.span.clone(), report);
    Some(ParsedPage { source: path.clone(), lang: lang.clone(), key, front, body })
}

/// Pages in folders of languages that the site does not have would vanish without a word.
fn strangers(tree: &SourceTree, config: &SiteConfig, report: &mut Report) {
    for (path, _) in tree.below("content").filter(|(path, _)| path.extension() == "md") {
        let first = path.as_str()["content/".len()..].split('/').next().unwrap_or_default();
        if !config.languages.contains_key(&Lang::new(first)) {
            let languages: Vec<&str> = config.languages.keys().map(Lang::as_str).collect();
            report.push(
                Diagnostic::whole_file(
                    rules::UNKNOWN_LANGUAGE,
                    path,
                    format!("this page is in the folder of no language: the site has {}", languages.join(", ")),
                )
                .help(format!("move it to a language's folder, or add [languages.{first}] to content/site.toml")),
            );
        }
    }
}

/// The text of a file; a report and nothing if it is not UTF-8.
fn text<'a>(tree: &'a SourceTree, path: &SourcePath, report: &mut Report) -> Option<&'a str> {
    let file = tree.get(path)?;
    match std::str::from_utf8(&file.bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let good = error.valid_up_to();
            // A large file is cut where reading stopped, perhaps within a character.
            if good > LARGEST_PAGE - 4 {
                return std::str::from_utf8(&file.bytes[..good]).ok();
            }
            report.push(
                Diagnostic::new(rules::NOT_UTF8, path, good..good + 1, "this is not UTF-8 text")
                    .help("save the file as UTF-8 in your editor; if it is a picture, it belongs in content/assets"),
            );
            None
        }
    }
}
