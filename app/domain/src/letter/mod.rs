//! A whole letter or message: every number, date, web address, email address and phone number in it, each with its judgement.
//!
//! [`read`] takes any text and gives what it found, in the order of the text, in time that grows with the length of the text and no faster.
//! Web and email addresses are found first, because their pieces would otherwise look like numbers; then dates, phone numbers and numbers, from the front.
//! Addresses and phone numbers are compared with the official ones ([`host`], [`phone`]); numbers by the rules of [`crate::identifier`].
//! **What a text says is never rated**, nor the words of a link: only what can be checked is.
//!
//! ```
//! use domain::date::date;
//! use domain::letter::{Authenticity, ItemContent, read};
//! use domain::identifier::{Context, PrefixTable};
//!
//! let prefixes = PrefixTable::from_record([("IOE", "electronic current running")].into_iter());
//! let today = date(2026, 11, 24).expect("a day of the calendar");
//! let text = "Case IOE0900000000. Answer by December 24, 2026 at uscis.gov.example.com";
//! let letter = read(text, Context { prefixes: &prefixes, today });
//! assert_eq!(letter.receipts().collect::<Vec<_>>(), ["IOE0900000000"]);
//! assert_eq!(letter.deadlines().next(), date(2026, 12, 24));
//! let address = letter.found.last().expect("an address");
//! assert!(matches!(&address.thing, ItemContent::WebAddress(address) if address.authenticity == Authenticity::LookAlike));
//! ```

mod address;
mod assessment;
mod calendar;
mod grouping;
mod hit;
pub mod host;
mod indirect;
mod item;
pub mod messages;
mod number;
pub mod phone;
mod punycode;
mod scan;
mod token;
mod url;
mod warning;
pub mod words;

pub use assessment::Assessment;
pub(crate) use calendar::date_in_cell;
pub use grouping::{Group, GroupLine, gather};
pub use item::{Address, Authenticity, Item, ItemContent, ItemKind, Letter, LetterDate, Number, Order, Phone};

use crate::identifier::Context;

/// Finds everything in any text at all.
#[must_use]
pub fn read(text: &str, context: Context<'_>) -> Letter {
    join(text, vec![(0, read_part(text, context))])
}

/// Finds everything in a part of a text that is read in several; [`join`] puts the parts together.
#[must_use]
pub fn read_part(text: &str, context: Context<'_>) -> Letter {
    Letter { found: scan::scan(text, context), warnings: Vec::new() }
}

/// What was found in the parts of a text, each with where it begins in bytes, as if the text had been read at once.
///
/// Only now the dates that can be read in two orders are settled by the others.
#[must_use]
pub fn join(text: &str, parts: Vec<(usize, Letter)>) -> Letter {
    let mut found: Vec<Item> = parts
        .into_iter()
        .flat_map(|(start, letter)| letter.found.into_iter().map(move |found| found.moved(start)))
        .collect();
    calendar::settle(&mut found);
    Letter { found, warnings: warning::find(text) }
}

#[cfg(test)]
mod tests;
