//! Where the list of everything in a longer text comes from.
//!
//! This tool does not know how letters are read: the bundle of the page gives it a [`LetterReader`], or none.

use contract::letter_finder::TextRequest;
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
    pub request: RwSignal<Option<TextRequest>>,
    /// Shows the whole verdict on one number.
    pub check: Callback<String>,
    /// The heading of the list.
    pub heading: NodeRef<html::H2>,
}
