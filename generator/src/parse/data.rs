//! `content/data/*.toml`: tables of facts that the tools use, typed by the rules themselves.

use domain::number::PostTable;
use domain::receipt::{Fault, PrefixTable};
use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::source::{SourcePath, SourceTree};

/// The facts of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The prefixes of receipt numbers and their offices, with the posts of the National Visa Center.
    pub prefixes: PrefixTable,
}

/// Reads the tables.
pub fn parse(tree: &SourceTree, report: &mut Report) -> Facts {
    let prefixes = read(tree, "content/data/prefixes.toml", PrefixTable::faults, report);
    let posts = read(tree, "content/data/posts.toml", PostTable::faults, report);
    Facts { prefixes: prefixes.with_posts(posts) }
}

/// Reads one table and reports what is wrong with its codes.
fn read<T: DeserializeOwned + Default>(
    tree: &SourceTree,
    path: &str,
    faults: for<'a> fn(&'a T) -> Vec<Fault<'a>>,
    report: &mut Report,
) -> T {
    let path = SourcePath::new(path);
    let Some(text) = super::text(tree, &path, report) else { return T::default() };
    let table = match toml::from_str::<T>(text) {
        Ok(table) => table,
        Err(error) => {
            let message = error.message().replace('\n', "; ");
            report.push(
                Diagnostic::new(rules::DATA_MISTAKE, &path, error.span().unwrap_or(0..0), message)
                    .help("compare with the entries around it"),
            );
            T::default()
        }
    };
    for fault in faults(&table) {
        let (code, message) = match fault {
            Fault::NotThreeLetters(code) => (code, format!("`{code}` is not three capital letters")),
            Fault::Twice(code) => (code, format!("`{code}` stands in this table twice")),
        };
        let quoted = format!("\"{code}\"");
        let span = text.rfind(&quoted).map_or(0..0, |at| at..at + quoted.len());
        report.push(
            Diagnostic::new(rules::DATA_MISTAKE, &path, span, message)
                .help("each code is three capital letters and stands once"),
        );
    }
    table
}
