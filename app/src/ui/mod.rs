//! What several tools draw: fields, errors, words.

pub mod error_summary;
pub mod field_error;
pub mod words;
