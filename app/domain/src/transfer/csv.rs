//! A table of all cases for spreadsheets: [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), in UTF-8 with a mark in front, which Excel needs to know it.
//!
//! **No cell is a formula**: one that begins like a formula gets an apostrophe in front ([OWASP, CSV injection](https://owasp.org/www-community/attacks/CSV_Injection)).

use super::Say;
use super::words::COLUMNS;
use crate::case::{Case, DayKind, masked};
use crate::date::{Date, to_iso};
use crate::deadline::{Due, RuleTable, due};

/// How the table is written.
#[derive(Debug, Clone, Copy)]
pub struct CsvStyle {
    /// The sign between the cells: a comma, or a semicolon for spreadsheets that write decimals with a comma.
    pub separator: char,
    /// Whether the numbers are masked.
    pub hide: bool,
}

/// The table: one row for each case, in the order given.
#[must_use]
pub fn table(cases: &[Case], rules: &RuleTable, today: Date, style: CsvStyle, say: Say<'_>) -> String {
    let mut text = String::from("\u{FEFF}");
    row(COLUMNS.iter().map(|word| say(word.key).to_owned()), style.separator, &mut text);
    for case in cases {
        row(cells(case, rules, today, style.hide, say).into_iter(), style.separator, &mut text);
    }
    text
}

fn cells(case: &Case, rules: &RuleTable, today: Date, hide: bool, say: Say<'_>) -> [String; 11] {
    let day = |date: Option<Date>| date.map(to_iso).unwrap_or_default();
    let open: Vec<Due> = due(case, rules).into_iter().filter(|due| !due.settled && due.meaning.is_last()).collect();
    let next = open.iter().find(|due| due.safe >= today).or(open.first());
    [
        if hide { masked(&case.receipt) } else { case.receipt.clone() },
        case.label.clone(),
        case.person.clone(),
        case.form.clone(),
        day(case.day(DayKind::Filed)),
        day(case.day(DayKind::Received)),
        case.age(today).map(|days| days.to_string()).unwrap_or_default(),
        case.status().map(|seen| seen.title.clone()).unwrap_or_default(),
        day(case.status().map(|seen| seen.on)),
        next.map(|due| say(&format!("rule-{}", due.rule)).to_owned()).unwrap_or_default(),
        day(next.map(|due| due.safe)),
    ]
}

fn row(cells: impl Iterator<Item = String>, separator: char, text: &mut String) {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            text.push(separator);
        }
        write_cell(&cell, text);
    }
    text.push_str("\r\n");
}

fn write_cell(cell: &str, text: &mut String) {
    let risky = is_formula(cell);
    if !risky && !cell.contains([',', '"', '\n', '\r', ';', '\t']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if risky {
        text.push('\'');
    }
    for sign in cell.chars() {
        if sign == '"' {
            text.push('"');
        }
        text.push(sign);
    }
    text.push('"');
}

/// Whether a cell needs an apostrophe in front, or looks as if it had been given one.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(is_risky)
}

/// Signs that make a formula of a cell, the full-width ones of East Asian keyboards too.
const fn is_risky(sign: char) -> bool {
    matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

/// A cell as it was before [`table`] made it harmless.
#[must_use]
pub(super) fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}
