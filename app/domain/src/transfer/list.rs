//! A pasted list or table of cases, read for a dry run: which rows would come in, and why others would not.
//!
//! The number may be anywhere in a row. Columns are known by their headings ([`super::columns`]), else by what is in them:
//! a form, dates, a title of the official page; of the rest one column names people and the others the case.
//! Another identifier, such as a Social Security number, is never imported.

use std::collections::BTreeSet;

use super::columns::{self, Column};
use super::csv::plain;
use super::{Say, by_receipt};
use crate::case::{Cases, Change, Day, DayKind, Id};
use crate::character::{is_letter_or_digit, small_letters};
use crate::date::{Date, from_iso};
use crate::identifier::{Context, Entry, Verdict, check};
use crate::letter::{self, ItemContent, Order, date_in_cell};
use crate::status::StatusTable;
use crate::work;

/// What is read of a case that is not here yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What would be written into its journal; the number first.
    pub changes: Vec<Change>,
    /// The day on which its status was read, where the table has it.
    pub seen: Option<Date>,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A case that is not here yet.
    New(Draft),
    /// The same, with a number that was probably meant; what was written instead.
    Almost(Draft, String),
    /// A case that is here already: nothing would be done.
    Known(Id),
    /// The number is in an earlier row of the same list.
    Again,
    /// No receipt number: what is there instead.
    Refused(Verdict),
}

/// In which order the figures of a date stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// As in the United States.
    MonthFirst,
    /// As in most other countries.
    DayFirst,
}

/// A list that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// What each row that is not empty is, with its number counted from 1.
    pub rows: Vec<(usize, Row)>,
    /// Whether a date could be read in both orders, and nothing in the list says which.
    pub is_doubtful: bool,
}

/// More rows than this are not read at once.
pub const ROWS: usize = 2_000;

/// Reads a pasted list; `order` is what the reader says of its dates.
#[must_use]
pub fn read(
    text: &str,
    context: Context<'_>,
    statuses: &StatusTable,
    cases: &Cases,
    order: Option<DateOrder>,
    say: Say<'_>,
) -> List {
    let text = text.trim_start_matches('\u{FEFF}');
    let (named, text) = named_separator(text);
    let separator = named.unwrap_or_else(|| separator(text));
    let mut rows: Vec<(usize, Vec<String>)> = (1..).zip(cut(text, separator)).take(ROWS + 1).collect();
    rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let first = rows.first().map(|(_, cells)| cells);
    let headings =
        first.filter(|cells| number(cells, context).is_err()).and_then(|cells| columns::headings(cells, say));
    let rows = rows.get(usize::from(headings.is_some())..).unwrap_or_default();
    let orders = Orders::find(rows, order, context);
    let reader = Reader { context, statuses, headings, order: orders.order() };
    let read: Vec<(usize, Result<Sorted, Verdict>)> =
        rows.iter().map(|(line, cells)| (*line, reader.sorted(cells))).collect();
    let words: Vec<Vec<(usize, String)>> =
        read.iter().filter_map(|(_, row)| row.as_ref().ok()).map(|sorted| sorted.words.clone()).collect();
    let has_person = reader.headings.as_ref().is_some_and(|known| known.contains(&Some(Column::Person)));
    let person = if has_person { None } else { columns::person(&words) };
    let known = by_receipt(cases);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut classify = |row: Result<Sorted, Verdict>| match row {
        Err(verdict) => Row::Refused(verdict),
        Ok(sorted) if seen.contains(&sorted.number) => Row::Again,
        Ok(sorted) => {
            seen.insert(sorted.number.clone());
            match known.get(&sorted.number) {
                Some(id) => Row::Known(*id),
                None => sorted.row(person),
            }
        }
    };
    List {
        rows: read.into_iter().map(|(line, row)| (line, classify(row))).collect(),
        is_doubtful: order.is_none() && orders.is_doubtful(),
    }
}

/// A receipt number in a row.
struct Number {
    /// The position of its cell.
    position: usize,
    /// The number, cleaned.
    number: String,
    /// What was written instead of it, where it is a repair.
    written: Option<String>,
    /// What else is in its cell.
    rest: String,
}

/// The first receipt number of a row, else the first that was probably meant.
fn number(cells: &[String], context: Context<'_>) -> Result<Number, Verdict> {
    let mut refused = Verdict::Empty;
    let mut almost = None;
    for (position, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        let cell = plain(cell.trim());
        let judgement = check(cell, context);
        let is_number = matches!(judgement.verdict, Verdict::ReceiptNumber | Verdict::UnknownPrefix);
        if is_number {
            let number = judgement.number().unwrap_or_else(|| Entry::read(cell).number().to_owned());
            let written = cell.chars().filter(|sign| is_letter_or_digit(*sign) || *sign == '*').count();
            // Other words around the number are not lost.
            let among_words = if written > number.len() { within(cell, position, context) } else { Ok(None) };
            let alone = Number { position, number, written: None, rest: String::new() };
            return Ok(among_words.ok().flatten().filter(|found| found.written.is_none()).unwrap_or(alone));
        }
        if let [repair] = judgement.repairs.as_slice() {
            let written = Some(cell.to_owned());
            almost.get_or_insert(Number { position, number: repair.number.clone(), written, rest: String::new() });
            continue;
        }
        match within(cell, position, context) {
            Ok(Some(number)) if number.written.is_none() => return Ok(number),
            Ok(Some(number)) => almost = almost.or(Some(number)),
            Ok(None) if refused == Verdict::Empty => refused = judgement.verdict,
            Ok(None) => {}
            Err(verdict) => refused = verdict,
        }
    }
    almost.ok_or(refused)
}

/// The receipt number among the words of a cell; an error where there are several.
fn within(cell: &str, position: usize, context: Context<'_>) -> Result<Option<Number>, Verdict> {
    let letter = letter::read(cell, context);
    let numbers: Vec<(&str, Option<&str>, std::ops::Range<usize>)> = letter
        .found
        .iter()
        .filter_map(|found| match &found.thing {
            ItemContent::Number(number) => {
                let receipt = number.receipt().map(|receipt| (receipt, None));
                let meant = number.meant.as_deref().map(|meant| (meant, cell.get(found.range.clone())));
                receipt.or(meant).map(|(number, written)| (number, written, found.range.clone()))
            }
            _ => None,
        })
        .collect();
    match numbers.as_slice() {
        [] => Ok(None),
        [(number, written, range)] => {
            let before = cell.get(..range.start).unwrap_or_default();
            let after = cell.get(range.end..).unwrap_or_default();
            let rest = format!("{before} {after}");
            Ok(Some(Number { position, number: (*number).to_owned(), written: written.map(str::to_owned), rest }))
        }
        _ => Err(Verdict::Several),
    }
}

/// What the rows of one list are read with.
struct Reader<'a> {
    context: Context<'a>,
    statuses: &'a StatusTable,
    headings: Option<Vec<Option<Column>>>,
    order: DateOrder,
}

/// A row whose cells are sorted by what they are.
struct Sorted {
    number: String,
    written: Option<String>,
    changes: Vec<Change>,
    /// Texts that are nothing else, each with the position of its column.
    words: Vec<(usize, String)>,
    seen: Option<Date>,
}

impl Sorted {
    fn row(self, person: Option<usize>) -> Row {
        let (people, names): (Vec<_>, Vec<_>) =
            self.words.into_iter().partition(|(position, _)| Some(*position) == person);
        let joined = |texts: Vec<(usize, String)>| {
            let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
            Some(texts.join(", ")).filter(|text| !text.is_empty())
        };
        let mut changes = vec![Change::Receipt(self.number)];
        changes.extend(joined(names).map(Change::Label));
        changes.extend(joined(people).map(Change::Person));
        changes.extend(self.changes);
        let draft = Draft { changes, seen: self.seen };
        match self.written {
            Some(written) => Row::Almost(draft, written),
            None => Row::New(draft),
        }
    }
}

impl Reader<'_> {
    fn sorted(&self, cells: &[String]) -> Result<Sorted, Verdict> {
        let Number { position, number, written, rest } = number(cells, self.context)?;
        let mut sorted = Sorted { number, written, changes: Vec::new(), words: Vec::new(), seen: None };
        let mut dates = [DayKind::Filed, DayKind::Received].into_iter();
        for (column, cell) in cells.iter().enumerate() {
            let cell = plain(cell.trim());
            if column == position || cell.is_empty() {
                continue;
            }
            match self.headings.as_ref().and_then(|headings| headings.get(column).copied().flatten()) {
                Some(heading) => self.by_heading(heading, cell, &mut sorted),
                None => self.by_look(column, cell, &mut dates, &mut sorted),
            }
        }
        let mut words: Vec<&str> = Vec::new();
        for word in rest.split_whitespace() {
            let bare = word.trim_matches(|sign: char| !is_letter_or_digit(sign));
            if is_form(bare) || self.date(bare).is_some() {
                self.by_look(position, bare, &mut dates, &mut sorted);
            } else if !is_label(bare) {
                words.push(word);
            }
        }
        let words = words.join(" ");
        let words = words.trim_matches(|sign: char| sign.is_whitespace() || ",;:#()[]-–—|/".contains(sign));
        if !words.is_empty() {
            self.by_look(position, words, &mut dates, &mut sorted);
        }
        Ok(sorted)
    }

    fn by_heading(&self, column: Column, cell: &str, sorted: &mut Sorted) {
        let dated = |kind| self.date(cell).and_then(|date| day(kind, date));
        match column {
            Column::Name => sorted.changes.extend(self.harmless(cell).map(Change::Label)),
            Column::Person => sorted.changes.extend(self.harmless(cell).map(Change::Person)),
            Column::Form => sorted.changes.push(Change::Form(cell.to_owned())),
            Column::Filed => sorted.changes.extend(dated(DayKind::Filed)),
            Column::Received => sorted.changes.extend(dated(DayKind::Received)),
            Column::Status => {
                let known = self.statuses.find(cell).map(|status| status.title.clone());
                sorted.changes.push(Change::Status(known.unwrap_or_else(|| cell.to_owned())));
            }
            Column::Seen => sorted.seen = self.date(cell),
            Column::Number | Column::Other => {}
        }
    }

    fn by_look(&self, position: usize, cell: &str, dates: &mut impl Iterator<Item = DayKind>, sorted: &mut Sorted) {
        if let Some(status) = self.statuses.find(cell) {
            sorted.changes.push(Change::Status(status.title.clone()));
        } else if is_form(cell) {
            sorted.changes.push(Change::Form(cell.to_ascii_uppercase()));
        } else if let Some(date) = self.date(cell) {
            sorted.changes.extend(dates.next().and_then(|kind| day(kind, date)));
        } else {
            sorted.words.extend(self.harmless(cell).map(|text| (position, text)));
        }
    }

    /// A text, unless it is another identifier, or holds what may be a Social Security number: a name is shown to others, and those are nobody's business.
    fn harmless(&self, cell: &str) -> Option<String> {
        let is_other = check(cell, self.context).verdict == Verdict::OtherIdentifier;
        let letter = letter::read(cell, self.context);
        let is_secret = |thing: &ItemContent| matches!(thing, ItemContent::Number(number) if number.is_secret());
        (!is_other && !letter.all().any(|found| is_secret(&found.thing))).then(|| cell.to_owned())
    }

    /// The date that a cell is, if it is nothing else.
    fn date(&self, cell: &str) -> Option<Date> {
        if let Some(date) = from_iso(cell) {
            return Some(date);
        }
        let dated = date_in_cell(cell, self.context.today)?;
        let is_swapped = dated.order == Order::MonthFirst && self.order == DateOrder::DayFirst;
        if is_swapped { dated.other } else { dated.date }
    }
}

fn day(kind: DayKind, date: Date) -> Option<Change> {
    Some(Change::Day(kind.item()?, Some(Day { kind, date, mailed: false, printed: None })))
}

/// Whether a word says only that a number follows: "Receipt Number:".
fn is_label(word: &str) -> bool {
    const LABELS: [&str; 9] = ["receipt", "number", "no", "case", "recibo", "número", "numero", "caso", "uscis"];
    LABELS.contains(&small_letters(word).as_str())
}

/// What the dates of a list say of the order of their figures.
struct Orders {
    chosen: Option<DateOrder>,
    has_day_first: bool,
    has_month_first: bool,
    has_doubtful: bool,
}

impl Orders {
    fn find(rows: &[(usize, Vec<String>)], chosen: Option<DateOrder>, context: Context<'_>) -> Self {
        let mut orders = Self { chosen, has_day_first: false, has_month_first: false, has_doubtful: false };
        let cells = rows.iter().flat_map(|(_, cells)| cells);
        for dated in cells.filter_map(|cell| date_in_cell(plain(cell.trim()), context.today)) {
            match dated.order {
                Order::DayFirst => orders.has_day_first = true,
                Order::MonthFirst => orders.has_doubtful = true,
                // The other day says that the cell can only be read with the month first.
                _ => orders.has_month_first |= dated.other.is_some(),
            }
        }
        orders
    }

    fn order(&self) -> DateOrder {
        let found =
            if self.has_day_first && !self.has_month_first { DateOrder::DayFirst } else { DateOrder::MonthFirst };
        self.chosen.unwrap_or(found)
    }

    const fn is_doubtful(&self) -> bool {
        self.has_doubtful && self.has_day_first == self.has_month_first
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

/// The sign that a first line `sep=;` names, as Excel reads and writes it, and the text behind that line.
fn named_separator(text: &str) -> (Option<char>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = line.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    match named.and_then(|named| named.chars().next()) {
        Some(sign) if [',', ';', '\t', '|'].contains(&sign) => (Some(sign), rest),
        _ => (None, text),
    }
}

/// The sign that parts the cells: the one that is in the first line most often, quoted cells left out.
fn separator(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: char| line.split('"').step_by(2).flat_map(str::chars).filter(|known| *known == sign).count();
    let most = ['\t', ';', ','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    // Of equals the tab counts, which nobody types by hand.
    if count('\t') > 0 && count('\t') == count(most) { '\t' } else { most }
}

/// Cuts a text into rows and cells: quoted cells may hold anything, a quote in them is doubled.
fn cut(text: &str, separator: char) -> Vec<Vec<String>> {
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
