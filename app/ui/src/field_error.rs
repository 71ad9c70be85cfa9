//! What must be changed in a field, as the summary and the field itself say it.

use std::sync::atomic::{AtomicU32, Ordering};

/// One error of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field.
    pub field: String,
    /// The message, the same beside the field and in the summary.
    pub message: String,
    /// Whether nothing was typed yet: then it is said without the color of an error.
    pub is_quiet: bool,
    /// Different for each check, so that the same error is announced again.
    pub number: u32,
}

impl FieldError {
    /// An error of the field with this id.
    #[must_use]
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed);
        Self { field: field.into(), message: message.into(), is_quiet: false, number }
    }

    /// The same error where nothing was typed yet.
    #[must_use]
    pub fn quiet(self, is_quiet: bool) -> Self {
        Self { is_quiet, ..self }
    }
}
