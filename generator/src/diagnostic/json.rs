//! Diagnostics for editors and scripts: one JSON object a line.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::Serialize;

use super::line_column::{clamp, line_column};
use super::rules::control_character::is_control;
use super::{Report, Severity};
use crate::source::SourceTree;

#[derive(Serialize)]
struct Line<'a> {
    severity: Severity,
    rule: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: Option<&'a str>,
}

/// Writes every diagnostic of a report as JSON lines, in the report's order.
pub fn json_lines(report: &Report, tree: &SourceTree) -> String {
    let mut out = String::new();
    for diagnostic in report.diagnostics() {
        let (displayed, text) = super::draw::displayed(diagnostic, tree);
        let span = clamp(&text, &diagnostic.span);
        let (start, end) = (line_column(&text, span.start), line_column(&text, span.end));
        let line = Line {
            severity: diagnostic.severity(),
            rule: diagnostic.rule.name,
            file: &displayed,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        };
        // A struct of text and numbers always becomes JSON.
        if let Ok(json) = serde_json::to_string(&line) {
            let _ = writeln!(out, "{}", escaped(&json));
        }
    }
    out
}

/// JSON in which those characters are escaped too that a terminal obeys and JSON allows.
fn escaped(json: &str) -> Cow<'_, str> {
    if !json.contains(is_control) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_control(c) {
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::diagnostic::rules::LEFTOVER_MARK;
    use crate::source::SourcePath;

    #[test]
    fn no_control_character_reaches_a_terminal() {
        let name = "content/en/a\u{9b}31m\u{1b}[2J\u{202e}\u{2066}.md";
        let mut report = Report::default();
        report.push(Diagnostic::new(LEFTOVER_MARK, &SourcePath::new(name), 0..0, "a \u{9b}31m fault"));
        let line = json_lines(&report, &SourceTree::default());
        assert!(!line.contains(is_control), "{line:?}");
        let read: serde_json::Value = serde_json::from_str(&line).expect("it is JSON");
        assert_eq!((read["file"].as_str(), read["message"].as_str()), (Some(name), Some("a \u{9b}31m fault")));
    }
}
