//! What went wrong on the machine rather than in the content: a tool, the disk, a port, the network.
//!
//! Content mistakes are diagnostics with a place; a [`MachineError`] has none.
//! It says one thing, in a sentence meant for the person at the keyboard, and what to do about it.
//! It prints nothing and ends nothing: `main` does both.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::Path;

/// One thing that the machine would not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineError {
    message: String,
    help: Option<String>,
    output: Option<String>,
}

impl MachineError {
    /// An error with its sentence, which says what could not be done.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, output: None }
    }

    /// An error of the disk: `doing` is a verb ("read", "write"), `path` what it was done to.
    ///
    /// Common causes are put into plain words; a full disk and a missing right come with help.
    #[must_use]
    pub fn io(doing: &str, path: &Path, error: &io::Error) -> Self {
        let (reason, help) = match error.kind() {
            ErrorKind::NotFound => ("it is not there".to_owned(), None),
            ErrorKind::PermissionDenied => {
                ("you have no right to it".to_owned(), Some("Give yourself the right, or choose another folder."))
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                ("the disk is full".to_owned(), Some("Free some space, then run the same command again."))
            }
            ErrorKind::ReadOnlyFilesystem => {
                ("the disk is read-only".to_owned(), Some("Choose a folder on a disk that can be written."))
            }
            ErrorKind::NotADirectory => ("part of it is a file, not a folder".to_owned(), None),
            ErrorKind::IsADirectory => ("it is a folder, not a file".to_owned(), None),
            _ => (error.to_string(), None),
        };
        let this = Self::new(format!("Cannot {doing} `{}`: {reason}.", path.display()));
        match help {
            Some(help) => this.help(help),
            None => this,
        }
    }

    /// Adds a sentence that says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what a tool such as cargo said itself, to be shown before the message.
    #[must_use]
    pub fn output(mut self, output: impl Into<String>) -> Self {
        let output = output.into();
        self.output = (!output.trim().is_empty()).then_some(output);
        self
    }

    /// The sentence that says what could not be done.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The sentence that says what to do, where there is one.
    #[must_use]
    pub fn advice(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The words of the tool that failed, where one did; many lines, perhaps coloured.
    #[must_use]
    pub fn tool_output(&self) -> Option<&str> {
        self.output.as_deref()
    }
}

/// The message and the advice; the words of a tool are left to [`MachineError::tool_output`].
impl fmt::Display for MachineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for MachineError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_one_clear_sentence_and_what_to_do() {
        let error = MachineError::io("write", Path::new("dist/index.html"), &io::Error::from(ErrorKind::StorageFull));
        assert_eq!(
            error.to_string(),
            "Cannot write `dist/index.html`: the disk is full.\n  help: Free some space, then run the same command again."
        );
    }

    #[test]
    fn an_empty_tool_output_is_none() {
        assert_eq!(MachineError::new("No.").output(" \n").tool_output(), None);
    }
}
