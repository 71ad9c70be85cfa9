//! The cases as they are listed: read from their journals, with their deadlines, in order.

use std::cmp::Ordering;
use std::sync::Arc;

use domain::case::{Case, Cases, Id, Journal};
use domain::character::small_letters;
use domain::date::Date;
use domain::deadline::{Due, RuleTable, due};
use domain::sort::sorted;
use leptos::prelude::*;

/// A case with what follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The case.
    pub case: Case,
    /// Its deadlines, the next day first.
    pub due: Vec<Due>,
    /// Another case with the same number.
    pub duplicate_of: Option<Id>,
    /// When its first entry was written, in milliseconds since 1970.
    entered: u64,
    /// The next day to keep.
    next: Option<Date>,
}

impl Listed {
    fn read(journal: &Journal, rules: &RuleTable, today: Date) -> Self {
        let case = Case::read(journal);
        let due = due(&case, rules);
        let next = next(&due, today).map(|due| due.safe);
        let entered = journal.entries().first().map_or(0, |entry| entry.at);
        Self { case, due, duplicate_of: None, entered, next }
    }

    /// The next deadline that is not dealt with.
    #[must_use]
    pub fn next(&self, today: Date) -> Option<&Due> {
        next(&self.due, today)
    }
}

fn next(due: &[Due], today: Date) -> Option<&Due> {
    due.iter().find(|due| !due.settled && (due.safe >= today || due.meaning.is_last()))
}

/// All cases of the tracker.
#[derive(Clone, Copy)]
pub struct CaseList {
    /// The journals.
    pub cases: RwSignal<Cases>,
    /// The cases that are in the list, in its order.
    pub listed: RwSignal<Vec<Arc<Listed>>>,
    /// The cases in the archive.
    pub archived: RwSignal<Vec<Arc<Case>>>,
}

impl CaseList {
    /// No case.
    #[must_use]
    pub fn new() -> Self {
        Self { cases: RwSignal::default(), listed: RwSignal::default(), archived: RwSignal::default() }
    }

    /// Whether the list and the archive are empty.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.listed.with(Vec::is_empty) && self.archived.with(Vec::is_empty)
    }

    /// The case with an id, unless it is in the archive.
    #[must_use]
    pub fn find(self, id: Id) -> Option<Arc<Listed>> {
        self.listed.with(|listed| listed.iter().find(|listed| listed.case.id == id).cloned())
    }

    /// Reads the journals of all cases.
    pub fn read_all(self, rules: &RuleTable, today: Date) {
        let (archived, listed): (Vec<Listed>, Vec<Listed>) = self.cases.with_untracked(|cases| {
            let journals = cases.journals().iter().filter(|journal| !journal.is_gone());
            journals.map(|journal| Listed::read(journal, rules, today)).partition(|listed| listed.case.removed)
        });
        self.archived.set(archived.into_iter().map(|listed| Arc::new(listed.case)).collect());
        self.listed.set(in_order(mark_duplicates(listed).into_iter().map(Arc::new).collect()));
    }

    /// As [`Self::read_all`], where only the journal of one case has grown.
    pub fn read_one(self, id: Id, rules: &RuleTable, today: Date) {
        let read = self.cases.with_untracked(|cases| {
            cases.find(id).filter(|journal| !journal.is_gone()).map(|journal| Listed::read(journal, rules, today))
        });
        let known = self.listed.with_untracked(|listed| listed.iter().find(|known| known.case.id == id).cloned());
        match known.zip(read) {
            Some((known, read)) if !read.case.removed && known.case.receipt == read.case.receipt => {
                let read = Arc::new(Listed { duplicate_of: known.duplicate_of, ..read });
                self.listed.update(|listed| {
                    let others = std::mem::take(listed).into_iter();
                    let all = others.map(|other| if other.case.id == id { Arc::clone(&read) } else { other });
                    *listed = in_order(all.collect());
                });
            }
            // It came, went, or has another number: duplicates and the archive may be others now.
            _ => self.read_all(rules, today),
        }
    }
}

impl Default for CaseList {
    fn default() -> Self {
        Self::new()
    }
}

/// Marks each case that has the number of another one.
fn mark_duplicates(listed: Vec<Listed>) -> Vec<Listed> {
    let mut by_number =
        sorted(listed, &|one, other| (&one.case.receipt, one.entered).cmp(&(&other.case.receipt, other.entered)));
    let mut before: Option<(String, Id)> = None;
    for listed in &mut by_number {
        let case = &listed.case;
        match &before {
            Some((number, id)) if *number == case.receipt && !number.is_empty() => listed.duplicate_of = Some(*id),
            _ => before = Some((case.receipt.clone(), case.id)),
        }
    }
    by_number
}

/// The nearest date first; cases without one in the order of their entry.
fn in_order(listed: Vec<Arc<Listed>>) -> Vec<Arc<Listed>> {
    sorted(listed, &|one, other| {
        let date = |listed: &Listed| listed.next.unwrap_or(Date::MAX);
        (date(one), one.entered)
            .cmp(&(date(other), other.entered))
            .then_with(|| by_number(one.case.name(), other.case.name()))
    })
}

/// Compares two names; numbers in them as numbers, so that "case 6" is before "case 11".
#[must_use]
pub fn by_number(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (pieces(one).into_iter(), pieces(other).into_iter());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return Ordering::Equal,
            (one, other) if one == other => {}
            (one, other) => return one.cmp(&other),
        }
    }
}

/// A name cut into numbers and what is between them; a number is its length and its digits, without leading zeros.
fn pieces(name: &str) -> Vec<(usize, String)> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for character in name.chars() {
        let is_digit = character.is_ascii_digit();
        match pieces.last_mut() {
            Some((known, piece)) if *known == is_digit => piece.push(character),
            _ => pieces.push((is_digit, character.to_string())),
        }
    }
    let piece = |(is_digit, piece): (bool, String)| {
        if is_digit {
            let digits = piece.trim_start_matches('0').to_owned();
            (digits.len() + 1, digits)
        } else {
            (0, small_letters(&piece))
        }
    };
    pieces.into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::by_number;

    #[test]
    fn numbers_in_names_are_compared_as_numbers() {
        let table = [
            ("case 6", "case 11", Ordering::Less),
            ("case 11", "case 6", Ordering::Greater),
            ("case 06", "Case 6", Ordering::Equal),
            ("Ana", "ben", Ordering::Less),
            ("", "a", Ordering::Less),
        ];
        for (one, other, expected) in table {
            assert_eq!(by_number(one, other), expected, "{one:?} {other:?}");
        }
    }
}
