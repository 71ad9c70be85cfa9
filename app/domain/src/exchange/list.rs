//! A pasted list or table of cases, read for a dry run: which rows would come in, and why others would not.
//!
//! Columns are known by what stands in them, because nobody's table has the same headings: a receipt number, a form, dates, a title of the official page, and the rest as the reader's own name.
//! Where the first row holds this site's own column names, they decide.
//!
//! **A date that can be read in two orders is never guessed**: the certain dates of the list say which order it has, or the reader does; until then it stands in the case's name, where nothing is lost.
//! A number that may be a Social Security number is left out.

use std::collections::BTreeSet;

use super::csv::plain;
use super::words::COLUMNS;
use super::{Say, by_receipt};
use crate::case::{Cases, Change, Day, DayKind, Id};
use crate::date::{Date, from_iso};
use crate::letter::{self, Order, Thing, of_cell};
use crate::receipt::{Context, Entry, Verdict, check};
use crate::status::{StatusTable, folded};
use crate::work;

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

/// Which figure of a date comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateOrder {
    /// The month, as in the United States.
    MonthFirst,
    /// The day, as in most other countries.
    DayFirst,
}

/// How the dates of a list were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dates {
    /// None of them can be read in two ways.
    Certain,
    /// Those that can are read so: other dates of the list can only be read so, or the reader said it.
    Settled(DateOrder),
    /// Nothing says how to read them: the reader is to be asked, and they stand in the names for now.
    Unsure,
    /// The certain dates of the list stand in both orders: the reader is to be asked.
    TwoOrders,
}

/// A pasted list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// What each row that is not empty is, with its number counted from 1.
    pub rows: Vec<(usize, Row)>,
    /// How its dates were read.
    pub dates: Dates,
    /// How many cells were left out because they may be Social Security numbers.
    pub left_out: usize,
}

/// More rows than this are not read at once.
pub const ROWS: usize = 2_000;

/// Reads a pasted list: what each row that is not empty is, with its number counted from 1.
///
/// Dates that can be read in two ways stand in the names, as long as nothing in the list settles them; [`read_list`] lets the reader say how.
#[must_use]
pub fn read(
    text: &str,
    context: Context<'_>,
    statuses: &StatusTable,
    cases: &Cases,
    say: Say<'_>,
) -> Vec<(usize, Row)> {
    read_list(text, None, context, statuses, cases, say).rows
}

/// Reads a pasted list with the order of its dates, where the reader has said it.
#[must_use]
pub fn read_list(
    text: &str,
    order: Option<DateOrder>,
    context: Context<'_>,
    statuses: &StatusTable,
    cases: &Cases,
    say: Say<'_>,
) -> List {
    let text = text.trim_start_matches('\u{FEFF}');
    let (named, text) = named_separator(text);
    let rows = rows(text, named.unwrap_or_else(|| separator(text)));
    let dates = dates(&rows, order, context);
    let known = by_receipt(cases);
    let first = rows.iter().position(|row| !is_empty(row)).unwrap_or_default();
    let heading = rows.get(first).and_then(|row| headings(row, say));
    let skipped = if heading.is_some() { first + 1 } else { 0 };
    let mut reader = Reader { context, statuses, dates, heading: heading.as_deref(), left_out: 0 };
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut read = Vec::new();
    for (number, cells) in (1..).zip(&rows).skip(skipped).take(ROWS).filter(|(_, cells)| !is_empty(cells)) {
        let row = match receipt(cells, context) {
            Err(verdict) => Row::Refused(verdict),
            Ok((_, receipt)) if seen.contains(&receipt) => Row::Again,
            Ok((place, receipt)) => {
                seen.insert(receipt.clone());
                match known.get(&receipt) {
                    Some(id) => Row::Known(*id),
                    None => Row::New(reader.changes(receipt, place, cells)),
                }
            }
        };
        read.push((number, row));
    }
    List { rows: read, dates, left_out: reader.left_out }
}

fn is_empty(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

/// How the dates of all rows are to be read.
fn dates(rows: &[Vec<String>], order: Option<DateOrder>, context: Context<'_>) -> Dates {
    let (mut month_first, mut day_first, mut either) = (false, false, false);
    for dated in rows.iter().flatten().filter_map(|cell| of_cell(plain(cell.trim()), context.today)) {
        match dated.order {
            Order::DayFirst => day_first = true,
            Order::MonthFirst => either = true,
            _ => month_first |= dated.other.is_some(),
        }
    }
    match (either, order, month_first, day_first) {
        (false, ..) => Dates::Certain,
        (_, Some(order), ..) => Dates::Settled(order),
        (_, _, true, true) => Dates::TwoOrders,
        (_, _, true, false) => Dates::Settled(DateOrder::MonthFirst),
        (_, _, false, true) => Dates::Settled(DateOrder::DayFirst),
        (_, _, false, false) => Dates::Unsure,
    }
}

/// The first cell that is a receipt number, and its place.
fn receipt(cells: &[String], context: Context<'_>) -> Result<(usize, String), Verdict> {
    let mut first = Verdict::Empty;
    for (place, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        let judgement = check(plain(cell), context);
        if matches!(judgement.verdict, Verdict::ReceiptNumber | Verdict::UnknownPrefix) {
            let number = judgement.number().unwrap_or_else(|| Entry::read(plain(cell)).number().to_owned());
            return Ok((place, number));
        }
        if first == Verdict::Empty {
            first = judgement.verdict;
        }
    }
    Err(first)
}

/// What is known while the rows are read.
struct Reader<'a> {
    context: Context<'a>,
    statuses: &'a StatusTable,
    dates: Dates,
    heading: Option<&'a [Option<usize>]>,
    left_out: usize,
}

impl Reader<'_> {
    fn changes(&mut self, receipt: String, place: usize, cells: &[String]) -> Vec<Change> {
        let mut changes = vec![Change::Receipt(receipt)];
        let mut label = Vec::new();
        let mut days = [DayKind::Filed, DayKind::Received].into_iter();
        for (column, cell) in cells.iter().enumerate() {
            let cell = plain(cell.trim());
            if column == place || cell.is_empty() {
                continue;
            }
            if self.is_secret(cell) {
                self.left_out += 1;
                continue;
            }
            // With headings of this site each column is what it says; without, it is what it looks like.
            match self.heading.map(|heading| heading.get(column).copied().flatten()) {
                Some(Some(1)) => changes.push(Change::Label(cell.to_owned())),
                Some(Some(2)) => changes.push(Change::Person(cell.to_owned())),
                Some(Some(3)) => changes.push(Change::Form(cell.to_owned())),
                Some(Some(4)) => self.push_day(DayKind::Filed, cell, &mut changes, &mut label),
                Some(Some(5)) => self.push_day(DayKind::Received, cell, &mut changes, &mut label),
                Some(Some(7)) => changes.push(Change::Status(cell.to_owned())),
                Some(_) => {}
                None => {
                    if let Some(status) = self.statuses.find(cell) {
                        changes.push(Change::Status(status.title.clone()));
                    } else if is_form(cell) {
                        changes.push(Change::Form(cell.to_ascii_uppercase()));
                    } else if let Some(date) = self.one_date(cell) {
                        changes.extend(days.next().and_then(|kind| day(kind, date)));
                    } else {
                        label.push(cell);
                    }
                }
            }
        }
        name(label, &mut changes);
        changes
    }

    /// Notes the date of a column; one that cannot be read for certain goes into the name.
    fn push_day<'c>(&self, kind: DayKind, cell: &'c str, changes: &mut Vec<Change>, label: &mut Vec<&'c str>) {
        match self.one_date(cell) {
            Some(date) => changes.extend(day(kind, date)),
            None if of_cell(cell, self.context.today).is_some() => label.push(cell),
            None => {}
        }
    }

    /// The date that a cell is, if it is nothing else and can be read in one way only.
    fn one_date(&self, cell: &str) -> Option<Date> {
        if let Some(date) = from_iso(cell) {
            return Some(date);
        }
        let dated = of_cell(cell, self.context.today)?;
        match (dated.order, self.dates) {
            (Order::MonthFirst, Dates::Settled(DateOrder::DayFirst)) => dated.other,
            (Order::MonthFirst, Dates::Unsure | Dates::TwoOrders) => None,
            _ => dated.date,
        }
    }

    /// Whether a cell holds what may be a Social Security number.
    fn is_secret(&self, cell: &str) -> bool {
        let letter = letter::read(cell, self.context);
        letter.all().any(|found| matches!(&found.thing, Thing::Number(number) if number.is_secret()))
    }
}

/// Puts what is left of a row into the case's name.
fn name(label: Vec<&str>, changes: &mut Vec<Change>) {
    if label.is_empty() {
        return;
    }
    let more = label.join(", ");
    match changes.iter_mut().find_map(|change| if let Change::Label(name) = change { Some(name) } else { None }) {
        Some(name) => *name = [name.as_str(), &more].join(", "),
        None => changes.insert(1, Change::Label(more)),
    }
}

fn day(kind: DayKind, date: Date) -> Option<Change> {
    Some(Change::Day(kind.item()?, Some(Day { kind, date, mailed: false, printed: None })))
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

/// The sign that a first line `sep=;` names, as Excel reads and writes it, and the text behind that line.
fn named_separator(text: &str) -> (Option<char>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = line.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    match named.and_then(|named| named.chars().next()) {
        Some(sign) if [',', ';', '\t', '|'].contains(&sign) => (Some(sign), rest),
        _ => (None, text),
    }
}

/// The sign that parts the cells: the one that stands in the first line most often, quoted cells left out.
fn separator(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: char| line.split('"').step_by(2).flat_map(str::chars).filter(|known| *known == sign).count();
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
        work::add(1);
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
