//! Templates: read once, checked as a whole, asked for their components.

use std::collections::BTreeMap;
use std::ops::Range;

use contract::{ISLANDS, letter_finder, receipt_validator};
use tera::{ErrorKind, Tera};

use super::components::Components;
pub use super::template_words::TemplateWords;
use super::template_words::words_of;
use crate::diagnostic::line_column::byte_at;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::source::{SourcePath, SourceTree};

/// All templates, ready to be filled.
#[derive(Clone)]
pub struct Templates {
    /// The templates by their path below `templates/`.
    pub tera: Tera,
    /// What the component templates say of themselves.
    pub components: Components,
    /// The words that the templates of islands show, by the names of words files.
    pub template_words: BTreeMap<String, TemplateWords>,
    /// False if they cannot be read: then no page can be rendered, and nothing more is reported about them.
    pub ready: bool,
}

/// Reads everything below `templates/`.
pub fn parse(tree: &SourceTree, report: &mut Report) -> Templates {
    let mut sources = Vec::new();
    for (path, _) in tree.below("templates") {
        if path.extension() == "html"
            && let Some(text) = super::text(tree, path, report)
        {
            sources.push((path.as_str()["templates/".len()..].to_owned(), text));
        }
    }
    let before = report.errors();
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml"]);
    if let Err(error) = tera.add_raw_templates(sources.iter().map(|(name, text)| (name.as_str(), *text))) {
        report_each(&error, &sources, report);
    }
    let ready = report.errors() == before;
    let components = if ready { Components::read(&tera) } else { Components::unknown() };
    Templates { tera, components, template_words: template_words(&sources), ready }
}

/// What the templates of all islands show of the words of their tools.
fn template_words(sources: &[(String, &str)]) -> BTreeMap<String, TemplateWords> {
    let sources: BTreeMap<&str, &str> = sources.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let of = |tool: &str, variable: &str| words_of(&format!("islands/{tool}.html"), variable, &sources);
    let mut words: BTreeMap<String, TemplateWords> =
        ISLANDS.iter().map(|tool| ((*tool).to_owned(), of(tool, "tool"))).collect();
    words.insert(letter_finder::NAME.to_owned(), of(receipt_validator::NAME, "letter"));
    words
}

/// Reports every template that cannot be read, of which Tera names the first; where all can be, what
/// is wrong with how they use each other.
fn report_each(error: &tera::Error, sources: &[(String, &str)], report: &mut Report) {
    let before = report.errors();
    for (name, text) in sources {
        // A template by itself may lack its parent; only what cannot be read counts here.
        if let Err(error) = Tera::new().add_raw_template(name, text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report.push(diagnostic(&error, name));
        }
    }
    if report.errors() == before {
        together(error, sources).into_iter().for_each(|mistake| report.push(mistake));
    }
}

/// What is wrong with how templates use each other. Tera reports all such mistakes in one
/// text, each with its own position.
fn together(error: &tera::Error, sources: &[(String, &str)]) -> Vec<Diagnostic> {
    let message = error.to_string();
    let mut lines = message.lines().peekable();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let location = lines.peek().and_then(|next| next.trim_start().strip_prefix("--> "));
        let (Some(fault), Some(location)) = (line.strip_prefix("error: "), location) else { continue };
        let mut parts = location.rsplitn(3, ':');
        let (column, row, name) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
        let number = |part: Option<&str>| part.and_then(|part| part.trim().parse::<usize>().ok()).unwrap_or(1);
        let text = sources.iter().find(|(known, _)| known == name).map_or("", |(_, text)| *text);
        let at = byte_at(text, number(row), number(column));
        found.push(mistake(name, at..at, fault));
    }
    if found.is_empty() {
        found.push(diagnostic(error, "layouts/base.html"));
    }
    found
}

fn mistake(template: &str, span: Range<usize>, reason: &str) -> Diagnostic {
    rules::template_mistake::violation(reason).at(&SourcePath::new(format!("templates/{template}")), span)
}

/// A template error as a diagnostic, at its own position where Tera reports one.
pub fn diagnostic(error: &tera::Error, template: &str) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(fault) | ErrorKind::RenderingError(fault) => {
            // A component is rendered by name: Tera then has no file name for the outermost template.
            let name = if fault.filename().is_empty() { template } else { fault.filename() };
            mistake(name, fault.span().range.clone(), fault.message().lines().next().unwrap_or_default())
        }
        ErrorKind::MissingParent { current, parent } => {
            let path = SourcePath::new(format!("templates/{current}"));
            rules::template_mistake::missing_parent(parent).at(&path, 0..0)
        }
        _ => {
            let message = error.to_string();
            mistake(template, 0..0, message.lines().next().unwrap_or_default())
        }
    }
}
