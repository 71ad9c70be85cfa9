//! A message about what happened, and what takes it back.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::case::{Change, Id};

/// What takes an action back: changes to write, and where the reader is then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    /// The changes, each of a case.
    pub changes: Vec<(Id, Change)>,
    /// The id of the element that takes the focus.
    pub focus: String,
}

/// A message about what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// Different for each message, so that the same words are announced again.
    pub number: u32,
    /// The message.
    pub text: String,
    /// The way to take back what it reports.
    pub undo: Option<Undo>,
}

impl Toast {
    /// A message, with the way to take back what it says.
    #[must_use]
    pub fn new(text: String, undo: Option<Undo>) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        Self { number: LAST.fetch_add(1, Ordering::Relaxed), text, undo }
    }
}
