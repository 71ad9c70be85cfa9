//! Where the list of everything in a longer text comes from.
//!
//! This tool does not know how letters are read: the bundle of the page gives it a [`LetterReader`], or none.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::html;
use leptos::prelude::*;

/// Reads longer texts.
#[derive(Clone, Copy)]
pub struct LetterReader {
    /// Whether there is anything in a short text that a list would show.
    pub finds: Callback<String, bool>,
    /// Draws the list; called once for each tool.
    pub list: Callback<LetterSlot, AnyView>,
}

/// What a list is drawn from.
#[derive(Clone, Copy)]
pub struct LetterSlot {
    /// The text to read, or nothing.
    pub request: Signal<Option<LetterRequest>>,
    /// Shows the whole verdict on one number.
    pub check: Callback<String>,
    /// The heading of the list.
    pub heading: NodeRef<html::H2>,
}

/// A text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRequest {
    /// Different for each request, so that the same text is read and announced again.
    pub number: u32,
    /// The text.
    pub text: String,
    /// Whether the heading of the list takes the focus once it is there.
    pub takes_focus: bool,
}

impl LetterRequest {
    /// A new request.
    #[must_use]
    pub fn new(text: String, takes_focus: bool) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        Self { number: LAST.fetch_add(1, Ordering::Relaxed), text, takes_focus }
    }
}
