//! What can be recovered from a damaged text: case by case, and within a case entry by entry.

use super::Stored;
use super::json::Value;
use super::record::{read_entry, read_journal};
use crate::case::{Cases, Id, Journal};

/// Looks for cases and entries at every position of a text, and counts the entries that are there but cannot be read.
///
/// A value is tried at each brace; as nesting is read to a certain depth only, the time grows with the length of the text and no faster.
pub(super) fn recover(text: &str) -> (Stored, usize) {
    let mut cases = Cases::default();
    let (mut unread, mut at) = (0, 0);
    // The case whose entries are here.
    let mut current = None;
    while let Some(brace) = text.get(at..).and_then(|rest| rest.find('{')).map(|position| at + position) {
        at = brace + 1;
        let head = text.get(brace..).map(Head::parse).unwrap_or_default();
        if head.is_case {
            current = head.id;
        }
        let Ok((value, end)) = Value::read_at(text, brace) else {
            unread += usize::from(head.is_entry);
            continue;
        };
        // What is rescued entry by entry counts what it lacks there.
        if let Some((journal, 0)) = read_journal(&value) {
            cases.put(&journal);
            (current, at) = (None, end);
        } else if let Some(entry) = read_entry(&value) {
            // Entries without the head of their case make a case of their own.
            let case = *current.get_or_insert(entry.id);
            cases.put(&Journal::from_entries(case, vec![entry]));
            at = end;
        } else {
            unread += usize::from(head.is_entry);
        }
    }
    (Stored { revision: 0, cases }, unread)
}

/// How a record begins.
#[derive(Default)]
struct Head {
    id: Option<Id>,
    is_case: bool,
    is_entry: bool,
}

impl Head {
    fn parse(text: &str) -> Self {
        let Some((id, rest)) = text.strip_prefix("{\"id\":\"").and_then(|rest| rest.split_at_checked(16)) else {
            return Self::default();
        };
        let is_case = rest.starts_with("\",\"journal\":");
        Self { id: Id::parse(id), is_case, is_entry: rest.starts_with("\",\"at\":") }
    }
}
