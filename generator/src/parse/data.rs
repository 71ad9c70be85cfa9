//! `content/data/*.toml`: tables of facts that the tools use, typed by the rules themselves.

use domain::receipt::PrefixTable;

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::source::{SourcePath, SourceTree};

/// The facts of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The prefixes of receipt numbers and their offices.
    pub prefixes: PrefixTable,
}

/// Reads the tables.
pub fn parse(tree: &SourceTree, report: &mut Report) -> Facts {
    let path = SourcePath::new("content/data/prefixes.toml");
    let Some(text) = super::text(tree, &path, report) else { return Facts::default() };
    let prefixes = match toml::from_str::<PrefixTable>(text) {
        Ok(prefixes) => prefixes,
        Err(error) => {
            let message = error.message().replace('\n', "; ");
            report.push(
                Diagnostic::new(rules::DATA_MISTAKE, &path, error.span().unwrap_or(0..0), message)
                    .help("compare with the entries around it"),
            );
            PrefixTable::default()
        }
    };
    for fault in prefixes.faults() {
        let (code, message) = match fault {
            domain::receipt::Fault::NotThreeLetters(code) => (code, format!("`{code}` is not three capital letters")),
            domain::receipt::Fault::Twice(code) => (code, format!("`{code}` stands in this table twice")),
        };
        let quoted = format!("\"{code}\"");
        let span = text.rfind(&quoted).map_or(0..0, |at| at..at + quoted.len());
        report.push(
            Diagnostic::new(rules::DATA_MISTAKE, &path, span, message)
                .help("each prefix is three capital letters and stands once"),
        );
    }
    Facts { prefixes }
}
