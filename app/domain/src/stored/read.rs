//! Every way in which a stored text can be found again.

use super::encrypted::Encrypted;
use super::json::{JsonError, Value};
use super::upgrade::{STEPS, SchemaUpgrade, upgraded};
use super::{FORMAT, FORMAT_CASES, LARGEST, SUM, Stored, checksum, record, recover};

/// What a stored text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is stored.
    Empty,
    /// The text is undamaged.
    Fine(Stored),
    /// Something is not: what could be rescued.
    Damaged(Damaged),
    /// A newer page wrote it, in this schema: it is neither read nor written over.
    Newer(u64),
    /// A passphrase opens it.
    Encrypted(Encrypted),
    /// It is longer than [`LARGEST`].
    TooLarge,
}

/// What could be rescued from a damaged text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The cases that could be read, whole or in part.
    pub stored: Stored,
    /// How many entries were found and could not be read.
    pub unread: usize,
    /// What is wrong.
    pub cause: Cause,
}

/// What is wrong with a damaged text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// It is no JSON from this byte on: it was cut off, or something else is there.
    NoJson(usize),
    /// It is nested deeper than anything that this page writes.
    TooDeep,
    /// It is JSON, but holds no cases.
    WrongShape,
    /// Some entries are not as this page writes them.
    Entries,
    /// Everything could be read, but the sum is another: something was changed since it was written.
    WrongChecksum,
    /// It was protected by a passphrase and is not whole: it cannot be opened, and must not be written over unasked.
    Encrypted,
}

impl Reading {
    /// Reads any text at all.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::with(text, STEPS)
    }

    pub(super) fn with(text: &str, steps: &[SchemaUpgrade]) -> Self {
        let text = text.trim_start_matches('\u{FEFF}');
        // A text of two bytes a character that was read as one of one byte: nothing is between its characters.
        if text.len() <= LARGEST && text.contains("\0\"\0") {
            let plain: String = text.chars().filter(|sign| !matches!(sign, '\0' | '\u{FFFD}' | '\u{FEFF}')).collect();
            return Self::with(&plain, steps);
        }
        if text.len() > LARGEST {
            return Self::TooLarge;
        }
        if text.trim().is_empty() {
            return Self::Empty;
        }
        let newest = u64::try_from(steps.len()).unwrap_or(u64::MAX).saturating_add(1);
        let value = match Value::read(text) {
            Ok(value) => value,
            Err(JsonError { at, too_deep }) => {
                // A newer text that was cut off is left for the newer page to recover.
                if let Some(schema) = stated_schema(text).filter(|schema| *schema > newest) {
                    return Self::Newer(schema);
                }
                return damaged(text, if too_deep { Cause::TooDeep } else { Cause::NoJson(at) });
            }
        };
        if let Some(locked) = Encrypted::from_json(&value) {
            return Self::Encrypted(locked);
        }
        if let Some(schema) = Encrypted::newer(&value) {
            return Self::Newer(schema);
        }
        let schema = value.number("schema").filter(|_| value.text(FORMAT) == Some(FORMAT_CASES));
        let Some(schema) = schema else { return damaged(text, Cause::WrongShape) };
        if schema > newest {
            return Self::Newer(schema);
        }
        let value = upgraded(value, schema, steps);
        let Some(list) = value.list("cases") else { return damaged(text, Cause::WrongShape) };
        let mut stored = Stored { revision: value.number("revision").unwrap_or_default(), ..Stored::default() };
        let (mut journals, mut unread) = (Vec::new(), 0);
        for case in list {
            match record::read_journal(case) {
                Some((journal, lost)) => {
                    journals.push(journal);
                    unread += lost;
                }
                None => unread += 1,
            }
        }
        // A file of others may hold many thousand cases in any order; put in order, each goes behind those before it.
        journals.sort_by_key(|journal| journal.id);
        for journal in &journals {
            stored.cases.put(journal);
        }
        if let Some(backup) = value.get("backup") {
            record::read_backup(backup, &mut stored.cases);
        }
        let cause = match unread {
            0 if is_whole(text) => return Self::Fine(stored),
            0 => Cause::WrongChecksum,
            _ => Cause::Entries,
        };
        Self::Damaged(Damaged { stored, unread, cause })
    }

    /// What could be read of it, if anything.
    #[must_use]
    pub fn stored(&self) -> Option<&Stored> {
        match self {
            Self::Fine(stored) | Self::Damaged(Damaged { stored, .. }) => Some(stored),
            Self::Empty | Self::Newer(_) | Self::Encrypted(_) | Self::TooLarge => None,
        }
    }
}

fn damaged(text: &str, cause: Cause) -> Reading {
    let (stored, unread) = recover::recover(text);
    let cause = if stored.cases.is_empty() && Encrypted::was_encrypted(text) { Cause::Encrypted } else { cause };
    Reading::Damaged(Damaged { stored, unread, cause })
}

/// Whether the sum at the end is that of all that is before it.
///
/// Line ends are between the parts only, never in a value, so that those of other systems are no damage.
fn is_whole(text: &str) -> bool {
    let unix = text.contains('\r').then(|| text.replace("\r\n", "\n").replace('\r', "\n"));
    let text = unix.as_deref().unwrap_or(text);
    // The checksum is the last field: its name is after the last comma.
    let Some((before, after)) = text.rfind(',').and_then(|comma| text.split_at_checked(comma)) else { return false };
    let Some(after) = after.strip_prefix(SUM) else { return false };
    // Compared as it is written: a bit that turns a small figure into a capital is a wrong one too.
    after.trim_end().strip_suffix("\"}").is_some_and(|figures| figures == format!("{:08x}", checksum(before)))
}

/// The schema that the first characters of a text name.
fn stated_schema(text: &str) -> Option<u64> {
    let rest = text.strip_prefix("{\"waymark\":\"")?;
    let rest = rest.strip_prefix("cases").or_else(|| rest.strip_prefix("locked"))?.strip_prefix("\",\"schema\":")?;
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.get(..figures)?.parse().ok()
}
