//! Diagnostics for people: the line itself, the place marked, what to do.
//!
//! Drawn by `annotate-snippets`, the renderer of rustc: it folds long files, counts wide
//! characters right, and its look is the one that most tools have taught people to read.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::place::clamp;
use super::{Diagnostic, Report, Severity};
use crate::source::SourceTree;

/// Draws every diagnostic of a report, in the report's order.
pub fn draw(report: &Report, tree: &SourceTree, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Unicode);
    let mut out = String::new();
    for diagnostic in report.diagnostics() {
        out.push_str(&draw_one(diagnostic, tree, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn draw_one(diagnostic: &Diagnostic, tree: &SourceTree, renderer: &Renderer) -> String {
    let (path, text) = shown(diagnostic, tree);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let (first_line, excerpt, span) = excerpt(&text, clamp(&text, &diagnostic.span));
    let snippet =
        Snippet::source(excerpt).line_start(first_line).path(path).annotation(AnnotationKind::Primary.span(span));
    let mut group = level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.name).element(snippet);
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The file's name as people know it, and its text as far as it is text.
pub(super) fn shown<'a>(diagnostic: &Diagnostic, tree: &'a SourceTree) -> (String, Cow<'a, str>) {
    match tree.get(&diagnostic.file) {
        Some(file) => {
            let path = file.shown_as.as_ref().unwrap_or(&diagnostic.file);
            // A mark at the start of the file is not part of its first line.
            (path.to_string(), String::from_utf8_lossy(&file.bytes))
        }
        None => (diagnostic.file.to_string(), Cow::Borrowed("")),
    }
}

/// The lines that a span touches, at most eight, each at most a screen wide: a broken file
/// of a megabyte in one line must not fill the terminal.
fn excerpt(text: &str, span: std::ops::Range<usize>) -> (usize, String, std::ops::Range<usize>) {
    const WIDEST: usize = 200;
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let first_line = text[..start].matches('\n').count() + 1;
    let mut end = start;
    for line in text[start..].split_inclusive('\n').take(8) {
        end += line.len();
        if end >= span.end {
            break;
        }
    }
    let mut from = start;
    if span.start - start > WIDEST {
        from = clamp(text, &(span.start - WIDEST / 2..span.start)).start;
    }
    let line_end = text[span.start..end].find('\n').map_or(end, |at| span.start + at);
    if line_end - span.start > WIDEST {
        end = clamp(text, &(from..span.start + WIDEST)).end;
    }
    let excerpt = text[from..end].trim_end_matches(['\n', '\r']);
    let mark = (span.start - from).min(excerpt.len())..(span.end.min(end) - from).min(excerpt.len());
    (first_line, excerpt.to_owned(), mark.start..mark.end.max(mark.start))
}
