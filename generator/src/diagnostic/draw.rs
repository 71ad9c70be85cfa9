//! Diagnostics for people: the line itself, the position marked, what to do.
//!
//! Drawn by `annotate-snippets`, the renderer of rustc: it folds long files, counts wide
//! characters right, and its look is the one that most tools have taught people to read.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::line_column::clamp;
use super::rules::control_character::is_control;
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
    let (path, text) = displayed(diagnostic, tree);
    let path = plain(&path).replace('\n', "\u{fffd}");
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let (first_line, excerpt, span) = excerpt(&text, clamp(&text, &diagnostic.span));
    let snippet =
        Snippet::source(excerpt).line_start(first_line).path(path).annotation(AnnotationKind::Primary.span(span));
    let mut group = level.primary_title(plain(&diagnostic.message)).id(diagnostic.rule.name).element(snippet);
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(plain(help)));
    }
    renderer.render(&[group])
}

/// A sentence without the characters that a terminal obeys: it may name a file or repeat what somebody wrote.
fn plain(sentence: &str) -> String {
    sentence.replace(|c: char| is_control(c) || "\t\r".contains(c), "\u{fffd}")
}

/// The file's name as people know it, and its text as far as it is text.
pub(super) fn displayed<'a>(diagnostic: &Diagnostic, tree: &'a SourceTree) -> (String, Cow<'a, str>) {
    match tree.get(&diagnostic.file) {
        Some(file) => {
            let path = file.display_path.as_ref().unwrap_or(&diagnostic.file);
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
    // The renderer shows most control characters as pictures. Those it passes on become a sign of the same length.
    let excerpt =
        text[from..end].trim_end_matches(['\n', '\r']).replace(|c| ('\u{80}'..='\u{9f}').contains(&c), "\u{a4}");
    let mark = (span.start - from).min(excerpt.len())..(span.end.min(end) - from).min(excerpt.len());
    (first_line, excerpt, mark.start..mark.end.max(mark.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::LEFTOVER_MARK;
    use crate::source::SourcePath;

    #[test]
    fn no_control_character_reaches_a_terminal() {
        let file = SourcePath::new("content/en/a\u{9b}31m\u{1b}[2J\u{202e}\n.md");
        let mut tree = SourceTree::default();
        let text = "Some \u{9b}31m text \u{1b}[31m and \u{7}more\n";
        tree.insert(file.clone(), text.into());
        let mut report = Report::default();
        report.push(Diagnostic::new(LEFTOVER_MARK, &file, 12..16, "a \u{9b}31m fault").help("do \u{1b}]0;x\u{7}"));
        let drawn = draw(&report, &tree, false);
        assert!(!drawn.contains(is_control), "{drawn:?}");
        assert!(drawn.contains("content/en/a\u{fffd}31m\u{fffd}[2J\u{fffd}\u{fffd}.md"), "{drawn}");
        assert!(drawn.contains("Some \u{a4}31m text"), "{drawn}");
    }
}
