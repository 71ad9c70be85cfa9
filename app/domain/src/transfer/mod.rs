//! What leaves the device in a file, and what comes in from one, always by the reader's own hand.
//!
//! Out: [`csv`] for spreadsheets, [`calendar`] for calendars, [`sheet`] for a helper; the whole in one JSON file is made by [`crate::stored::write_file`].
//! In: [`preview`] shows what a file would bring before anything is joined, [`list`] reads pasted rows, [`letter`] takes over what was found in a letter.
//! **Nothing that comes in replaces what is here**, and nothing is imported unasked.

use std::collections::BTreeMap;

use crate::case::{Cases, Id};

pub mod calendar;
mod columns;
pub mod csv;
pub mod letter;
pub mod list;
pub mod preview;
pub mod sheet;
pub mod words;

#[cfg(test)]
mod tests;

/// The sentence with a key, in the reader's language.
pub type Say<'w> = &'w dyn Fn(&str) -> &'w str;

/// The cases that are not removed, by their receipt numbers; of two with one number the first.
fn by_receipt(cases: &Cases) -> BTreeMap<String, Id> {
    let mut known = BTreeMap::new();
    for case in cases.read().filter(|case| !case.removed) {
        known.entry(case.receipt).or_insert(case.id);
    }
    known
}
