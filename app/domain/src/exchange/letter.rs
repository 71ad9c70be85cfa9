//! What was found in a letter, as a case or as an update of one: offered, and taken in only when the reader says so.

use crate::case::{Cases, Id};
use crate::date::Date;
use crate::letter::{Letter, Thing};

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
    /// The other days, each once, in the order of the letter: the first is often the day of the notice.
    pub days: Vec<Date>,
}

/// Turns what was found in a letter into what may be taken over; which day is which, only the reader can say.
#[must_use]
pub fn propose(letter: &Letter, cases: &Cases) -> Proposals {
    let mut proposals = Proposals::default();
    for receipt in letter.receipts() {
        if proposals.cases.iter().all(|known| known.receipt != receipt) {
            proposals.cases.push(Proposal { receipt: receipt.to_owned(), case: cases.with_receipt(receipt) });
        }
    }
    proposals.last_days = once(letter.deadlines());
    let others = letter.found.iter().filter_map(|found| match &found.thing {
        Thing::Date(dated) if !dated.is_deadline => dated.date,
        _ => None,
    });
    proposals.days = once(others);
    proposals.days.retain(|day| !proposals.last_days.contains(day));
    proposals
}

fn once(days: impl Iterator<Item = Date>) -> Vec<Date> {
    let mut seen = Vec::new();
    for day in days {
        if !seen.contains(&day) {
            seen.push(day);
        }
    }
    seen
}
