//! Journals as records of JSON, and back.

use super::json::{Record, Value};
use crate::case::{Backup, Cases, Change, Day, DayKind, Id, Journal, JournalEntry, LAST_TIME, Paper, PaperKind};
use crate::date::{from_iso, to_iso};

/// Writes a journal as one record.
pub(super) fn write_journal(journal: &Journal, text: &mut String) {
    let mut record = Record::begin(text);
    record.text("id", &journal.id.to_string());
    if journal.is_gone() {
        record.truth("gone", true);
    } else {
        let list = record.name("journal");
        list.push('[');
        for (position, entry) in journal.entries().iter().enumerate() {
            if position > 0 {
                list.push(',');
            }
            write_entry(entry, list);
        }
        list.push(']');
    }
    record.end();
}

fn write_entry(entry: &JournalEntry, text: &mut String) {
    let mut record = Record::begin(text);
    record.text("id", &entry.id.to_string());
    record.number("at", entry.at);
    record.text("on", &to_iso(entry.on));
    record.text("what", what(&entry.change));
    match &entry.change {
        Change::Receipt(value)
        | Change::Form(value)
        | Change::Label(value)
        | Change::Person(value)
        | Change::Status(value)
        | Change::Note(value) => record.text("text", value),
        Change::Looked => {}
        Change::Day(item, day) => {
            record.text("item", &item.to_string());
            if day.is_none() {
                record.truth("gone", true);
            }
            if let Some(day) = day {
                record.text("kind", day.kind.code());
                record.text("date", &to_iso(day.date));
                record.truth("mailed", day.mailed);
                if let Some(printed) = day.printed {
                    record.text("printed", &to_iso(printed));
                }
            }
        }
        Change::Paper(item, paper) => {
            record.text("item", &item.to_string());
            if paper.is_none() {
                record.truth("gone", true);
            }
            if let Some(paper) = paper {
                record.text("kind", paper.kind.code());
                record.text("text", &paper.title);
                record.text("place", &paper.location);
            }
        }
        Change::Settled(key, is_settled) => {
            record.text("text", key);
            record.truth("yes", *is_settled);
        }
        Change::Removed(is_removed) => record.truth("yes", *is_removed),
    }
    record.end();
}

const fn what(change: &Change) -> &'static str {
    match change {
        Change::Receipt(_) => "receipt",
        Change::Form(_) => "form",
        Change::Label(_) => "label",
        Change::Person(_) => "person",
        Change::Status(_) => "status",
        Change::Note(_) => "note",
        Change::Looked => "looked",
        Change::Day(..) => "day",
        Change::Paper(..) => "paper",
        Change::Settled(..) => "settled",
        Change::Removed(_) => "removed",
    }
}

/// Reads an entry; nothing where any part of it is damaged.
pub(super) fn read_entry(value: &Value) -> Option<JournalEntry> {
    let at = value.number("at").filter(|at| *at <= LAST_TIME)?;
    let change = read_change(value)?;
    // Nothing could be written behind the last name at the last time.
    let id = read_id(value, "id").filter(|id| at < LAST_TIME || *id != Id::new(u64::MAX))?;
    Some(JournalEntry { at, id, on: from_iso(value.text("on")?)?, change })
}

fn read_change(value: &Value) -> Option<Change> {
    let text = || value.text("text").map(str::to_owned);
    let date = |name: &str| from_iso(value.text(name)?);
    Some(match value.text("what")? {
        "receipt" => Change::Receipt(text()?),
        "form" => Change::Form(text()?),
        "label" => Change::Label(text()?),
        "person" => Change::Person(text()?),
        "status" => Change::Status(text()?),
        "note" => Change::Note(text()?),
        "looked" => Change::Looked,
        "day" => {
            // Taking something away is said explicitly: a field that damage took is no request.
            let day = match value.truth("gone") {
                Some(true) => None,
                _ => Some(Day {
                    kind: DayKind::named(value.text("kind")?)?,
                    date: date("date")?,
                    mailed: value.truth("mailed")?,
                    printed: match value.get("printed") {
                        None => None,
                        Some(_) => Some(date("printed")?),
                    },
                }),
            };
            Change::Day(read_id(value, "item")?, day)
        }
        "paper" => {
            let paper = match value.truth("gone") {
                Some(true) => None,
                _ => Some(Paper {
                    kind: PaperKind::named(value.text("kind")?)?,
                    title: text()?,
                    location: value.text("place")?.to_owned(),
                }),
            };
            Change::Paper(read_id(value, "item")?, paper)
        }
        "settled" => Change::Settled(text()?, value.truth("yes")?),
        "removed" => Change::Removed(value.truth("yes")?),
        _ => return None,
    })
}

pub(super) fn read_id(value: &Value, name: &str) -> Option<Id> {
    Id::parse(value.text(name)?)
}

/// Reads a journal, and counts the entries that cannot be read.
pub(super) fn read_journal(value: &Value) -> Option<(Journal, usize)> {
    let id = read_id(value, "id")?;
    if value.truth("gone") == Some(true) {
        return Some((Journal::gone(id), 0));
    }
    let list = value.list("journal")?;
    let entries: Vec<JournalEntry> = list.iter().filter_map(read_entry).collect();
    let unread = list.len() - entries.len();
    Some((Journal::from_entries(id, entries), unread))
}

/// Writes when everything was last put into a file.
pub(super) fn write_backup(backup: Backup, text: &mut String) {
    let mut record = Record::begin(text);
    record.text("on", &to_iso(backup.on));
    record.number("entries", u64::try_from(backup.entries).unwrap_or(LAST_TIME));
    record.end();
}

/// Reads it.
pub(super) fn read_backup(value: &Value, cases: &mut Cases) {
    let entries = value.number("entries").and_then(|entries| usize::try_from(entries).ok());
    if let Some((on, entries)) = value.text("on").and_then(from_iso).zip(entries) {
        cases.note_backup(Backup { on, entries });
    }
}
