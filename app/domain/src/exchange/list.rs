//! A pasted list or table of cases, read for a dry run: which rows would come in, and why others would not.
//!
//! Columns are known by what stands in them, because nobody's table has the same headings: a receipt number, a form, dates, a title of the official page, and the rest as the reader's own name.
//! Where the first row holds this site's own column names, they decide.

use super::Say;
use super::csv::plain;
use super::words::COLUMNS;
use crate::case::{Cases, Change, Day, DayKind, Id};
use crate::date::{Date, from_iso};
use crate::letter::{self, Thing};
use crate::receipt::{Context, Verdict, check};
use crate::status::{StatusTable, folded};

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A case that is not here yet, with what would be written into its journal.
    New(Vec<Change>),
    /// A case that is here already: nothing would be done.
    Known(Id),
    /// The number stands in an earlier row of the same list.
    Again,
    /// No receipt number: what the first cell is instead.
    Refused(Verdict),
}

/// More rows than this are not read at once.
pub const ROWS: usize = 2_000;

/// Reads a pasted list: what each row that is not empty is, with its number counted from 1.
#[must_use]
pub fn read(
    text: &str,
    context: Context<'_>,
    statuses: &StatusTable,
    cases: &Cases,
    say: Say<'_>,
) -> Vec<(usize, Row)> {
    let text = text.trim_start_matches('\u{FEFF}');
    let rows = rows(text, separator(text));
    let known: Vec<(String, Id)> =
        cases.read().filter(|case| !case.removed).map(|case| (case.receipt, case.id)).collect();
    let heading = rows.first().and_then(|row| headings(row, say));
    let mut seen: Vec<String> = Vec::new();
    let mut read = Vec::new();
    for (number, cells) in (1..).zip(&rows).skip(usize::from(heading.is_some())).take(ROWS) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let row = match receipt(cells, context) {
            Err(verdict) => Row::Refused(verdict),
            Ok((_, receipt)) if seen.contains(&receipt) => Row::Again,
            Ok((place, receipt)) => {
                seen.push(receipt.clone());
                match known.iter().find(|(number, _)| *number == receipt) {
                    Some((_, id)) => Row::Known(*id),
                    None => Row::New(changes(receipt, place, cells, heading.as_deref(), context, statuses)),
                }
            }
        };
        read.push((number, row));
    }
    read
}

/// The first cell that is a receipt number, and its place.
fn receipt(cells: &[String], context: Context<'_>) -> Result<(usize, String), Verdict> {
    let mut first = Verdict::Empty;
    for (place, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        let verdict = check(plain(cell), context).verdict;
        if matches!(verdict, Verdict::ReceiptNumber | Verdict::UnknownPrefix) {
            return Ok((place, crate::receipt::Entry::read(plain(cell)).number().to_owned()));
        }
        if first == Verdict::Empty {
            first = verdict;
        }
    }
    Err(first)
}

fn changes(
    receipt: String,
    place: usize,
    cells: &[String],
    heading: Option<&[Option<usize>]>,
    context: Context<'_>,
    statuses: &StatusTable,
) -> Vec<Change> {
    let mut changes = vec![Change::Receipt(receipt)];
    let mut label = Vec::new();
    let mut dates = [DayKind::Filed, DayKind::Received].into_iter();
    for (column, cell) in cells.iter().enumerate() {
        let cell = plain(cell.trim());
        if column == place || cell.is_empty() {
            continue;
        }
        // With headings of this site each column is what it says; without, it is what it looks like.
        match heading.map(|heading| heading.get(column).copied().flatten()) {
            Some(Some(1)) => changes.push(Change::Label(cell.to_owned())),
            Some(Some(2)) => changes.push(Change::Person(cell.to_owned())),
            Some(Some(3)) => changes.push(Change::Form(cell.to_owned())),
            Some(Some(4)) => changes.extend(one_date(cell, context).and_then(|date| day(DayKind::Filed, date))),
            Some(Some(5)) => changes.extend(one_date(cell, context).and_then(|date| day(DayKind::Received, date))),
            Some(Some(7)) => changes.push(Change::Status(cell.to_owned())),
            Some(_) => {}
            None => {
                if let Some(status) = statuses.find(cell) {
                    changes.push(Change::Status(status.title.clone()));
                } else if is_form(cell) {
                    changes.push(Change::Form(cell.to_ascii_uppercase()));
                } else if let Some(date) = one_date(cell, context) {
                    changes.extend(dates.next().and_then(|kind| day(kind, date)));
                } else {
                    label.push(cell);
                }
            }
        }
    }
    if !label.is_empty() {
        changes.insert(1, Change::Label(label.join(", ")));
    }
    changes
}

fn day(kind: DayKind, date: Date) -> Option<Change> {
    Some(Change::Day(kind.item()?, Some(Day { kind, date, mailed: false, printed: None })))
}

/// The date that a cell is, if it is nothing else.
fn one_date(cell: &str, context: Context<'_>) -> Option<Date> {
    if let Some(date) = from_iso(cell) {
        return Some(date);
    }
    let letter = letter::read(cell, context);
    match letter.found.as_slice() {
        [found] if found.range == (0..cell.len()) => match &found.thing {
            Thing::Date(dated) => dated.date,
            _ => None,
        },
        _ => None,
    }
}

/// One or two letters, a dash, figures, perhaps a letter: `I-485`, `N-400`, `I-129F`.
fn is_form(cell: &str) -> bool {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let Some(rest) = cell.get(letters..) else { return false };
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&letters)
        && (2..=4).contains(&figures)
        && rest.len() - figures <= 2
        && rest.bytes().skip(figures).all(|byte| byte.is_ascii_alphanumeric())
}

/// Which of this site's columns each cell of the first row names; nothing where the first names none of the number.
fn headings(row: &[String], say: Say<'_>) -> Option<Vec<Option<usize>>> {
    let named = |cell: &String| {
        let cell = folded(cell);
        COLUMNS.iter().position(|word| folded(say(word.key)) == cell)
    };
    let named: Vec<Option<usize>> = row.iter().map(named).collect();
    named.contains(&Some(0)).then_some(named)
}

/// The sign that parts the cells: the one that stands in the first line most often.
fn separator(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: char| line.chars().filter(|known| *known == sign).count();
    let most = ['\t', ';', ','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    // Of equals the tab counts, which nobody types by hand.
    if count('\t') > 0 && count('\t') == count(most) { '\t' } else { most }
}

/// Cuts a text into rows and cells: quoted cells may hold anything, a quote in them is doubled.
fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(cell) = row.last_mut() else { break };
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            // Only at the beginning of a cell a quote opens; elsewhere it is a sign like others.
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted && signs.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                if rows.len() > ROWS {
                    break;
                }
                rows.push(vec![String::new()]);
            }
            _ if sign == separator && !quoted => row.push(String::new()),
            _ => cell.push(sign),
        }
    }
    rows
}
