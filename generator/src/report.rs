//! What the binary prints of a build: diagnostics, and errors of the system.

use std::io::IsTerminal as _;

use generator::cli::{Format, Options};
use generator::diagnostic::{Report, draw, json_lines};
use generator::error::EnvironmentError;
use generator::source::{Pages, SourceTree};

use crate::terminal::plain;

/// True if the folder is a site; prints an error if not.
pub(crate) fn is_site(options: &Options) -> bool {
    let found = options.root.join("content").is_dir();
    if !found {
        note!("error: There is no folder `content` in `{}`.", options.root.display());
        note!("  help: Run this where it is, or name its place with --root.");
    }
    found
}

/// Reports what the machine would not do, after the words of the tool that failed.
pub(crate) fn print_error(error: &EnvironmentError) {
    if let Some(output) = error.tool_output() {
        note!("{output}");
    }
    note!("error: {}", plain(&error.to_string()));
}

/// Reports every diagnostic of a build that did not keep its pages; reads again those to be reported.
pub(crate) fn print_with_sources(report: &Report, tree: &SourceTree, pages: &dyn Pages, options: &Options) -> bool {
    let mut reported = SourceTree::default();
    for file in report.diagnostics().iter().map(|diagnostic| &diagnostic.file) {
        match (reported.get(file), tree.get(file)) {
            (None, Some(known)) if known.bytes.is_empty() && file.is_markdown() => {
                reported.insert(file.clone(), pages.read(file).unwrap_or_default().into_owned());
            }
            (None, Some(known)) => reported.put(file.clone(), known.clone()),
            _ => {}
        }
    }
    print_diagnostics(report, &reported, options)
}

/// Reports every diagnostic; true if they are reason to stop.
pub(crate) fn print_diagnostics(report: &Report, tree: &SourceTree, options: &Options) -> bool {
    match options.format {
        Format::Json => say_part!("{}", json_lines(report, tree)),
        Format::Human => {
            let color =
                std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
            note_part!("{}", draw(report, tree, color));
        }
    }
    let (errors, warnings) = (report.errors(), report.warnings());
    if errors + warnings > 0 {
        let count = |number: usize, name: &str| format!("{number} {name}{}", if number == 1 { "" } else { "s" });
        note!("{}, {}.", count(errors, "error"), count(warnings, "warning"));
    }
    errors > 0 || (options.strict && warnings > 0)
}
