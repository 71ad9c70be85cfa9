//! Stage 2, `parse`: from bytes to what they say, file by file.
//!
//! **Parsing knows nothing of other files.** Where a link leads, which page is whose
//! translation, and what is at which address is for the link stage.

pub mod body;
pub mod components;
pub mod config;
pub mod data;
pub mod directive;
pub mod fields;
mod footnotes;
pub mod front_matter;
mod markdown;
pub mod notices;
pub mod step;
mod template_words;
pub mod templates;
pub mod vocabulary;
pub mod words;

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use crate::diagnostic::{Report, rules};
use crate::digest;
use crate::source::{SourceFile, SourcePath, SourceTree};
use body::{Body, Piece};
use components::Components;
use config::{BaseUrl, Lang, SiteConfig};
use data::Facts;
use front_matter::{Cut, FrontMatter, Layout};
use step::ParsedStep;
use templates::Templates;
use words::Words;

/// The largest page that is read, in bytes: far more than anybody can read on a phone.
pub const LARGEST_PAGE: usize = 4 * 1024 * 1024;

/// What one page says of itself, without its body: all that other pages can ask of it.
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
    /// The headings, references and tools of the body.
    pub body: Body,
    /// Another number wherever the file has other bytes.
    pub digest: u64,
}

/// What came of one file of markdown.
#[derive(Clone, Debug, Default)]
pub struct ParsedFile {
    /// What it is; nothing if the file cannot be used.
    pub document: Option<Document>,
    /// The body of a page, apart from it: a page is asked for to the end, a body is rendered once and let go.
    pub pieces: Arc<[Piece]>,
    /// What is wrong with it.
    pub report: Report,
}

impl ParsedFile {
    /// Takes out what the file is, and leaves what is wrong with it.
    pub fn take_document(&mut self) -> Self {
        Self { document: self.document.take(), pieces: std::mem::take(&mut self.pieces), report: Report::default() }
    }
}

/// What a file of markdown can be.
#[derive(Clone, Debug)]
pub enum Document {
    /// A page.
    Page(Arc<ParsedPage>),
    /// A step of the walkthrough, which is on a page.
    Step(Arc<ParsedStep>),
}

/// What is the same for the whole site, read before any page. It hashes as [`digest`](Self::digest).
#[derive(Clone)]
pub struct SiteResources {
    /// The site's name, address and languages.
    pub config: Arc<SiteConfig>,
    /// The words of the templates and the tools.
    pub words: Arc<Words>,
    /// The tables of facts that the tools use.
    pub facts: Arc<Facts>,
    /// The templates.
    pub templates: Arc<Templates>,
    /// Another number wherever one of the files that it was read from differs: see [`resources_digest`].
    pub digest: u64,
}

impl Hash for SiteResources {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

/// Everything that was read. Its [`SiteResources`] can be read through it.
#[derive(Clone)]
pub struct Parsed {
    /// What is the same for the whole site.
    pub resources: SiteResources,
    /// Every page, in order of language and path.
    pub pages: Arc<Vec<Arc<ParsedPage>>>,
    /// The bodies of the pages, in the same order.
    pub bodies: Arc<Vec<Arc<[Piece]>>>,
    /// Every step of the walkthrough, in order of language and path.
    pub steps: Arc<Vec<Arc<ParsedStep>>>,
}

impl Deref for Parsed {
    type Target = SiteResources;

    fn deref(&self) -> &SiteResources {
        &self.resources
    }
}

impl Parsed {
    /// Reports a site without a page, where nothing else was reported that is the reason.
    pub fn check_any(&self, report: &mut Report) {
        if self.pages.is_empty() && report.errors() == 0 {
            let content = SourcePath::new("content");
            report.push(rules::no_content::violation(&self.config.default_language).in_file(&content));
        }
    }
}

/// True for the files that [`resources`] reads.
fn is_resource(path: &SourcePath) -> bool {
    let path_is_below = |folder: &str| path.as_str().starts_with(folder);
    path_is_below("templates/") || path_is_below("content/") && !path_is_below("content/assets/") && !path.is_markdown()
}

/// A digest of all that [`resources`] depends on.
pub fn resources_digest(tree: &SourceTree, base_url: Option<&BaseUrl>) -> u64 {
    let files = tree.iter().filter(|(path, _)| is_resource(path));
    digest::of((base_url, files.collect::<Vec<_>>()))
}

/// Reads everything that is no page.
pub fn resources(tree: &SourceTree, base_url: Option<&BaseUrl>, report: &mut Report) -> SiteResources {
    let config = config::parse(tree, base_url, report);
    let mut templates = templates::parse(tree, report);
    let mut words = Arc::new(words::parse(tree, config.languages.keys(), report));
    templates.components.vocabulary = vocabulary::parse(tree, &config, &mut words, report).into();
    let facts = data::parse(tree, report);
    SiteResources {
        config: config.into(),
        words,
        facts: facts.into(),
        templates: templates.into(),
        digest: resources_digest(tree, base_url),
    }
}

/// The files of all pages and steps of a language, in order.
pub fn files<'t>(tree: &'t SourceTree, lang: &Lang) -> impl Iterator<Item = (&'t SourcePath, &'t SourceFile)> {
    let folder = format!("content/{lang}/");
    tree.from(&SourcePath::new(folder.clone()))
        .take_while(move |(path, _)| path.as_str().starts_with(&folder))
        .filter(|(path, _)| path.is_markdown())
}

/// Puts together what was read, in order of language and path.
pub fn gather(resources: &SiteResources, read: impl IntoIterator<Item = ParsedFile>) -> Parsed {
    let (mut pages, mut bodies, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    for ParsedFile { document, pieces, .. } in read {
        match document {
            Some(Document::Page(page)) => {
                pages.push(page);
                bodies.push(pieces);
            }
            Some(Document::Step(step)) => steps.push(step),
            None => {}
        }
    }
    Parsed { resources: resources.clone(), pages: pages.into(), bodies: bodies.into(), steps: steps.into() }
}

/// Parses one file of markdown: a page, or a step of the walkthrough.
pub fn document(path: &SourcePath, lang: &Lang, bytes: &[u8], components: &Components) -> ParsedFile {
    let mut report = Report::default();
    let found = match step::id(path, lang) {
        Some(id) => step(path, lang, id, bytes, components, &mut report).map(|step| (Document::Step(step), Vec::new())),
        None => page(path, lang, bytes, components, &mut report).map(|(page, pieces)| (Document::Page(page), pieces)),
    };
    if let Some((Document::Page(page), _)) = &found
        && page.front.layout == Layout::News
    {
        // An entry of the news says what was true on its day: a later value must not change it.
        report.retain(|diagnostic| diagnostic.rule != rules::HAND_WRITTEN_FACT);
    }
    let (document, pieces) = found.unzip();
    ParsedFile { document, pieces: pieces.unwrap_or_default().into(), report }
}

fn page(
    path: &SourcePath,
    lang: &Lang,
    bytes: &[u8],
    components: &Components,
    report: &mut Report,
) -> Option<(Arc<ParsedPage>, Vec<Piece>)> {
    let cut = cut(bytes, path, report)?;
    // Links are typed with letters and accents in one piece, whatever the file system does.
    let key = crate::address_names::composed(&path.as_str()["content/".len() + lang.as_str().len() + 1..]).into_owned();
    let is_section = key == "index.md" || key.ends_with("/index.md");
    let mut front = front_matter::parse(path, cut.front.0, cut.front.1, is_section, report);
    let vocabulary = &components.vocabulary;
    for text in [&mut front.title, &mut front.description] {
        match vocabulary.facts.fill(&text.value, lang) {
            Ok(Some(filled)) => text.value = filled,
            Err(missing) => report.push(missing.at(path, text.span.clone())),
            Ok(None) => {
                vocabulary.terms.check(path, lang, &text.value, text.span.start + 1, report);
                vocabulary.facts.check(path, lang, &text.value, text.span.start + 1, report);
            }
        }
    }
    let markdown::Written { body, pieces, prose } =
        markdown::parse(path, lang, cut.body.0, cut.body.1, 1, components, report);
    rules::long_sentence::check(path, &prose, report);
    rules::reading_grade::check(path, lang, &prose, front.title.span.clone(), report);
    let digest = digest::of(bytes);
    Some((ParsedPage { source: path.clone(), lang: lang.clone(), key, front, body, digest }.into(), pieces))
}

fn step(
    path: &SourcePath,
    lang: &Lang,
    id: &str,
    bytes: &[u8],
    components: &Components,
    report: &mut Report,
) -> Option<Arc<ParsedStep>> {
    let cut = cut(bytes, path, report)?;
    let front = step::front(path, cut.front.0, cut.front.1, report);
    let markdown::Written { body, pieces, prose } =
        markdown::parse(path, lang, cut.body.0, cut.body.1, 2, components, report);
    rules::long_sentence::check(path, &prose, report);
    let title = front.title.as_ref().map_or(0..0, |title| title.span.clone());
    rules::reading_grade::check(path, lang, &prose, title, report);
    let (id, key) = (id.to_owned(), format!("{}{id}.md", step::FOLDER));
    let (pieces, digest) = (pieces.into(), digest::of(bytes));
    Some(ParsedStep { source: path.clone(), lang: lang.clone(), id, key, front, body, pieces, digest }.into())
}

/// Cuts a file of markdown at its `+++` lines; a report and nothing where it cannot be used.
fn cut<'a>(bytes: &'a [u8], path: &SourcePath, report: &mut Report) -> Option<Cut<'a>> {
    let text = text_of(bytes, path, report)?;
    if text.len() > LARGEST_PAGE {
        report.push(rules::huge_file::page().in_file(path));
        return None;
    }
    if text.trim().is_empty() {
        report.push(rules::empty_file::violation().in_file(path));
        return None;
    }
    let cut = front_matter::cut(text);
    if cut.is_none() {
        let (span, violation) = front_matter::wrong_mark(text)
            .unwrap_or_else(|| (front_matter::first_line(text), rules::missing_front_matter::none()));
        report.push(violation.at(path, span));
    }
    cut
}

/// Pages in folders of languages that the site does not have would be left out silently.
pub fn unknown_languages(tree: &SourceTree, config: &SiteConfig, report: &mut Report) {
    rules::hidden_folder::check(tree, report);
    rules::unpublished_file::check(tree, report);
    for (path, _) in tree.below("content").filter(|(path, _)| path.is_markdown()) {
        let first = path.as_str()["content/".len()..].split('/').next().unwrap_or_default();
        if !config.languages.keys().any(|lang| lang.as_str() == first) {
            let languages: Vec<&str> = config.languages.keys().map(Lang::as_str).collect();
            report.push(rules::unknown_language::folder(first, &languages).in_file(path));
        }
    }
}

/// The text of a file; a report and nothing if it is not UTF-8.
fn text<'a>(tree: &'a SourceTree, path: &SourcePath, report: &mut Report) -> Option<&'a str> {
    text_of(&tree.get(path)?.bytes, path, report)
}

/// The same for bytes at hand.
fn text_of<'a>(bytes: &'a [u8], path: &SourcePath, report: &mut Report) -> Option<&'a str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => rules::control_character::check(text, path, report).then_some(text),
        Err(error) => {
            let good = error.valid_up_to();
            // A large page is cut where reading stopped, perhaps within a character.
            let is_cut = path.is_markdown() && bytes.len() > LARGEST_PAGE && good > LARGEST_PAGE - 4;
            report.push(if is_cut {
                rules::huge_file::page().in_file(path)
            } else {
                rules::not_utf8::page().at(path, good..good + 1)
            });
            None
        }
    }
}
