//! Diagnostics for editors and scripts: one JSON object a line.

use std::fmt::Write as _;

use serde::Serialize;

use super::line_column::{clamp, line_column};
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
            let _ = writeln!(out, "{json}");
        }
    }
    out
}
