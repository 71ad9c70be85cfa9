//! `content/data/*.toml`: tables of facts that the tools use, typed by the rules themselves.

use domain::deadline::RuleTable;
use domain::identifier::{CodeFault, PostTable, PrefixTable};
use domain::status::{StatusTable, TableFault, TableFaultKind};
use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::search::synonyms::SynonymTable;
use crate::source::{SourcePath, SourceTree};

/// The facts of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The prefixes of receipt numbers and their offices, with the posts of the National Visa Center.
    pub prefixes: PrefixTable,
    /// The titles of the official page.
    pub statuses: StatusTable,
    /// The rules of deadlines.
    pub deadlines: RuleTable,
    /// The words that the search takes for the same.
    pub synonyms: SynonymTable,
}

/// Reads the tables.
pub fn parse(tree: &SourceTree, report: &mut Report) -> Facts {
    let codes = |faults: Vec<CodeFault<'_>>| faults.into_iter().map(code_mistake).collect();
    let prefixes = read(tree, "content/data/prefixes.toml", |table: &PrefixTable| codes(table.faults()), report);
    let posts = read(tree, "content/data/posts.toml", |table: &PostTable| codes(table.faults()), report);
    let entries = |faults: Vec<TableFault>| faults.into_iter().map(entry_mistake).collect();
    let statuses = read(tree, "content/data/statuses.toml", |table: &StatusTable| entries(table.faults()), report);
    let deadlines = read(tree, "content/data/deadlines.toml", |table: &RuleTable| entries(table.faults()), report);
    let synonyms = read(tree, "content/data/synonyms.toml", |_: &SynonymTable| Vec::new(), report);
    Facts { prefixes: prefixes.with_posts(posts), statuses, deadlines, synonyms }
}

/// A fault of a table: the text that is at fault, what is wrong, and what to do.
struct TableMistake {
    at: String,
    message: String,
    help: &'static str,
}

fn code_mistake(fault: CodeFault<'_>) -> TableMistake {
    let (code, message) = match fault {
        CodeFault::NotThreeLetters(code) => (code, format!("`{code}` is not three capital letters")),
        CodeFault::Twice(code) => (code, format!("`{code}` stands in this table twice")),
    };
    TableMistake { at: code.to_owned(), message, help: "each code is three capital letters and stands once" }
}

fn entry_mistake(TableFault { at, fault }: TableFault) -> TableMistake {
    let (message, help) = match fault {
        TableFaultKind::Twice => ("stands in this table twice", "each code and each title stands once"),
        TableFaultKind::UnknownDate => (
            "is no kind of date that a case can have, or no date",
            "the comment at the top of the file says where the kinds are listed",
        ),
        TableFaultKind::NoSource => {
            ("is no address of a source", "name the page that says so, beginning with https://")
        }
        TableFaultKind::Length => ("has no length, or more than one", "give exactly one of days, weeks and months"),
        TableFaultKind::Backwards => ("ends before it begins", "`from` comes before `until`"),
    };
    TableMistake { message: format!("`{at}` {message}"), at, help }
}

/// Reads one table and reports what is wrong with its entries.
fn read<T: DeserializeOwned + Default>(
    tree: &SourceTree,
    path: &str,
    faults: impl Fn(&T) -> Vec<TableMistake>,
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
    for TableMistake { at, message, help } in faults(&table) {
        let quoted = format!("\"{at}\"");
        let span = text.rfind(&quoted).map_or(0..0, |at| at..at + quoted.len());
        report.push(Diagnostic::new(rules::DATA_MISTAKE, &path, span, message).help(help));
    }
    table
}
