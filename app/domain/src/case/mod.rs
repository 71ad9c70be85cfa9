//! A case as its owner records it: its number, dates, status, papers and remarks, each with the day on which it was written down.
//!
//! A case is a [`Journal`], and everything that is shown of it is read from the journal ([`Case::read`]).
//! [`Cases`] are all cases of a device; joining those of two tabs or two files loses nothing and needs no order.
//! **Nothing here predicts anything**, and nothing here knows a clock: dates, times and random bits come in.
//!
//! ```
//! use domain::case::{Case, Cases, Change, Id, Moment};
//! use domain::date::date;
//!
//! let on = date(2026, 11, 24).expect("a day of the calendar");
//! let moment = |id| Moment { at: 1_764_000_000_000, on, id: Id::new(id) };
//! let mut cases = Cases::default();
//! cases.write(Id::new(1), moment(2), Change::Receipt("IOE0900000000".to_owned()));
//! cases.write(Id::new(1), moment(3), Change::Label("Green card".to_owned()));
//! let journal = cases.find(Id::new(1)).expect("a journal");
//! assert_eq!(Case::read(journal).label, "Green card");
//! assert_eq!(journal.entries().len(), 2);
//! ```

mod backup;
mod cases;
mod change;
mod id;
mod journal;
mod mask;
mod projection;
pub mod words;

pub use backup::{Backup, Reminder, remind};
pub use cases::Cases;
pub use change::{Change, Day, DayKind, Paper, PaperKind};
pub use id::Id;
pub use journal::{Journal, JournalEntry, LAST_TIME, Moment};
pub use mask::masked;
pub use projection::{Case, CaseDate, CaseNote, CasePaper, RecordedStatus};

#[cfg(test)]
pub(crate) mod tests;
