//! Texts on their way from one part of the tool to another: a letter from another page, a table that was opened as a file, a backup that was made.

use domain::case::Backup;
use leptos::prelude::*;

/// A text for the panel that reads lists and letters, and as what it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// A list or a table.
    List(String),
    /// A letter.
    Letter(String),
}

/// A backup that was given to the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeBackup {
    /// The name of the file.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What is noted once the reader has it.
    pub note: Backup,
}

/// What is on its way.
#[derive(Clone, Copy)]
pub struct Transfer {
    /// For the panel that reads lists and letters, which takes it when it opens.
    pub pasted: RwSignal<Option<Pasted>>,
    /// The text of a backup that was pasted, for the panel that opens files.
    pub opened: RwSignal<Option<String>>,
    /// The backup that the reader is asked about.
    pub backup: RwSignal<Option<MadeBackup>>,
}

impl Transfer {
    /// Nothing.
    #[must_use]
    pub fn new() -> Self {
        Self { pasted: RwSignal::new(None), opened: RwSignal::new(None), backup: RwSignal::new(None) }
    }
}

impl Default for Transfer {
    fn default() -> Self {
        Self::new()
    }
}
