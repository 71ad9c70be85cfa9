//! `content/data/*.toml`: tables of facts that the tools use, typed by the rules themselves.

use domain::deadline::RuleTable;
use domain::identifier::{CodeFault, PostTable, PrefixTable};
use domain::status::{StatusTable, TableFault};
use serde::de::DeserializeOwned;

use crate::diagnostic::{Report, Violation, rules};
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
    let codes = |faults: Vec<CodeFault<'_>>| faults.iter().map(code_mistake).collect();
    let prefixes = read(tree, "content/data/prefixes.toml", |table: &PrefixTable| codes(table.faults()), report);
    let posts = read(tree, "content/data/posts.toml", |table: &PostTable| codes(table.faults()), report);
    let entries = |faults: Vec<TableFault>| faults.iter().map(entry_mistake).collect();
    let statuses = read(tree, "content/data/statuses.toml", |table: &StatusTable| entries(table.faults()), report);
    let deadlines = read(tree, "content/data/deadlines.toml", |table: &RuleTable| entries(table.faults()), report);
    let synonyms = read(tree, "content/data/synonyms.toml", |_: &SynonymTable| Vec::new(), report);
    Facts { prefixes: prefixes.with_posts(posts), statuses, deadlines, synonyms }
}

/// A fault of a table, with the text that is at fault.
struct TableMistake {
    at: String,
    violation: Violation,
}

fn code_mistake(fault: &CodeFault<'_>) -> TableMistake {
    let (CodeFault::NotThreeLetters(code) | CodeFault::Twice(code)) = fault;
    TableMistake { at: (*code).to_owned(), violation: rules::data_mistake::code(fault) }
}

fn entry_mistake(fault: &TableFault) -> TableMistake {
    TableMistake { at: fault.at.clone(), violation: rules::data_mistake::entry(fault) }
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
            report.push(rules::data_mistake::unreadable(&error).at(&path, error.span().unwrap_or(0..0)));
            T::default()
        }
    };
    for TableMistake { at, violation } in faults(&table) {
        let quoted = format!("\"{at}\"");
        let span = text.rfind(&quoted).map_or(0..0, |at| at..at + quoted.len());
        report.push(violation.at(&path, span));
    }
    table
}
