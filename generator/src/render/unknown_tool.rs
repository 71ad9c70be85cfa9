//! Tools that do not exist.

use contract::ISLANDS;

use crate::diagnostic::{Diagnostic, Report, nearest, rules};
use crate::parse::fields::At;
use crate::source::SourcePath;

/// Reports tools that do not exist, once for each directive.
pub(super) fn check(file: &SourcePath, tools: &[At<String>], report: &mut Report) {
    for tool in tools.iter().filter(|tool| !ISLANDS.contains(&tool.value.as_str())) {
        report.push(
            Diagnostic::new(rules::UNKNOWN_TOOL, file, tool.span.clone(), format!("there is no tool `{}`", tool.value))
                .help(nearest::suggestion(&tool.value, ISLANDS.iter().copied())),
        );
    }
}
