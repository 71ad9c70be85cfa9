//! What is stored on the device: one text for all cases, and every way in which it can be found again.
//!
//! [`write`] makes the text; [`Reading::parse`] reads it as fine, empty, damaged, newer than this page, or locked by a passphrase.
//! The same text is the file that a reader saves: `cases` on a line each, with a sum at the end.
//! [`Saving`] is the way from memory to the device and back, as a machine whose effects are data: lock, read, join, write, read back, compare.
//! **Nothing is reported as stored before it was read back**, and nothing that cannot be read is written over before it was backed up.
//!
//! ```
//! use domain::case::{Cases, Change, Id, Moment};
//! use domain::date::date;
//! use domain::stored::{Reading, Stored, write};
//!
//! let on = date(2026, 11, 24).expect("a day of the calendar");
//! let mut stored = Stored::default();
//! stored.cases.write(Id::new(1), Moment { at: 0, on, id: Id::new(2) }, Change::Receipt("IOE0900000000".to_owned()));
//! let text = write(&stored);
//! assert_eq!(Reading::parse(&text), Reading::Fine(stored.clone()));
//! // A text that was cut off is no loss of what is before the cut.
//! let Reading::Damaged(damaged) = Reading::parse(text.get(..text.len() - 20).unwrap_or_default()) else { panic!("it is cut") };
//! assert_eq!(damaged.stored.cases, stored.cases);
//! ```

mod checksum;
mod decode;
mod encrypted;
pub mod json;
mod read;
mod record;
mod recover;
mod saving;
mod upgrade;

pub use checksum::checksum;
pub use decode::decode;
pub use encrypted::{Encrypted, ROUNDS};
pub use read::{Cause, Damaged, Reading};
pub use saving::{Event, Outcome, Saving, SavingEffect, Snapshot};
pub use upgrade::{SCHEMA, SchemaUpgrade, upgraded};

use std::fmt::Write as _;

use crate::case::Cases;
use crate::date::{Date, to_iso};

/// The longest file that is read, in bytes: eight times what a thousand cases take.
///
/// The page asks for a file's length before it reads it.
pub const LARGEST: usize = 8_000_000;

/// Everything that is stored, with the number of its writing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stored {
    /// How often it was written; it shows tabs who wrote last.
    pub revision: u64,
    /// The cases.
    pub cases: Cases,
}

/// The text that is stored.
#[must_use]
pub fn write(stored: &Stored) -> String {
    write_on(stored, None)
}

/// The text of a file that a reader saves on a day.
#[must_use]
pub fn write_file(stored: &Stored, on: Date) -> String {
    write_on(stored, Some(on))
}

fn write_on(stored: &Stored, on: Option<Date>) -> String {
    let mut text = String::with_capacity(200 + stored.cases.entries() * 120);
    let mut record = json::Record::begin(&mut text);
    record.text(FORMAT, FORMAT_CASES);
    record.number("schema", SCHEMA);
    record.number("revision", stored.revision);
    if let Some(on) = on {
        record.text("on", &to_iso(on));
    }
    if let Some(backup) = stored.cases.backup() {
        record::write_backup(backup, record.name("backup"));
    }
    let list = record.name("cases");
    list.push('[');
    for (position, journal) in stored.cases.journals().iter().enumerate() {
        list.push_str(if position == 0 { "\n" } else { ",\n" });
        record::write_journal(journal, list);
    }
    list.push_str("\n]");
    // The sum is over all that is before it.
    let sum = checksum(&text);
    let _ = write!(text, "{SUM}{sum:08x}\"}}");
    text
}

/// The name of the field that says what a text is.
const FORMAT: &str = "waymark";
/// A text of cases.
const FORMAT_CASES: &str = "cases";
/// What is in front of the sum.
const SUM: &str = ",\"sum\":\"";

#[cfg(test)]
mod tests;
