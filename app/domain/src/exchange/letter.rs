//! What was found in a letter, as a case or as an update of one: offered, and taken in only when the reader says so.

use std::collections::BTreeSet;

use super::by_receipt;
use crate::case::{Cases, Id};
use crate::date::Date;
use crate::letter::Letter;

/// What a letter may bring to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The receipt number, cleaned.
    pub receipt: String,
    /// The case that has it already; nothing where it would be a new one.
    pub case: Option<Id>,
}

/// What a letter may bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposals {
    /// One for each receipt number, in the order of the letter, each number once.
    pub cases: Vec<Proposal>,
    /// Days with words for a last day in front of them, each once: perhaps the day to answer by.
    pub last_days: Vec<Date>,
    /// Days that can be read in another order of day and month too, each with the other day: the reader is to be asked.
    pub unsure: Vec<(Date, Date)>,
    /// The other days, each once, in the order of the letter: the first is often the day of the notice.
    pub days: Vec<Date>,
}

/// Turns what was found in a letter into what may be taken over; which day is which, only the reader can say.
#[must_use]
pub fn propose(letter: &Letter, cases: &Cases) -> Proposals {
    let known = by_receipt(cases);
    let mut seen = BTreeSet::new();
    let cases = letter
        .receipts()
        .filter(|receipt| seen.insert(*receipt))
        .map(|receipt| Proposal { receipt: receipt.to_owned(), case: known.get(receipt).copied() });
    let mut proposals = Proposals { cases: cases.collect(), ..Proposals::default() };
    proposals.last_days = once(letter.deadlines());
    let last: BTreeSet<Date> = proposals.last_days.iter().copied().collect();
    let others = letter.dated().filter(|dated| !dated.is_deadline).filter_map(|dated| dated.date);
    proposals.days = once(others.filter(|day| !last.contains(day)));
    proposals.unsure = once(letter.dated().filter_map(|dated| dated.date.zip(dated.other)));
    proposals
}

fn once<Item: Ord + Copy>(items: impl Iterator<Item = Item>) -> Vec<Item> {
    let mut seen = BTreeSet::new();
    items.filter(|item| seen.insert(*item)).collect()
}
